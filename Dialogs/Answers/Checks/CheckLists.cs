using System.Text;
using System.Text.Json;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary><c>Names.json</c>: what keeps its Norwegian name in every language.</summary>
/// <param name="Names">The names as they stand in bokmål texts, without ending.</param>
internal sealed record NamesFile(IReadOnlyList<string> Names);

/// <summary><c>Links.json</c>: the hosts that texts may send people to.</summary>
/// <param name="Allowed">Hosts; one holds for all below it.</param>
/// <param name="Shorteners">Hosts that hide where a link leads.</param>
/// <param name="SignIn">Parts of an address that lead to a page where one signs in.</param>
internal sealed record LinksFile(IReadOnlyList<string> Allowed, IReadOnlyList<string> Shorteners, IReadOnlyList<string> SignIn);

/// <summary><c>Writing.json</c>: how each language is written.</summary>
/// <param name="Everywhere">Letters that stand in names in any language.</param>
/// <param name="Languages">By tag.</param>
internal sealed record WritingFile(string Everywhere, IReadOnlyDictionary<string, WritingEntry> Languages);

/// <param name="Letters">The letters besides a-z, in lower case; <c>ሀ-ፚ</c> is a range.</param>
/// <param name="Percent">Words, or beginnings of words, for percent.</param>
internal sealed record WritingEntry(string Letters, IReadOnlyList<string> Percent);

/// <summary><c>PlainLanguage.json</c>: how long bokmål may be, and by which words one knows a plan.</summary>
/// <param name="SentenceWords">The most words of a sentence.</param>
/// <param name="AverageWords">The most words of a sentence on average in one text.</param>
/// <param name="WordLetters">The letters from which a word counts as long.</param>
/// <param name="LongWordsPercent">The most long words in a hundred, names left out.</param>
/// <param name="Intentions">Words of a goal or wish.</param>
/// <param name="PlanWords">Words that tell a reader that something is only planned.</param>
internal sealed record PlainLanguageFile(
    int SentenceWords, int AverageWords, int WordLetters, int LongWordsPercent, IReadOnlyList<string> Intentions, IReadOnlyList<string> PlanWords);

/// <summary>C225: the lists that staff keep for the checker. A service answers without them; a check without them would be blind.</summary>
internal sealed record CheckLists(NamesFile? Names, LinksFile? Links, WritingFile? Writing, PlainLanguageFile? PlainLanguage)
{
    /// <summary>Reads the lists; of one that is missing or cannot be read the rules that need it are left out, and that is told.</summary>
    public static CheckLists Read(ContentReview review) =>
        new(Read<NamesFile>("Names.json", review), Read<LinksFile>("Links.json", review), Read<WritingFile>("Writing.json", review), Read<PlainLanguageFile>("PlainLanguage.json", review));

    private static T? Read<T>(string file, ContentReview review)
        where T : class
    {
        if (review.Bytes(file) is not { } bytes)
        {
            review.ReportAt("C225", file, [], "The file is missing, so the rules that need it are not checked. Put it back from the last good version.");
            return null;
        }
        try
        {
            return ContentJson.Read<T>(Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes));
        }
        catch (JsonException exception)
        {
            review.ReportLine("C225", file, exception.LineNumber is { } line ? (int)line + 1 : null, $"The file cannot be read at {exception.Path ?? "its beginning"}, so the rules that need it are not checked. Undo the last change.");
            return null;
        }
    }
}
