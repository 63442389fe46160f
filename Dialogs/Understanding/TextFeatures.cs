using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The hashed features of a prepared text, in four blocks: words and pairs of neighbouring words; character 2-4-grams inside
/// words; runs of five letters across words; 2-4-grams of each word's <see cref="SoundSkeleton"/>. The two highest bits of a feature are its block.</summary>
internal static class TextFeatures
{
    /// <summary>The blocks.</summary>
    public const int Words = 0, Letters = 1, Runs = 2, Sounds = 3, Blocks = 4;

    private const int BlockShift = 30, ShortestGram = 2, LongestGram = 4, Run = 5, PerLetter = 13, PerText = 40, LongestSounded = 64, OnStack = 4096;

    /// <summary>The block of a feature.</summary>
    public static int BlockOf(uint feature) => (int)(feature >> BlockShift);

    /// <summary>The room that the features of a text may need.</summary>
    public static int MostOf(int letters) => (letters * PerLetter) + PerText;

    /// <summary>The features of a text, in an array of their own and in ascending order: equal texts train alike however their words are ordered.</summary>
    public static uint[] Of(ReadOnlySpan<char> folded)
    {
        var found = ArrayPool<uint>.Shared.Rent(MostOf(folded.Length));
        var features = found.AsSpan(0, Write(folded, found)).ToArray();
        ArrayPool<uint>.Shared.Return(found);
        features.AsSpan().Sort();
        return features;
    }

    /// <summary>Writes each feature once, block by block.</summary>
    /// <param name="folded">A text in the form of <see cref="TextNormalizer.Fold"/>.</param>
    /// <param name="found">Where they go; as long as <see cref="MostOf"/> says.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ReadOnlySpan<char> folded, Span<uint> found)
    {
        var count = WordsOf(folded, found, 0);
        foreach (var range in folded.Split(' '))
            count = Grams(folded[range], Letters, found, count);
        count = RunsOf(folded, found, count);
        count = SoundsOf(folded, found, count);
        return Distinct(found[..count]);
    }

    private static int WordsOf(ReadOnlySpan<char> folded, Span<uint> found, int count)
    {
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (word.IsEmpty)
                continue;
            found[count++] = Finish(Hash(TextHash.Start, word), Words);
            // A pair hashes as the two words written together: people write "norsk kurs" and "norskkurs".
            if (!before.IsEmpty)
                found[count++] = Finish(Hash(Hash(TextHash.Start, before), word), Words);
            before = word;
        }
        return count;
    }

    private static int SoundsOf(ReadOnlySpan<char> folded, Span<uint> found, int count)
    {
        Span<char> skeleton = stackalloc char[LongestSounded * 2];
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (word.IsEmpty || word.Length > LongestSounded)
                continue;
            var sounds = skeleton[..SoundSkeleton.Write(word, skeleton)];
            found[count++] = Finish(Hash(TextHash.Start, sounds), Sounds);
            count = Grams(sounds, Sounds, found, count);
        }
        return count;
    }

    private static uint Finish(uint hash, int block) => (TextHash.Finish(hash) >> (32 - BlockShift)) | ((uint)block << BlockShift);

    private static uint Hash(uint hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            hash = TextHash.Add(hash, Masked(c));
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Grams(ReadOnlySpan<char> word, int block, Span<uint> found, int count)
    {
        if (word.IsEmpty)
            return count;
        for (var start = 0; start < word.Length + 2; start++)
        {
            var hash = TextHash.Start;
            for (var length = 1; length <= LongestGram && start + length <= word.Length + 2; length++)
            {
                var at = start + length - 1;
                hash = TextHash.Add(hash, at == 0 || at == word.Length + 1 ? ' ' : Masked(word[at - 1]));
                if (length >= ShortestGram)
                    found[count++] = Finish(hash, block);
            }
        }
        return count;
    }

    private static int RunsOf(ReadOnlySpan<char> text, Span<uint> found, int count)
    {
        for (var start = -1; start + Run <= text.Length + 1; start++)
        {
            var hash = TextHash.Start;
            for (var at = start; at < start + Run; at++)
                hash = TextHash.Add(hash, at < 0 || at == text.Length ? ' ' : Masked(text[at]));
            found[count++] = Finish(hash, Runs);
        }
        return count;
    }

    // Ages, dates and amounts differ from person to person and say nothing on the topic.
    private static char Masked(char c) => char.IsAsciiDigit(c) ? '0' : c;

    // A small open table shows what was there before; sorting takes four times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Distinct(Span<uint> features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)features.Length * 2);
        var rented = size <= OnStack ? null : ArrayPool<uint>.Shared.Rent(size);
        Span<uint> seen = rented is null ? stackalloc uint[size] : rented.AsSpan(0, size);
        seen.Clear();
        var kept = 0;
        foreach (var feature in features)
        {
            // 0 is a free place; the one feature that would be 0 is taken for its neighbour.
            var sign = Math.Max(feature, 1);
            var slot = (int)feature & (size - 1);
            while (seen[slot] != 0 && seen[slot] != sign)
                slot = (slot + 1) & (size - 1);
            features[kept] = feature;
            kept += seen[slot] == 0 ? 1 : 0;
            seen[slot] = sign;
        }
        if (rented is not null)
            ArrayPool<uint>.Shared.Return(rented);
        return kept;
    }
}
