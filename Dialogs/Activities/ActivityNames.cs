using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Activities;

/// <summary>The words of one catalogue by which people name a place, an organiser or an activity.</summary>
internal sealed class ActivityNames
{
    /// <summary>Shorter words are articles and the like.</summary>
    private const int ShortestWord = 4;

    /// <summary>A word that so many titles share names none of them.</summary>
    private const int MostTitles = 2;

    /// <summary>How many letters a form of a word may have more than the word: "biblioteket".</summary>
    private const int LongestEnding = 4;

    private readonly HashSet<string> _places = new(StringComparer.Ordinal), _organisers = new(StringComparer.Ordinal), _titleWords = new(StringComparer.Ordinal), _titles = new(StringComparer.Ordinal);

    /// <summary>Takes the words of all offers.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="own">What the municipality itself is called, folded: it is in half of the names and tells nothing.</param>
    public ActivityNames(ActivityCatalogue catalogue, IEnumerable<string> own)
    {
        var common = own.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        var titles = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var activity in catalogue.All.Where(activity => activity.Status == ActivityStatus.Offer))
        {
            _places.UnionWith(WordsOf(activity.Place?.Name).Concat(WordsOf(activity.Place?.Address)).Where(word => !common.Contains(word) && char.IsLetter(word[0])));
            _organisers.UnionWith(WordsOf(activity.Organiser?.Name).Where(word => !common.Contains(word)));
            foreach (var title in activity.Title.Translations.Values.Select(translation => translation.Text).Prepend(activity.Title.Bokmal))
            {
                _titles.Add(TextNormalizer.Fold(title));
                foreach (var word in WordsOf(title))
                {
                    if (!titles.TryGetValue(word, out var ids)) titles[word] = ids = new(StringComparer.Ordinal);
                    ids.Add(activity.Id);
                }
            }
        }
        _titleWords.UnionWith(titles.Where(word => word.Value.Count <= MostTitles).Select(word => word.Key));
    }

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => _titles.Count == 0;

    /// <summary>The title that a text is, or that stands whole in it; null for none.</summary>
    public string? TitleIn(string text)
    {
        var folded = $" {TextNormalizer.Fold(text)} ";
        return _titles.Where(title => title.Length >= ShortestWord && folded.Contains($" {title} ", StringComparison.Ordinal)).MaxBy(title => title.Length);
    }

    /// <summary>The words of a place among the words of a message; null for none.</summary>
    public string? PlaceIn(IEnumerable<string> words) => Among(words, _places);

    /// <summary>The words of an organiser.</summary>
    public string? OrganiserIn(IEnumerable<string> words) => Among(words, _organisers);

    /// <summary>The words of a title that few others have.</summary>
    public string? TitleWordsIn(IEnumerable<string> words) => Among(words, _titleWords);

    private static string? Among(IEnumerable<string> words, HashSet<string> known)
    {
        var found = words.Select(word => WordOf(word, known)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return found.Count == 0 ? null : string.Join(' ', found);
    }

    private static string? WordOf(string word, HashSet<string> known)
    {
        for (var length = word.Length; length >= Math.Max(ShortestWord, word.Length - LongestEnding); length--)
            if (known.TryGetValue(word[..length], out var found)) return found;
        return null;
    }

    private static IEnumerable<string> WordsOf(string? text) => text is null ? [] : TextNormalizer.Fold(text).Split(' ').Where(word => word.Length >= ShortestWord);
}
