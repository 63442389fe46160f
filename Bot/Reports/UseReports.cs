using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Reports;

/// <summary>Makes reports out of what the store has.</summary>
internal sealed class UseReports(IUseFigures figures, QuestionMarks marks, Seal seal, BotSettings settings, TimeProvider time)
{
    private const int MostMonths = 12;

    /// <summary>The months that staff may look at, the latest first; the running one is among them.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(0, MostMonths + 1).Select(back => OsloMonth.Add(OsloMonth.Of(time.GetUtcNow()), -back))];

    /// <summary>What staff see.</summary>
    /// <param name="content">The content.</param>
    /// <param name="municipality">Their municipality.</param>
    /// <param name="month">The month; null for all that may be looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreUnavailableException">The database does not answer.</exception>
    public async Task<UseReport> ForStaffAsync(Content content, string municipality, string? month, CancellationToken cancellation)
    {
        var (now, months) = (time.GetUtcNow(), month is null ? Months : [month]);
        var year = PublicReport.YearAt(now);
        var rows = await figures.UseAsync(municipality, Earlier(months[^1], year), cancellation);
        var alike = await figures.AlikeQuestionsAsync(municipality, StaffReport.LeastPeople, cancellation);
        var shown = alike.Select(question => ShownQuestion.Open(question, municipality, seal)).OfType<ShownQuestion>().ToList();
        return StaffReport.Of(rows, shown, months, new(content, municipality, OsloDay.Of(now)), municipality, year);
    }

    /// <summary>What anybody may see.</summary>
    /// <param name="content">The content.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreUnavailableException">The database does not answer.</exception>
    public async Task<UseReport> ForAnybodyAsync(Content content, string municipality, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var rows = await figures.UseAsync(municipality, Earlier(PublicReport.MonthsAt(now)[^1], PublicReport.YearAt(now)), cancellation);
        return PublicReport.Of(rows, new(content, municipality, OsloDay.Of(now)), municipality, marks.Rounding, settings.Retention.Inbox, now);
    }

    private static string Earlier(string month, string year) => string.CompareOrdinal(month, year) < 0 ? month : year;
}
