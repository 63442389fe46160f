using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Fuzzing;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>Content is edited clumsily, by halves and a thousand times a minute while people write: what was good stays live, what is wrong is told, and the last good edit is live in the end.</summary>
[Collection(FaultsCollection.Name)]
public sealed class ContentChaosTests : IAsyncLifetime
{
    private const string Head = "Ingen leser dette.";
    private const int Edits = 1000;

    // A second or two on a quiet machine.
    private const int Patience = 120;
    private const long MostGrowth = 64L * 1024 * 1024;

    private readonly ServiceHostSettings _settings;
    private ServiceHost? _house;
    private Carrier? _twilio;
    private string _phrases = "";
    private IReadOnlyList<string> _before = [];
    private int _turns;

    public ContentChaosTests(FaultGround ground) => _settings = ground.NewEdited();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Phrases => Path.Combine(_settings.Values["Content:Root"]!, "Answers", "phrases.resx");

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, readContent: true);
        _twilio = new(_house.Address);
        _phrases = await File.ReadAllTextAsync(Phrases, Stop);
        Assert.Contains(Head, _phrases, StringComparison.Ordinal);
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
            foreach (var piece in now.Chunk((now.Length / 5) + 1))
            {
                var refused = Refused;
                await writer.WriteAsync(piece, Stop);
                await writer.FlushAsync(Stop);
                if (writer.Length == now.Length) break;
                // Long enough to be looked at as it is.
                await Eventually.HoldsAsync(() => Refused > refused, Patience);
                Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
            }
        }

        await SaysAsync("Ingen leser det her.");
        await StandsAsync();
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
            await ToldAsync();
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
        for (var edit = 1; edit <= Edits; edit++)
        {
            // Every third is broken. Some stand long enough to be looked at, good ones and broken ones in turn.
            var (text, isBroken, refused) = ($"Ingen leser melding {edit}.", edit % 3 == 0, Refused);
            await File.WriteAllTextAsync(Phrases, isBroken ? With(text)[..(_phrases.Length / (Edits + 1) * edit)] : With(text), Stop);
            if (edit % 10 == 0) Assert.Matches(@"Ingen leser (dette|melding \d+)\.", await CryAsync());
            if (edit % 100 != 0) continue;
            if (isBroken) await Eventually.HoldsAsync(() => Refused > refused, Patience);
            else await SaysAsync(text);
        }

        await StandsAsync();
        Assert.DoesNotContain(_house!.Log.Lines, line => line.Contains("W100", StringComparison.Ordinal) || line.Contains("T100", StringComparison.Ordinal) || line.Contains("H100", StringComparison.Ordinal));
        FaultStage.Tell($"content: {Edits} edits, {_turns} turns, {_house.Log.Lines.Count(line => line.Contains(" was taken in: ", StringComparison.Ordinal))} versions taken in, {Refused} refused");
        Assert.InRange(Memory() - before, long.MinValue, MostGrowth);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private string With(string head) => _phrases.Replace(Head, head, StringComparison.Ordinal);

    // A cry, for its answer holds the phrase, and may never be without one.
    private async Task<string> CryAsync()
    {
        _turns++;
        var answer = await _twilio!.TextAsync(Carrier.NewPerson(), FuzzHouse.Cry);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Text ?? "";
    }

    private Task SaysAsync(string text) => Eventually.HoldsAsync(async () => (await CryAsync()).Contains(text, StringComparison.Ordinal), Patience);

    // How often the file was looked at and not taken in.
    private int Refused => _house!.Log.Lines.Count(line => line.Contains("Content of national has fault", StringComparison.Ordinal) && line.Contains(" Answers/phrases.resx,", StringComparison.Ordinal));

    // Something is told that was not told before all this.
    private Task ToldAsync() => Eventually.HoldsAsync(async () => (await ProblemsAsync()).Except(_before).Any(), Patience);

    private Task HealedAsync() => Eventually.HoldsAsync(async () => !(await ProblemsAsync()).Except(_before).Any(), Patience);

    // The file is without fault; that its translations are older than it is now, is told rightly.
    private Task StandsAsync() => Eventually.HoldsAsync(async () => !(await ProblemsAsync()).Except(_before).Any(problem => problem.EndsWith(" Answers/phrases.resx", StringComparison.Ordinal)), Patience);

    private async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        using var health = JsonDocument.Parse((await _twilio!.GetAsync("/healthz")).Body);
        return [.. health.RootElement.GetProperty("contentProblems").EnumerateArray().Select(problem => $"{problem.GetProperty("code")} {problem.GetProperty("file")}")];
    }
}
