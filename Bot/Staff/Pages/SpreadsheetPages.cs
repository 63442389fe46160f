using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>The texts of a language as a spreadsheet, out and in.</summary>
internal sealed class SpreadsheetPages(KnowledgeHolder knowledge, ContentHome home, ContentTurn turn, TimeProvider time)
{
    /// <summary>Where the pages are, below the room.</summary>
    public const string Place = "/spreadsheets";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly IReadOnlyCollection<TextState> Work = [TextState.Missing, TextState.Stale];

    /// <summary>The page.</summary>
    public IResult Show(StaffVisit visit) => Show(visit, Html.None, StatusCodes.Status200OK);

    /// <summary>A spreadsheet.</summary>
    public async Task<IResult> DownloadAsync(StaffVisit visit, CancellationToken cancellation)
    {
        var (reading, municipality) = (await turn.TakeAsync(() => Task.Run(() => ContentReading.Of(home.Read()), cancellation), cancellation), visit["municipality"]);
        if (reading.Content is not { } content) return Show(visit, PageFrame.Fault("The content itself has a fault and is refused, so no spreadsheet is made of it. The overview tells what to mend."), StatusCodes.Status409Conflict);
        if (content.Languages.Find(visit["language"] ?? "") is not { } language) return Show(visit, PageFrame.Fault("There is no such language."), StatusCodes.Status404NotFound);
        if (municipality is not null && !content.Municipalities.ContainsKey(municipality)) return Show(visit, PageFrame.Fault("There is no such municipality."), StatusCodes.Status404NotFound);
        var exported = ExportedTexts.Of(content, language, municipality, visit["only"] is null ? [] : Work, visit["questions"] is not null, OsloTime.DayOf(time.GetUtcNow()));
        using var file = new MemoryStream();
        SheetWriter.Write(exported, file);
        return Results.File(file.ToArray(), Workbook, municipality is null ? $"{language.Tag}.xlsx" : $"{language.Tag}-{municipality}.xlsx");
    }

    /// <summary>The page with something told at its top.</summary>
    public IResult Show(StaffVisit visit, Html told, int status)
    {
        if (knowledge.Current is not { Content: var content }) return PageFrame.Show(visit, Place, "Spreadsheets", PageFrame.Fault("No content is in use yet."), StatusCodes.Status503ServiceUnavailable);
        var own = visit.Member.IsNational ? null : visit.Member.Areas.FirstOrDefault(content.Municipalities.ContainsKey);
        return PageFrame.Show(visit, Place, "Spreadsheets", Html.Of($"""
            {told}
            <section><h2 id="out">To a translator</h2>
            <form method="get" action="{StaffRoom.Path}/spreadsheets/download">
            <p><label for="language">Language</label> <select id="language" name="language">{Choices.Languages(content, null)}</select></p>
            <p><label for="municipality">Texts</label> <select id="municipality" name="municipality"><option value="">the national texts</option>{Choices.Municipalities(content, own)}</select></p>
            <p><input type="checkbox" id="only" name="only" value="yes" checked> <label for="only">only what is missing or stale</label></p>
            <p><input type="checkbox" id="questions" name="questions" value="yes"> <label for="questions">example questions too</label></p>
            <button>Download the spreadsheet</button></form></section>
            <section><h2 id="in">Back from a translator</h2>
            <form method="post" enctype="multipart/form-data" action="{StaffRoom.Path}/spreadsheets/check">{visit.Mark}
            <p><label for="file">The spreadsheet (.xlsx)</label> <input type="file" id="file" name="file" accept=".xlsx" required></p>
            <p><input type="checkbox" id="reviewed" name="reviewed" value="yes"> <label for="reviewed">my role ({visit.Member.Role}) reads the language and has gone through these texts</label></p>
            <p>You are shown what would change before anything is published.</p>
            <button>Show the difference</button></form></section>
            """), status);
    }
}
