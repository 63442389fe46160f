using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>A spreadsheet that came back: first what it would change and what is wrong with it, then, when somebody has seen that and wants it, into the content.</summary>
/// <remarks>Nothing is kept between the two: the page carries the file, and publishing compares anew, so that any replica can do it and nobody publishes what they have not seen.</remarks>
internal sealed class ReturnedSheetPages(SpreadsheetPages pages, ContentHome home, StaffRoom room, ContentTurn turn, TimeProvider time, ILogger<ReturnedSheetPages> log)
{
    /// <summary>Shows what a spreadsheet would change.</summary>
    public async Task<IResult> CheckAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        if (form.File is not { } file) return pages.Show(visit, PageFrame.Fault("Choose the spreadsheet that came back."), StatusCodes.Status400BadRequest);
        var (returned, fault) = Read(file);
        if (returned is null) return pages.Show(visit, PageFrame.Fault(fault!), StatusCodes.Status400BadRequest);
        if (!visit.Member.MayChange(returned.Municipality)) return room.Forbid(visit);
        var plan = await turn.TakeAsync(() => Task.Run(() => ImportOf(visit, returned, form).Plan(home.Read()), cancellation), cancellation);
        return Show(visit, plan, file, form, Html.None, plan.IsRefused ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    /// <summary>Publishes what has been seen.</summary>
    public async Task<IResult> PublishAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        var file = BytesOf(form["sheet"]);
        if (file is null || Read(file) is not ({ } returned, _)) return pages.Show(visit, PageFrame.Fault("The spreadsheet has been lost on the way. Upload it again."), StatusCodes.Status400BadRequest);
        if (!visit.Member.MayChange(returned.Municipality)) return room.Forbid(visit);
        var unit = returned.Municipality ?? ContentUnits.National;
        bool IsAgreed(ImportPlan plan) => SignOf(plan) == form["seen"] && plan.Files.Keys.All(path => ContentUnits.Of(path) == unit);
        var (plan, publication) = await turn.TakeAsync(() => ImportOf(visit, returned, form).PublishAsync(home, visit.Member.Role, IsAgreed, cancellation), cancellation);
        if (plan is null || publication.Outcome == PublicationOutcome.Busy) return pages.Show(visit, PageFrame.Fault("Somebody else is publishing just now, so nothing was written. Try again in a moment."), StatusCodes.Status409Conflict);
        if (publication.Version is not { } version) return Show(visit, plan, file, form, PageFrame.Fault("The content has changed since you looked, so nothing was written. This is what would change now."), StatusCodes.Status409Conflict);
        StaffLog.Published(log, visit.Member.Role, version.Number);
        return pages.Show(visit, PageFrame.Notice($"{ImportDifference.Count(plan)} changed (version {version.Number}). Live within two seconds."), StatusCodes.Status200OK);
    }

    private static IResult Show(StaffVisit visit, ImportPlan plan, byte[] file, StaffForm form, Html told, int status) => PageFrame.Show(visit, SpreadsheetPages.Place, "What would change", Html.Of($"""
        {told}
        {ImportDifference.Of(plan)}
        {(plan.IsRefused || plan.Changes.Count == 0 ? Html.None : Html.Of($"""
        <form method="post" action="{StaffRoom.Path}/spreadsheets/publish">{visit.Mark}
        <input type="hidden" name="sheet" value="{Convert.ToBase64String(file)}"><input type="hidden" name="seen" value="{SignOf(plan)}"><input type="hidden" name="reviewed" value="{form["reviewed"]}">
        <button>Publish {ImportDifference.Count(plan)}</button></form>
        """))}
        <p><a href="{StaffRoom.Path}/spreadsheets">Back, without publishing</a></p>
        """), status);

    private static (ReturnedTexts? Texts, string? Fault) Read(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            return (SheetReader.Read(stream), null);
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }

    private TextImport ImportOf(StaffVisit visit, ReturnedTexts returned, StaffForm form) =>
        new(returned, form["reviewed"] is null ? null : visit.Member.Role, OsloTime.DayOf(time.GetUtcNow()));

    private static string SignOf(ImportPlan plan) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(plan.Changes)));

    private static byte[]? BytesOf(string? base64)
    {
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
