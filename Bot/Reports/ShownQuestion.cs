using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Reports;

/// <summary>A question that enough people have asked alike, with words.</summary>
/// <param name="Month">The month in which they asked.</param>
/// <param name="Language">The tag of its language.</param>
/// <param name="Words">The words.</param>
/// <param name="People">How many people.</param>
internal sealed record ShownQuestion(string Month, string Language, string Words, long People)
{
    /// <summary>Opens the words of a question; null when no key opens enough of them.</summary>
    /// <remarks>In the order that enough people have written them in; else in the order of the alphabet, for the order of one is that one's own.</remarks>
    public static ShownQuestion? Open(AlikeQuestion question, string municipality, Seal seal)
    {
        var row = NewQuestion.RowFor(municipality, question.Month, question.Alike);
        List<string> written = [];
        foreach (var closed in question.SealedWords)
        {
            try
            {
                written.Add(Encoding.UTF8.GetString(seal.Open(closed, SealPurpose.Question, row)).TrimEnd('\0'));
            }
            catch (SealBrokenException)
            {
                // Sealed with a key that has been taken away: one fewer to show it for.
            }
        }
        if (written.Count < StaffReport.LeastPeople) return null;
        var usual = written.GroupBy(words => words, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First();
        var words = usual.Count() >= StaffReport.LeastPeople ? usual.Key : Ordered(usual.Key);
        return new(question.Month, question.Language, words, written.Count);
    }

    private static string Ordered(string words) =>
        string.Join(' ', words.Split(' ').Distinct(StringComparer.Ordinal).OrderBy(word => word == KnownWords.Unknown ? 1 : 0).ThenBy(word => word, StringComparer.Ordinal));
}
