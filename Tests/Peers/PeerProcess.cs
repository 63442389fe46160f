using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatBot.Tests.Peers;

/// <summary>Others' packages in a node process: a list of questions in, the list of answers out.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    // Control characters and halves of surrogate pairs travel escaped; node reads them back as they were.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    private readonly Process _node;

    private PeerProcess(Process node) => _node = node;

    /// <summary>Starts a script of the folder.</summary>
    public static PeerProcess Start(string script = "peer.cjs")
    {
        var peers = PeerFolder.Demand();
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = peers,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return new PeerProcess(Process.Start(start)!);
    }

    public async Task<IReadOnlyList<JsonElement>> AskAsync(IReadOnlyList<object> questions)
    {
        var stop = TestContext.Current.CancellationToken;
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(questions, Json).AsMemory(), stop);
        await _node.StandardInput.FlushAsync(stop);
        var line = await _node.StandardOutput.ReadLineAsync(stop) ?? throw new InvalidOperationException("The peer process ended; its error output says why.");
        var answers = JsonSerializer.Deserialize<JsonElement[]>(line)!;
        Assert.Equal(questions.Count, answers.Length);
        return answers;
    }

    /// <summary>Asks with any line, and gives the list that is answered.</summary>
    public async Task<IReadOnlyList<JsonElement>> AskOneAsync(object question)
    {
        var stop = TestContext.Current.CancellationToken;
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, Json).AsMemory(), stop);
        await _node.StandardInput.FlushAsync(stop);
        return JsonSerializer.Deserialize<JsonElement[]>(await _node.StandardOutput.ReadLineAsync(stop) ?? throw new InvalidOperationException("The peer process ended; its error output says why."))!;
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close(); // the process ends with its input
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
