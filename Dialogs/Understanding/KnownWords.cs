namespace ChatBot.Dialogs.Understanding;

/// <summary>A message with only those of its words that stand in the training texts. A name, a street or a number becomes <see cref="Unknown"/>.</summary>
public sealed class KnownWords
{
    /// <summary>Stands for a word that is not known.</summary>
    public const string Unknown = "□";

    private const int Most = 12;
    private const string Source = "nb";

    private KnownWords(string[] words)
    {
        InOrder = words;
        Alike = [.. words.Distinct(StringComparer.Ordinal).OrderBy(word => word == Unknown ? 1 : 0).ThenBy(word => word, StringComparer.Ordinal)];
    }

    /// <summary>The words as they were written, folded; a greeting at the beginning is left out.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>Each word once and in one order, the mark for unknown ones last: messages with the same are alike.</summary>
    public IReadOnlyList<string> Alike { get; }

    /// <summary>The known words of a message; null when there is none, or when it is long enough to be somebody's story.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="tag">The tag of its language; Norwegian words are known in every language.</param>
    /// <param name="understanding">What has read the training texts.</param>
    public static KnownWords? Of(string text, string tag, IUnderstanding understanding)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        var words = Greetings.Without(TextNormalizer.Fold(text)).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > Most) return null;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Any(char.IsAsciiDigit) || !(understanding.Knows(word, tag) || understanding.Knows(word, Source))) words[i] = Unknown;
        }
        return words.All(word => word == Unknown) ? null : new(words);
    }
}
