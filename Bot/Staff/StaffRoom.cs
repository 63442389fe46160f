using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff.Pages;

namespace ChatBot.Bot.Staff;

/// <summary>The room's rules: nobody sees a page who has not signed in, and nothing changes but by a form of ours.</summary>
internal sealed class StaffRoom(IStaffDoor door, AntiForgery forms, BotSettings settings, ILogger<StaffRoom> log)
{
    /// <summary>Where the room is.</summary>
    public const string Path = "/staff/content";

    /// <summary>Shows a page.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, Func<StaffVisit, Task<IResult>> page, CancellationToken cancellation)
    {
        var entry = await door.EnterAsync(http, cancellation);
        if (entry.Member is not { } member) return Refuse(entry.Refusal);
        var visit = VisitOf(http, member);
        return await WithContentAsync(visit, () => page(visit));
    }

    /// <summary>Makes a change.</summary>
    public async Task<IResult> ChangeAsync(HttpContext http, Func<StaffVisit, StaffForm, Task<IResult>> change, CancellationToken cancellation)
    {
        var entry = await door.EnterAsync(http, cancellation);
        if (entry.Member is not { } member) return Refuse(entry.Refusal);
        var visit = VisitOf(http, member);
        if (!AntiForgery.IsOwnPage(http.Request, settings.PublicBaseUrl)) return Stop(visit, "Origin", "The form came from another page than this service's. Nothing was done.", StatusCodes.Status403Forbidden);
        if (await StaffForm.ReadAsync(http, StaffForm.MostBytes, cancellation) is not { } form) return Stop(visit, "Unreadable", "The form could not be read, or the file is larger than 8 MB. Nothing was done.", StatusCodes.Status400BadRequest);
        if (!forms.Fits(form[AntiForgery.Field], member.Session)) return Stop(visit, "Mark", "The form is too old, or was not made for this sign-in. Nothing was done: go back, load the page anew and try again.", StatusCodes.Status403Forbidden);
        return await WithContentAsync(visit, () => change(visit, form));
    }

    /// <summary>Says that a member may not change this.</summary>
    public IResult Forbid(StaffVisit visit) => Stop(visit, "Area", "Your role may change its own municipality's content only. Nothing was done.", StatusCodes.Status403Forbidden);

    private async Task<IResult> WithContentAsync(StaffVisit visit, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A share that is away, a folder that may not be written, or files that are being changed just now.
            return Stop(visit, fault.GetType().Name, "The content folder cannot be read or written just now. Look at the versions to see what was done, and try again in a moment.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private IResult Stop(StaffVisit visit, string reason, string told, int status)
    {
        StaffLog.ChangeRefused(log, reason);
        return PageFrame.Show(visit, "-", "Nothing was done", PageFrame.Fault(told), status);
    }

    private StaffVisit VisitOf(HttpContext http, StaffMember member) =>
        new(http, member, Html.Of($"""<input type="hidden" name="{AntiForgery.Field}" value="{forms.MarkFor(member.Session)}">"""), settings.Staff.SignIn == StaffSignIn.EasyAuth);

    private IResult Refuse(StaffRefusal refusal) => refusal switch
    {
        StaffRefusal.NoRole => PageFrame.ShowOutside("No role", Html.Of($"<p>You are signed in, but your account has no role in the staff room. Ask whoever runs the service to give it one.</p>"), StatusCodes.Status403Forbidden),
        StaffRefusal.NotNow => PageFrame.ShowOutside("Not just now", Html.Of($"<p>Who you are could not be verified, because the sign-in service does not answer. Try again in a minute.</p>"), StatusCodes.Status503ServiceUnavailable),
        _ when settings.Staff.SignIn == StaffSignIn.Secret => Results.Redirect(door.SignInPath),
        _ => PageFrame.ShowOutside("Sign in", Html.Of($"""<p><a href="{door.SignInPath}">Sign in with your work account</a></p>"""), StatusCodes.Status401Unauthorized),
    };
}
