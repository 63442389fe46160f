using System.Diagnostics;
using System.Text.Json;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.bench;

/// <summary>npm <c>node-nlp</c> with the same languages and messages, on fewer examples than ours: it would learn all of them for hours.</summary>
internal static class NodeNlp
{
    private const int Examples = 10;

    public static async Task<string> RunAsync(string folder, TrainingSet set, IReadOnlyList<string> rows, double ours)
    {
        var input = Path.GetTempFileName();
        var examples = set.Questions.SelectMany(topic => topic.Value.SelectMany(own => own.Value.Take(Examples).Select(text => new { Topic = topic.Key, Language = own.Key, Text = text })));
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(new { examples, rows }, JsonSerializerOptions.Web));
        var start = new ProcessStartInfo("node", [Path.Combine(Messages.Root, "bench", "node-nlp.cjs"), Path.GetFullPath(folder), input]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        File.Delete(input);
        var peer = JsonDocument.Parse(output).RootElement;
        var microseconds = peer.GetProperty("microseconds").GetDouble();
        return $"node-nlp on {peer.GetProperty("examples").GetInt32()} examples: {microseconds:0} us a message, learnt in {peer.GetProperty("trainSeconds").GetDouble():0.0} s; ours takes {ours / microseconds:0.00} of its time";
    }
}
