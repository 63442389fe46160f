using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Rights;

/// <summary>Something that a message says in words that the rights check knows.</summary>
/// <param name="Meaning">What it means: <c>reason.family</c>.</param>
/// <param name="Weight">How much of the text it took: of two that are found, the longer is meant.</param>
/// <param name="IsWhole">Whether the text says nothing else.</param>
internal readonly record struct MeaningFound(string Meaning, int Weight, bool IsWhole);

/// <summary>Finds what people answer in words of their own: "gift med en norsk", "we fled", "чекаю на відповідь".</summary>
internal sealed class CheckWords
{
    /// <summary>Everything that has words, in the order of <c>Rights/Words/nb.json</c>.</summary>
    public static readonly IReadOnlyList<string> Meanings =
    [
        "reason.trafficking", "reason.asylum-seeker", "reason.family", "reason.citizen", "reason.ukraine", "reason.humanitarian", "reason.protection", "reason.diplomat", "reason.nato",
        "reason.student", "reason.au-pair", "reason.seasonal", "reason.business", "reason.skilled", "reason.temporary", "reason.nordic", "reason.uk", "reason.eea", "reason.work",
        "joined.refugee", "joined.ukraine", "joined.norwegian", "joined.permanent", "joined.worker", "joined.eea", "joined.student", "not-yet", "why", "skip",
    ];

    private static readonly string[] Borrowed = ["nb", "en"];

    private readonly Dictionary<string, List<Phrase>> _phrases;

    public CheckWords(NationalContent national) => _phrases = national.RightsWords.ToDictionary(
        words => words.Key,
        words => words.Value.SelectMany(meaning => meaning.Value.Select(form => Phrase.Of(meaning.Key, form, words.Key))).Where(phrase => phrase.Words.Count > 0).ToList(), StringComparer.Ordinal);

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
