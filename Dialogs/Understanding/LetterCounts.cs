using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>How often each n-gram was seen in each language, and from which shorter ones it is made.</summary>
internal sealed class LetterCounts
{
    private readonly int _width;
    private readonly List<int> _contexts = [-1];
    private readonly List<int> _shorter = [-1];
    private float[] _counts;

    /// <summary>Counts of nothing yet.</summary>
    /// <param name="width">How many languages there are.</param>
    public LetterCounts(int width)
    {
        _width = width;
        _counts = new float[(1 << 16) * width];
        Space = Grams.Add(TextHash.Finish(TextHash.Add(TextHash.Start, ' ')));
    }

    /// <summary>The n-grams.</summary>
    public FeatureTable Grams { get; } = new(1 << 16);

    /// <summary>The space before a word: a context before it was ever seen as a letter.</summary>
    public int Space { get; }

    /// <summary>Counts an n-gram.</summary>
    /// <param name="hash">Its letters.</param>
    /// <param name="language">The number of the language.</param>
    /// <param name="times">How often it was seen.</param>
    /// <param name="context">The n-gram without its last letter; -1 for a single letter.</param>
    /// <param name="shorter">The n-gram without its first letter; -1 for a single letter.</param>
    /// <returns>The n-gram's number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(uint hash, int language, float times, int context, int shorter)
    {
        var id = Grams.Add(hash);
        if (id == _contexts.Count)
        {
            _contexts.Add(context);
            _shorter.Add(shorter);
            if ((id + 1) * _width > _counts.Length)
                Array.Resize(ref _counts, _counts.Length * 2);
        }
        _counts[(id * _width) + language] += times;
        return id;
    }

    /// <summary>The logarithms of the interpolated likelihoods, one row an n-gram.</summary>
    /// <param name="backoff">How much the shorter context counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Logs(float backoff)
    {
        var grams = _contexts.Count;
        // The sums of what follows a context; row 0 is the empty context.
        var totals = new float[(grams + 1) * _width];
        var kinds = new float[(grams + 1) * _width];
        var singles = 0;
        for (var id = 0; id < grams; id++)
        {
            singles += _contexts[id] < 0 ? 1 : 0;
            for (var c = 0; c < _width; c++)
            {
                var at = ((_contexts[id] + 1) * _width) + c;
                var count = _counts[(id * _width) + c];
                totals[at] += count;
                kinds[at] += Math.Min(1, count);
            }
        }
        var likely = new float[grams * _width];
        // An n-gram is always numbered after the shorter ones it is made from.
        for (var id = 0; id < grams; id++)
        {
            for (var c = 0; c < _width; c++)
            {
                var at = ((_contexts[id] + 1) * _width) + c;
                var lower = _shorter[id] < 0 ? 1f / singles : likely[(_shorter[id] * _width) + c];
                var weight = kinds[at] * backoff;
                likely[(id * _width) + c] = totals[at] > 0 ? (_counts[(id * _width) + c] + (weight * lower)) / (totals[at] + weight) : lower;
            }
        }
        foreach (ref var value in likely.AsSpan())
            value = MathF.Log(value);
        return likely;
    }
}
