using ChatBot.Bot.Reports;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What people ask and do not get answered, and how the service is used: one's own municipality's alone. In bokmål.</summary>
internal sealed class QuestionsPage(KnowledgeHolder knowledge, UseReports reports)
{
    /// <summary>Where it is: beside the room for content, for it is about people and not texts.</summary>
    public const string Path = "/staff/questions";

    /// <summary>Where its figures are as a file.</summary>
    public const string FilePath = Path + "/download";

    private const string Title = "Spørsmål";

    /// <summary>The page.</summary>
    public async Task<IResult> ShowAsync(StaffVisit visit, CancellationToken cancellation)
    {
        var (asked, refusal) = Choose(visit);
        if (asked is null) return refusal!;
        try
        {
            var report = await MakeAsync(asked, cancellation);
            return Frame(visit, Html.Of($"{Form(visit, asked)}{Body(report, asked)}"));
        }
        catch (StoreUnavailableException)
        {
            return Frame(visit, Html.Of($"{Form(visit, asked)}{PageFrame.Fault("Tallene kan ikke vises akkurat nå, for databasen svarer ikke. Prøv igjen om litt.")}"), StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The figures as a file for a spreadsheet.</summary>
    public async Task<IResult> DownloadAsync(StaffVisit visit, CancellationToken cancellation)
    {
        var (asked, refusal) = Choose(visit);
        if (asked is null) return refusal!;
        try
        {
            return Results.File(ReportCsv.Write(await MakeAsync(asked, cancellation)), "text/csv; charset=utf-8", $"{(asked.IsPublic ? "bruk" : "sporsmal")}-{asked.Municipality}{(asked.Month is { } month ? "-" + month : "")}.csv");
        }
        catch (StoreUnavailableException)
        {
            return Frame(visit, PageFrame.Fault("Filen kan ikke lages akkurat nå, for databasen svarer ikke. Prøv igjen om litt."), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private (Asked? Asked, IResult? Refusal) Choose(StaffVisit visit)
    {
        if (knowledge.Current is not { Content: var content }) return (null, Frame(visit, PageFrame.Fault("Tjenesten har ikke noe innhold ennå."), StatusCodes.Status503ServiceUnavailable));
        var own = OwnOf(visit.Member, content);
        if (own.Count == 0) return (null, Frame(visit, PageFrame.Fault("Rollen din hører ikke til noen kommune som tjenesten svarer for."), StatusCodes.Status403Forbidden));
        var municipality = visit["municipality"] ?? own[0];
        if (!own.Contains(municipality)) return (null, Frame(visit, PageFrame.Fault("Rollen din ser bare tallene for sin egen kommune."), StatusCodes.Status403Forbidden));
        return (new(content, municipality, visit["month"] is { } month && reports.Months.Contains(month) ? month : null, visit["public"] is not null), null);
    }

    /// <summary>The municipalities whose figures somebody may see.</summary>
    public static IReadOnlyList<string> OwnOf(StaffMember member, Content content) =>
        [.. content.Municipalities.Where(here => member.MayChange(here.Key)).OrderBy(here => here.Value.Municipality.Name, StringComparer.Ordinal).Select(here => here.Key)];

    private Task<UseReport> MakeAsync(Asked asked, CancellationToken cancellation) => asked.IsPublic
        ? reports.ForAnybodyAsync(asked.Content, asked.Municipality, cancellation) : reports.ForStaffAsync(asked.Content, asked.Municipality, asked.Month, cancellation);

    private static IResult Frame(StaffVisit visit, Html body, int status = StatusCodes.Status200OK) => PageFrame.Show(visit, Path, Title, Html.Of($"""<div lang="nb">{body}</div>"""), status);

    private Html Form(StaffVisit visit, Asked asked)
    {
        var places = OwnOf(visit.Member, asked.Content).Select(id => Choices.Option(id, asked.Content.Municipalities[id].Municipality.Name, id == asked.Municipality));
        var months = reports.Months.Select(month => Choices.Option(month, ReportNames.Month(month), month == asked.Month));
        return Html.Of($"""
            <form method="get" action="{Path}">
            <p><label for="municipality">Kommune</label> <select id="municipality" name="municipality">{places}</select></p>
            <p><label for="month">Måned</label> <select id="month" name="month"><option value="">det siste året</option>{months}</select></p>
            <p><input type="checkbox" id="public" name="public" value="yes"{(asked.IsPublic ? Html.Of($" checked") : Html.None)}> <label for="public">bare tall som kan deles med hvem som helst</label></p>
            <button>Vis</button></form>
            """);
    }

    private static Html Body(UseReport report, Asked asked) => Html.Of($"""
        <section><h2>{report.Title}</h2>{report.Notes.Select(note => Html.Of($"<p>{note}</p>"))}
        <p><a href="{FilePath}?municipality={asked.Municipality}&amp;month={asked.Month}{(asked.IsPublic ? Html.Of($"&amp;public=yes") : Html.None)}">Last ned som fil til regneark (CSV)</a></p></section>
        {report.Tables.Select(Table)}
        """);

    private static Html Table(ReportTable table) => table.Rows.Count == 0
        ? Html.Of($"""<section><h2 id="{table.Id}">{table.Title}</h2><p>{table.WhenEmpty}</p></section>""")
        : Html.Of($"""
            <section><h2 id="{table.Id}">{table.Title}</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby="{table.Id}"><table><thead><tr>{table.Columns.Select(column => Html.Of($"""<th scope="col">{column}</th>"""))}</tr></thead>
            <tbody>{table.Rows.Select(row => Html.Of($"""<tr><th scope="row">{row[0]}</th>{row.Skip(1).Select(cell => Html.Of($"<td>{cell}</td>"))}</tr>"""))}</tbody></table></div></section>
            """);

    private sealed record Asked(Content Content, string Municipality, string? Month, bool IsPublic);
}
