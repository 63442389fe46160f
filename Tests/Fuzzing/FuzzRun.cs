using System.Globalization;

namespace ChatBot.Tests.Fuzzing;

/// <summary>One fuzzer's run: how many inputs, from which seed, and what became of them.</summary>
/// <remarks>The seed is fixed, so that a run can be repeated. <c>CHATBOT_FUZZ_COUNT</c> gives another number of inputs a fuzzer, <c>CHATBOT_FUZZ_SEED</c> another
/// seed (docs/operations.md, "Fuzzing").</remarks>
internal sealed class FuzzRun
{
    private const int Usual = 20261122;

    // All of one kind are one fault; a dozen kinds are enough to begin with.
    private const int MostFaults = 12;

    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly string _name;
    private long _mostBytes;
    private int _done;

    /// <summary>A run of a fuzzer.</summary>
    /// <param name="name">The fuzzer.</param>
    /// <param name="count">How many inputs, unless the environment says another number.</param>
    public FuzzRun(string name, int count)
    {
        _name = name;
        Count = Setting("CHATBOT_FUZZ_COUNT") ?? count;
        Seed = Setting("CHATBOT_FUZZ_SEED") ?? Usual;
        Random = new(HashCodeOf(name) ^ Seed);
    }

    public int Count { get; }

    public int Seed { get; }

    public Random Random { get; }

    /// <summary>Notes what became of an input.</summary>
    public void Note(string outcome, long bytes)
    {
        _done++;
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        _mostBytes = Math.Max(_mostBytes, bytes);
    }

    /// <summary>Notes that an input did what none may, and keeps it to be looked at.</summary>
    public void Fail(string what, byte[] input)
    {
        Note("FAILED", 0);
        if (_faults.Count >= MostFaults || _faults.ContainsKey(what)) return;
        var file = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"chatbot-fuzz-{_name.Replace(' ', '-')}-{Seed}-{_done}.bin"));
        File.WriteAllBytes(file, input);
        _faults[what] = file;
    }

    /// <summary>An exception by its type and the place in our code that it passed first.</summary>
    public static string SignOf(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("ChatBot.", StringComparison.Ordinal) && !line.Contains("ChatBot.Tests", StringComparison.Ordinal))?.Trim()}";

    /// <summary>Prints the counts, and fails if any input did what none may.</summary>
    public void End()
    {
        var told = string.Create(CultureInfo.InvariantCulture, $"fuzz {_name}: {_done} inputs (seed {Seed}), {string.Join(", ", _outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}"))}; at most {_mostBytes / 1024} KiB for one");
        TestContext.Current.SendDiagnosticMessage("{0}", told);
        Console.WriteLine(told);
        Assert.True(_faults.Count == 0, $"{told}\n{string.Join("\n", _faults.Select(fault => $"{fault.Key}\n    {fault.Value}"))}");
        Assert.Equal(Count, _done);
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The framework's own differs from process to process.
    private static int HashCodeOf(string name) => name.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter));
}
