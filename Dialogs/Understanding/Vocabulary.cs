using System.Buffers;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The words of all training texts. Prepares a message for the models: places become one sign, unknown words are corrected.</summary>
internal sealed class Vocabulary
{
    private readonly Spelling[] _languages;
    private readonly FeatureTable _known;
    private readonly MaskedPlaces _places;

    /// <summary>Takes in the words of each language.</summary>
    public Vocabulary(IReadOnlyList<Dictionary<string, int>> languages, MaskedPlaces places)
    {
        _languages = new Spelling[languages.Count];
        Parallel.For(0, languages.Count, i => _languages[i] = new(languages[i]));
        _known = FeatureTable.Of([.. languages.SelectMany(language => language.Keys).Select(word => Hash(word)).Distinct()]);
        _places = places;
    }

    /// <summary>The words of each language, with how often each was seen.</summary>
    public IEnumerable<IEnumerable<KeyValuePair<string, int>>> Languages => _languages.Select(language => language.Times);

    /// <summary>The places.</summary>
    public MaskedPlaces Places => _places;

    /// <summary>A folded training text as the models see it.</summary>
    public static string Masked(string folded, MaskedPlaces places)
    {
        var words = folded.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (places.Contains(words[i]))
                words[i] = MaskedPlaces.Place.ToString();
        }
        return string.Join(' ', words);
    }

    /// <summary>The features of a message.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="language">The number of its language, or -1.</param>
    /// <param name="features">A rented array, to be returned by the caller.</param>
    /// <returns>How many there are.</returns>
    public int Features(ReadOnlySpan<char> folded, int language, out uint[] features)
    {
        var room = (folded.Length * 2) + 4;
        var rented = room <= 512 ? null : ArrayPool<char>.Shared.Rent(room);
        var prepared = rented ?? stackalloc char[512];
        var length = 0;
        foreach (var range in folded.Split(' '))
        {
            if (length > 0)
                prepared[length++] = ' ';
            var word = folded[range];
            ReadOnlySpan<char> seen = _places.Contains(word) ? [MaskedPlaces.Place] : Corrected(word, language);
            seen.CopyTo(prepared[length..]);
            length += seen.Length;
        }
        features = ArrayPool<uint>.Shared.Rent(TextFeatures.MostOf(length));
        var count = TextFeatures.Write(prepared[..length], features);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return count;
    }

    /// <summary>Whether a folded word stands in the training texts of a language, and is no name of a place.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">The number of the language.</param>
    public bool Knows(ReadOnlySpan<char> word, int language) => _languages[language].Contains(word) && !_places.Contains(word);

    private ReadOnlySpan<char> Corrected(ReadOnlySpan<char> word, int language)
    {
        if (language < 0 || _known.Find(Hash(word)) >= 0)
            return word;
        var better = _languages[language].Nearest(word);
        return better.IsEmpty ? word : better;
    }

    private static uint Hash(ReadOnlySpan<char> word) => TextHash.Finish(TextHash.Add(TextHash.Start, word));
}
