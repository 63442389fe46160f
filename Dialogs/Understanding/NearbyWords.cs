namespace ChatBot.Dialogs.Understanding;

/// <summary>What <see cref="DangerOpinion"/> sees of a message: its words, how they begin and how they sound, and which of them stand near each
/// other. "My phone died" and "my father does not wake" differ in their pairs more than in their words.</summary>
internal static class NearbyWords
{
    /// <summary>The features are numbers below this. The questions have over a million of them; with room for a quarter, so many fell together that
    /// twice as many cries were missed.</summary>
    public const int Room = 1 << Bits;

    private const int Bits = 21, MostWords = 60, LongestSounded = 64, Begins = 4, BeginsShort = 3, NearBegins = 8, NearSounds = 5;

    private const uint Word = 11111, Sound = 22222, Beginning = 44444, ShortBeginning = 44445, BeginningPair = 55555, SoundPair = 33333;

    /// <summary>The most features of a text.</summary>
    public const int Most = MostWords * (4 + NearBegins + NearSounds);

    /// <summary>The features of a text, each once, in ascending order.</summary>
    /// <param name="folded">A text in the form of <see cref="TextNormalizer.Fold"/>.</param>
    /// <param name="places">Names that count as one and the same.</param>
    public static int[] Of(ReadOnlySpan<char> folded, MaskedPlaces places)
    {
        Span<int> found = stackalloc int[Most];
        return found[..Write(folded, places, found)].ToArray();
    }

    /// <summary>Writes the features of a text, each once, in ascending order.</summary>
    /// <param name="folded">A text in the form of <see cref="TextNormalizer.Fold"/>.</param>
    /// <param name="places">Names that count as one and the same.</param>
    /// <param name="found">Where they go; <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int Write(ReadOnlySpan<char> folded, MaskedPlaces places, Span<int> found)
    {
        Span<Range> words = stackalloc Range[MostWords];
        var count = folded.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        Span<uint> sounds = stackalloc uint[count], begins = stackalloc uint[count];
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = places.Contains(folded[words[i]]) ? [MaskedPlaces.Place] : folded[words[i]];
            (begins[i], sounds[i]) = (Hash(BeginningPair, Start(word, Begins)), SoundOf(word));
            found[length++] = Number(Hash(Word, word));
            found[length++] = Number(sounds[i] ^ Sound);
            if (word.Length > Begins) found[length++] = Number(Hash(Beginning, Start(word, Begins)));
            if (word.Length > BeginsShort) found[length++] = Number(Hash(ShortBeginning, Start(word, BeginsShort)));
            for (var j = Math.Max(0, i - NearBegins); j < i; j++) found[length++] = Number(Pair(begins[j], begins[i]));
            for (var j = Math.Max(0, i - NearSounds); j < i; j++) found[length++] = Number(Pair(sounds[j], sounds[i]) ^ SoundPair);
        }
        return Distinct(found[..length]);
    }

    private static int Distinct(Span<int> found)
    {
        found.Sort();
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (i == 0 || found[i] != found[kept - 1]) found[kept++] = found[i];
        }
        return kept;
    }

    private static uint SoundOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestSounded) return Sound;
        Span<char> skeleton = stackalloc char[LongestSounded * 2];
        return Hash(Sound, skeleton[..SoundSkeleton.Write(word, skeleton)]);
    }

    private static ReadOnlySpan<char> Start(ReadOnlySpan<char> word, int letters) => word[..Math.Min(word.Length, letters)];

    private static uint Hash(uint kind, ReadOnlySpan<char> text) => TextHash.Add(TextHash.Start ^ kind, text);

    private static uint Pair(uint first, uint second) => (first * 31) + second;

    private static int Number(uint hash) => (int)(TextHash.Finish(hash) >> (32 - Bits));
}
