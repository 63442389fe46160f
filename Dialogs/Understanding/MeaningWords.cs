using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Something that a message says in words that a dialog asks for.</summary>
/// <param name="Meaning">What it means: <c>reason.family</c>.</param>
/// <param name="Weight">How much of the text it took: of two that are found, the longer is meant.</param>
/// <param name="IsWhole">Whether the text says nothing else.</param>
internal readonly record struct MeaningFound(string Meaning, int Weight, bool IsWhole);

/// <summary>Finds what people answer in words of their own: "gift med en norsk", "we fled", "чекаю на відповідь".</summary>
internal sealed class MeaningWords
{
    private static readonly string[] Borrowed = ["nb", "en"];

    private readonly Dictionary<string, List<Phrase>> _phrases;

    /// <param name="words">The forms, by language tag and by what they mean; a * at the end of a form is any ending.</param>
    public MeaningWords(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> words) => _phrases = words.ToDictionary(
        file => file.Key,
        file => file.Value.SelectMany(meaning => meaning.Value.Select(form => Phrase.Of(meaning.Key, form, file.Key))).Where(phrase => phrase.Words.Count > 0).ToList(), StringComparer.Ordinal);

    /// <summary>All that is found, each once; Norwegian and English words in a text of any language.</summary>
    public IReadOnlyList<MeaningFound> Find(EntityText text, string language)
    {
        var found = Borrowed.Prepend(language).Distinct().SelectMany(tag => _phrases.GetValueOrDefault(tag, []))
            .Where(phrase => phrase.IsIn(text)).GroupBy(phrase => phrase.Meaning, StringComparer.Ordinal);
        return [.. found.Select(phrases => new MeaningFound(phrases.Key, phrases.Max(phrase => phrase.Weight), phrases.Any(phrase => phrase.Words.Count == text.Tokens.Count)))];
    }

    private sealed record Phrase(string Meaning, IReadOnlyList<string> Words, bool IsOpen)
    {
        public int Weight => Words.Sum(word => word.Length);

        public static Phrase Of(string meaning, string form, string language)
        {
            var text = EntityText.Of(form, language);
            return new(meaning, [.. Enumerable.Range(0, text.Tokens.Count).Select(at => text.Folded(at, 1).ToString())], form.EndsWith('*'));
        }

        public bool IsIn(EntityText text)
        {
            for (var at = 0; at + Words.Count <= text.Tokens.Count; at++)
                if (BeginsAt(text, at)) return true;
            return false;
        }

        private bool BeginsAt(EntityText text, int at)
        {
            for (var i = 0; i < Words.Count; i++)
            {
                var word = text.Folded(at + i, 1);
                if (!(IsOpen && i == Words.Count - 1 ? word.StartsWith(Words[i]) : word.SequenceEqual(Words[i]))) return false;
            }
            return true;
        }
    }
}
