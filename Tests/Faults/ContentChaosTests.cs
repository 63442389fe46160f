using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Fuzzing;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Content is edited clumsily, by halves and a thousand times a minute while people write: what was good stays live, what is wrong is told, and the last good edit is live in the end.</summary>
[Collection(FuzzCollection.Name)]
public sealed class ContentChaosTests : IAsyncLifetime
{
    private const string Head = "Ingen leser dette.";
    private const int Patience = 120;
    private const long MostGrowth = 64L * 1024 * 1024;

    private readonly ServiceHostSettings _settings = new();
    private readonly string _content;
    private ServiceHost? _house;
    private Carrier? _twilio;
    private string _phrases = "";
    private IReadOnlyList<string> _before = [];
    private int _turns;

    public ContentChaosTests() => _content = _settings.CopyLightContent();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Phrases => Path.Combine(_content, "Answers", "phrases.resx");

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, readContent: true);
        _twilio = new(_house.Address);
        _phrases = await File.ReadAllTextAsync(Phrases, Stop);
        _before = await ProblemsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_file_that_is_written_in_pieces_is_live_when_it_is_whole()
    {
        var now = Encoding.UTF8.GetBytes(With("Ingen leser det her."));
        await using (var writer = new FileStream(Phrases, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            for (var piece = 0; piece < 4; piece++)
            {
                await writer.WriteAsync(now.AsMemory(piece * now.Length / 5, now.Length / 5), Stop);
                await writer.FlushAsync(Stop);
                // Long enough to be looked at as it is.
                await ToldAsync("phrases.resx");
                Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
            }
            await writer.WriteAsync(now.AsMemory(4 * (now.Length / 5)), Stop);
            writer.SetLength(now.Length);
        }
        await File.WriteAllBytesAsync(Phrases, now, Stop);

        await SaysAsync("Ingen leser det her.");
        await HealedAsync();
    }

    [Fact]
    public async Task What_is_broken_in_any_way_is_told_and_what_was_live_stays_live()
    {
        var whole = await File.ReadAllBytesAsync(Phrases, Stop);
        (string What, Action Break)[] damages =
        [
            ("away", () => File.Delete(Phrases)),
            ("empty", () => File.WriteAllBytes(Phrases, [])),
            ("cut", () => File.WriteAllBytes(Phrases, whole[..(whole.Length / 2)])),
            ("another encoding", () => File.WriteAllBytes(Phrases, Encoding.Unicode.GetBytes(_phrases))),
            ("broken letters", () => File.WriteAllBytes(Phrases, [.. whole.AsSpan(0, 2000), 0xED, 0xA0, 0x80, .. whole.AsSpan(2000)])),
            ("entities", () => File.WriteAllText(Phrases, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + _phrases[_phrases.IndexOf("<root", StringComparison.Ordinal)..])),
            ("too deep", () => File.WriteAllText(Phrases, _phrases.Replace("</root>", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)) + "</root>", StringComparison.Ordinal))),
            ("too large", () => File.WriteAllBytes(Phrases, new byte[17 * 1024 * 1024])),
            ("a merge that was never ended", () => File.WriteAllText(Phrases, "<<<<<<< HEAD\n" + _phrases)),
            ("a link to nothing", () => { File.Delete(Phrases); File.CreateSymbolicLink(Phrases, Phrases + ".gone"); }),
            ("a folder in its place", () => { File.Delete(Phrases); Directory.CreateDirectory(Phrases); }),
        ];
        foreach (var (what, spoil) in damages)
        {
            spoil();
            await ToldAsync(null);
            Assert.True((await CryAsync()).Contains(Head, StringComparison.Ordinal), what);
            Assert.Equal(HttpStatusCode.OK, (await _twilio!.GetAsync("/readyz")).Status);

            if (Directory.Exists(Phrases)) Directory.Delete(Phrases);
            File.Delete(Phrases);
            await File.WriteAllBytesAsync(Phrases, whole, Stop);
            await HealedAsync();
        }

        // It came back, and is edited again.
        await File.WriteAllTextAsync(Phrases, With("Ingen leser det nå."), Stop);
        await SaysAsync("Ingen leser det nå.");
    }

    [Fact]
    public async Task A_thousand_edits_in_a_minute_lose_no_turn_and_the_last_good_one_is_live()
    {
        var before = Memory();
        for (var edit = 1; edit <= 1000; edit++)
        {
            // Every third is broken; the last of each hundred is good and waited for, so that the service takes in as many as it can.
            var (last, text) = (edit % 100 == 0, $"Ingen leser melding {edit}.");
            await File.WriteAllTextAsync(Phrases, edit % 3 == 0 && !last ? With(text)[..(edit * 20)] : With(text), Stop);
            if (edit % 10 == 0) Assert.Matches(@"Ingen leser (dette|melding \d+)\.", await CryAsync());
            if (last) await SaysAsync(text);
        }

        await HealedAsync();
        Assert.DoesNotContain(_house!.Log.Lines, line => line.Contains("W100", StringComparison.Ordinal) || line.Contains("T100", StringComparison.Ordinal) || line.Contains("H100", StringComparison.Ordinal));
        Console.WriteLine($"content chaos: 1000 edits, {_turns} turns, {_house.Log.Lines.Count(line => line.Contains(" was taken in: ", StringComparison.Ordinal))} versions taken in");
        Assert.InRange(Memory() - before, long.MinValue, MostGrowth);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private string With(string head)
    {
        Assert.Contains(Head, _phrases, StringComparison.Ordinal);
        return _phrases.Replace(Head, head, StringComparison.Ordinal);
    }

    // A cry, for its answer holds the phrase, and may never be without one.
    private async Task<string> CryAsync()
    {
        _turns++;
        var answer = await _twilio!.TextAsync(Carrier.NewPerson(), FuzzHouse.Cry);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Text ?? "";
    }

    private Task SaysAsync(string text) => Eventually.HoldsAsync(async () => (await CryAsync()).Contains(text, StringComparison.Ordinal), Patience);

    // Something is told that was not told before all this.
    private Task ToldAsync(string? file) => Eventually.HoldsAsync(async () => (await ProblemsAsync()).Except(_before).Any(problem => problem.Contains(file ?? "", StringComparison.Ordinal)), Patience);

    private Task HealedAsync() => Eventually.HoldsAsync(async () => !(await ProblemsAsync()).Except(_before).Any(), Patience);

    private async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        using var health = JsonDocument.Parse((await _twilio!.GetAsync("/healthz")).Body);
        return [.. health.RootElement.GetProperty("contentProblems").EnumerateArray().Select(problem => $"{problem.GetProperty("code")} {problem.GetProperty("file")}")];
    }
}
