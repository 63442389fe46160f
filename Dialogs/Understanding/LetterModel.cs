using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>How likely each of some languages is to go on with a letter after the up to three before it, learned from their words.</summary>
/// <remarks>Witten and Bell's interpolation: what is seen after three letters is mixed with what is seen after two, and so on, the more so
/// the fewer or the more varied the cases are. Every word counts once, however often it was seen: frequent words have rows of their own.</remarks>
internal sealed class LetterModel
{
    private const int LongestGram = 4;

    /// <summary>How much the shorter context counts against the longer; more than Witten and Bell's one, because our texts are short.</summary>
    private const float Backoff = 4;

    private readonly FeatureTable _grams;
    private readonly LogRows _logs;

    private LetterModel(FeatureTable grams, LogRows logs) => (_grams, _logs) = (grams, logs);

    /// <summary>Counts the words of each language; in a fixed order, so that the same words give the same numbers.</summary>
    public static LetterModel Train(KeyValuePair<string, float>[][] classes, CancellationToken cancellationToken)
    {
        var counts = new LetterCounts(classes.Length);
        for (var c = 0; c < classes.Length; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (word, times) in classes[c])
                Count(counts, c, word, Math.Min(1, times));
        }
        return new(counts.Grams.Trimmed(), LogRows.Of(classes.Length, counts.Logs(Backoff)));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="width">The number of languages.</param>
    /// <param name="reader">Where it stands.</param>
    public static LetterModel Read(int width, BinaryReader reader) => new(reader.ReadTable(), new(width, reader.ReadArray<short>()));

    /// <summary>Writes all that was learnt.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteTable(_grams);
        writer.WriteArray<short>(_logs.Stored);
    }

    /// <summary>Adds each language's log-likelihood of the letters of a word, its end included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> word, Span<float> sums)
    {
        Span<uint> hashes = stackalloc uint[LongestGram];
        for (var end = 1; end <= word.Length + 1; end++)
        {
            var longest = HashesUpTo(word, end, hashes);
            for (var length = longest; length > 0; length--)
            {
                var id = _grams.Find(hashes[length - 1]);
                if (id < 0)
                    continue;
                _logs.Add(id, sums);
                break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(LetterCounts counts, int c, string word, float times)
    {
        Span<uint> hashes = stackalloc uint[LongestGram];
        Span<int> before = stackalloc int[LongestGram + 1];
        Span<int> ids = stackalloc int[LongestGram + 1];
        // ids[n] is the n-gram that ends here; the context of the next n+1-gram is the n-gram that ended one letter earlier.
        before[1] = counts.Space;
        for (var end = 1; end <= word.Length + 1; end++)
        {
            var longest = HashesUpTo(word, end, hashes);
            for (var length = 1; length <= longest; length++)
                ids[length] = counts.Add(hashes[length - 1], c, times, context: length == 1 ? -1 : before[length - 1], shorter: length == 1 ? -1 : ids[length - 1]);
            ids[..(longest + 1)].CopyTo(before);
        }
    }

    // The hashes of the n-grams that end at a place of " word ", by length; a hash runs backwards from the last letter, so each extends the one before.
    private static int HashesUpTo(ReadOnlySpan<char> word, int end, Span<uint> hashes)
    {
        var hash = TextHash.Start;
        var longest = Math.Min(LongestGram, end + 1);
        for (var length = 1; length <= longest; length++)
        {
            var at = end - length + 1;
            hash = TextHash.Add(hash, at == 0 || at == word.Length + 1 ? ' ' : word[at - 1]);
            hashes[length - 1] = TextHash.Finish(hash);
        }
        return longest;
    }
}
