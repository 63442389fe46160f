using System.Globalization;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>The last versions of the content, and the way back to any of them: for a municipality with its own files alone.</summary>
internal sealed class VersionPages(ContentHome home, StaffRoom room, ILogger<VersionPages> log)
{
    private const string Place = "/versions";
    private const int MostFiles = 5;

    /// <summary>The page.</summary>
    public IResult Show(StaffVisit visit) => Show(visit, Html.None, StatusCodes.Status200OK);

    /// <summary>Goes back to a version.</summary>
    public async Task<IResult> UndoAsync(StaffVisit visit, StaffForm form, CancellationToken cancellation)
    {
        var unit = form["unit"] ?? ContentUnits.National;
        if (!visit.Member.IsNational && !(unit != ContentUnits.National && visit.Member.MayChange(unit))) return room.Forbid(visit);
        if (home.Versions.FirstOrDefault(version => version.Number.ToString(CultureInfo.InvariantCulture) == form["version"]) is not { } version)
            return Show(visit, PageFrame.Fault("That version is not kept any more."), StatusCodes.Status404NotFound);
        if (home.Read().Version != form["seen"]) return Show(visit, PageFrame.Fault("The content has changed since you looked, so nothing was done. Look again, and choose."), StatusCodes.Status409Conflict);
        var publication = visit.Member.IsNational
            ? await home.ReturnToAsync(version, visit.Member.Role, cancellation)
            : await home.ReturnToAsync(version, unit, visit.Member.Role, cancellation);
        if (publication.Version is { } published) StaffLog.Published(log, visit.Member.Role, published.Number);
        return publication.Outcome switch
        {
            PublicationOutcome.Busy => Show(visit, PageFrame.Fault("Somebody else is publishing just now, so nothing was written. Try again in a moment."), StatusCodes.Status409Conflict),
            PublicationOutcome.Unchanged => Show(visit, PageFrame.Notice($"It is as in version {version.Number} already."), StatusCodes.Status200OK),
            _ => Show(visit, PageFrame.Notice($"It is as in version {version.Number} again, and live within two seconds."), StatusCodes.Status200OK),
        };
    }

    private IResult Show(StaffVisit visit, Html told, int status)
    {
        var (versions, now) = (home.Versions, home.Read().Version);
        var state = versions.Count == 0 ? Html.Of($"<p>Nothing has been published yet, so no version is kept.</p>")
            : versions[0].Content != now ? Html.Of($"<p>The folder has been edited by hand since the latest version.</p>")
            : Html.None;
        return PageFrame.Show(visit, Place, "Versions", Html.Of($"""
            {told}
            <p>The last twenty versions are kept, and the last twenty changes that organisers made to dates of their own. Going back is a version too, and can be undone.</p>
            {state}
            <ol class="versions">{versions.Select(version => Entry(visit, version, now))}</ol>
            """), status);
    }

    private static Html Entry(StaffVisit visit, ContentVersion version, string now)
    {
        var more = version.Changed.Count > MostFiles ? Html.Of($"<li>and {version.Changed.Count - MostFiles} files more</li>") : Html.None;
        var at = OsloTime.At(version.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var back = version.Content == now ? Html.Of($"<p><strong>This is the content now.</strong></p>")
            : visit.Member.IsNational ? Button(visit, version, now, ContentUnits.National, $"Go back to version {version.Number}")
            : Html.Join(visit.Member.Areas.Select(area => Button(visit, version, now, area, $"Bring {area}'s own files back to version {version.Number}")));
        return Html.Of($"""<li value="{version.Number}"><p><strong>{version.What}</strong> <span class="soft">{at}, {version.By}</span></p><ul>{version.Changed.Take(MostFiles).Select(file => Html.Of($"<li>{file}</li>"))}{more}</ul>{back}</li>""");
    }

    private static Html Button(StaffVisit visit, ContentVersion version, string now, string unit, string words) => Html.Of($"""
        <form method="post" action="{StaffRoom.Path}/versions/undo">{visit.Mark}<input type="hidden" name="version" value="{version.Number}"><input type="hidden" name="seen" value="{now}"><input type="hidden" name="unit" value="{unit}"><button>{words}</button></form>
        """);
}
