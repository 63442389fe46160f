using System.Buffers;
using System.Runtime.CompilerServices;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The hashed features of a folded text: its words, pairs of neighbouring words, and character 2-4-grams inside words.</summary>
internal static class TextFeatures
{
    /// <summary>This bit is set in the hash of a character n-gram and not in that of a word.</summary>
    public const uint CharacterBit = 0x8000_0000;

    private const int ShortestGram = 2, LongestGram = 4;

    /// <summary>Writes each feature once, in ascending order.</summary>
    /// <param name="folded">A text in the form of <see cref="TextNormalizer.Fold"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint[] Of(ReadOnlySpan<char> folded)
    {
        var found = ArrayPool<uint>.Shared.Rent((folded.Length * 8) + 16);
        var count = 0;
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in folded.Split(' '))
        {
            var word = folded[range];
            if (word.IsEmpty)
                continue;
            found[count++] = TextHash.Finish(Hash(TextHash.Start, word)) & ~CharacterBit;
            // A pair hashes as the two words written together: people write "norsk kurs" and "norskkurs".
            if (!before.IsEmpty)
                found[count++] = TextHash.Finish(Hash(Hash(TextHash.Start, before), word)) & ~CharacterBit;
            before = word;
            count = Grams(word, found, count);
        }
        Array.Sort(found, 0, count);
        var distinct = Distinct(found.AsSpan(0, count));
        var result = found.AsSpan(0, distinct).ToArray();
        ArrayPool<uint>.Shared.Return(found);
        return result;
    }

    private static uint Hash(uint hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            hash = TextHash.Add(hash, Masked(c));
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Grams(ReadOnlySpan<char> word, uint[] found, int count)
    {
        for (var start = 0; start < word.Length + 2; start++)
        {
            var hash = TextHash.Start;
            for (var length = 1; length <= LongestGram && start + length <= word.Length + 2; length++)
            {
                var at = start + length - 1;
                hash = TextHash.Add(hash, at == 0 || at == word.Length + 1 ? ' ' : Masked(word[at - 1]));
                if (length >= ShortestGram)
                    found[count++] = TextHash.Finish(hash) | CharacterBit;
            }
        }
        return count;
    }

    // Ages, dates and amounts differ from person to person and say nothing on the topic.
    private static char Masked(char c) => char.IsAsciiDigit(c) ? '0' : c;

    private static int Distinct(Span<uint> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[kept++] = sorted[i];
        }
        return kept;
    }
}
