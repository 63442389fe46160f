using System.Security.Cryptography;
using ChatBot.Bot.Staff;
using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>What staff look at before it is live: a new activity, and a correction of an old one.</summary>
internal sealed class ProposingPages(ContentHome home, OrganiserBooks books, TimeProvider time)
{
    private const int IdLetters = 16;

    /// <summary>The empty form, or one with a refused proposal to be mended.</summary>
    public Task<IResult> ShowNewAsync(OrganiserVisit visit) => Task.FromResult(ShowNew(visit, ActivityDraft.Of(null, Own(visit, visit["proposal"])?.Cells), StatusCodes.Status200OK));

    /// <summary>Takes a new activity.</summary>
    public async Task<IResult> TakeNewAsync(OrganiserVisit visit, StaffForm form, CancellationToken cancellation)
    {
        var draft = ActivityDraft.Read(form, null, Edit(visit), visit.Tongue);
        if (draft.Faults.Count > 0) return ShowNew(visit, draft, StatusCodes.Status422UnprocessableEntity);
        return await KeepAsync(visit, null, null, draft.ChangesTo(null), fault => ShowNew(visit, draft, StatusCodes.Status409Conflict, fault), cancellation);
    }

    /// <summary>The form of an activity of one's own.</summary>
    public Task<IResult> ShowCorrectionAsync(OrganiserVisit visit, string activity) => Task.FromResult(RowOf(visit, activity) is not { } row ? Gone(visit)
        : ShowCorrection(visit, row, ActivityDraft.Of(row, Waiting(visit, activity)?.Cells), StatusCodes.Status200OK));

    /// <summary>Takes a correction.</summary>
    public async Task<IResult> TakeCorrectionAsync(OrganiserVisit visit, string activity, StaffForm form, CancellationToken cancellation)
    {
        if (RowOf(visit, activity) is not { } row) return Gone(visit);
        var draft = ActivityDraft.Read(form, row, Edit(visit), visit.Tongue);
        if (draft.Faults.Count > 0) return ShowCorrection(visit, row, draft, StatusCodes.Status422UnprocessableEntity);
        var changes = draft.ChangesTo(row);
        if (changes.Count == 0) return ShowCorrection(visit, row, draft, StatusCodes.Status200OK, visit.Tongue["Ingenting er endret, så ingenting er sendt.", "Nothing is changed, so nothing was sent."]);
        return await KeepAsync(visit, activity, row[ActivityColumns.Schedule], changes, fault => ShowCorrection(visit, row, draft, StatusCodes.Status409Conflict, fault), cancellation);
    }

    /// <summary>Takes a proposal of one's own back, or puts a refused one away.</summary>
    public async Task<IResult> TakeBackAsync(OrganiserVisit visit, string proposal, CancellationToken cancellation)
    {
        var turn = await books.ChangeAsync(visit.Municipality, book => Task.FromResult<OrganiserBook?>(
            book.Proposals.Any(one => one.Id == proposal && one.Organiser == visit.Organiser.Id) ? book.Without(proposal) : null), cancellation);
        return turn ? SignInDesk.SeeOther(visit.At("", ("done", "putaway"))) : OrganiserFrame.ShowOutside(visit.Tongue, Busy(visit.Tongue), StatusCodes.Status409Conflict);
    }

    /// <summary>That an activity is not, or no longer, one's own.</summary>
    public static IResult Gone(OrganiserVisit visit) => OrganiserFrame.Show(visit, visit.Tongue["Den finnes ikke", "It is not there"],
        PageFrame.Fault(visit.Tongue["Dere har ingen aktivitet med dette navnet. Kanskje har kommunen endret den.", "You have no activity of this name. Perhaps the municipality has changed it."]), StatusCodes.Status404NotFound);

    /// <summary>That somebody else is writing.</summary>
    public static string Busy(Tongue say) => say["Noen andre skriver akkurat nå, så ingenting ble lagret. Prøv igjen om litt.", "Somebody else is writing just now, so nothing was kept. Try again in a moment."];

    private async Task<IResult> KeepAsync(OrganiserVisit visit, string? activity, string? schedule, Dictionary<string, string> cells, Func<string, IResult> again, CancellationToken cancellation)
    {
        var (say, isFull) = (visit.Tongue, false);
        var turn = await books.ChangeAsync(visit.Municipality, book =>
        {
            var old = book.Proposals.FirstOrDefault(one => one.Organiser == visit.Organiser.Id && (one.Id == visit["proposal"] || (activity is not null && one.Activity == activity)));
            var after = book.With(new(old?.Id ?? RandomNumberGenerator.GetHexString(IdLetters, lowercase: true), visit.Organiser.Id, activity, cells, time.GetUtcNow(), schedule));
            isFull = after is null;
            return Task.FromResult(after);
        }, cancellation);
        if (!turn) return again(Busy(say));
        return isFull
            ? again(say[$"Det venter allerede {Proposal.MostOpen} forslag fra dere. Vent til kommunen har sett på dem, eller ta et av dem tilbake.", $"{Proposal.MostOpen} proposals of yours are waiting already. Wait until the municipality has looked at them, or take one of them back."])
            : SignInDesk.SeeOther(visit.At("", ("done", "proposed")));
    }

    private static IResult ShowNew(OrganiserVisit visit, ActivityDraft draft, int status, string? told = null)
    {
        var say = visit.Tongue;
        return OrganiserFrame.Show(visit, say["Foreslå en ny aktivitet", "Propose a new activity"], Html.Of($"""
            {(told is null ? Html.None : PageFrame.Fault(told))}
            <p>{say["Kommunen ser på forslaget før det vises. Bare navnet og typen må fylles ut: det du ikke vet, lar du stå tomt.", "The municipality looks at the proposal before it is shown. Only the name and the kind are needed: leave empty what you do not know."]}</p>
            {ActivityFormView.Of(visit, visit["proposal"] is { } old ? visit.At("/new", ("proposal", old)) : visit.At("/new"), draft, say["Send forslaget", "Send the proposal"])}
            """), status);
    }

    private static IResult ShowCorrection(OrganiserVisit visit, ActivityRow row, ActivityDraft draft, int status, string? told = null)
    {
        var (say, place) = (visit.Tongue, $"/activities/{row[ActivityColumns.Id]}");
        return OrganiserFrame.Show(visit, say[$"Rett: {row[ActivityColumns.Title]}", $"Correct: {row[ActivityColumns.Title]}"], Html.Of($"""
            {(told is null ? Html.None : PageFrame.Fault(told))}
            <p>{say["Kommunen ser på rettelsen før den vises. Skal én dato avlyses eller flyttes,", "The municipality looks at the correction before it is shown. To cancel or move one date,"]}
            <a href="{visit.At(place)}">{say["gjør du det her, og det gjelder med en gang", "do it here, and it holds at once"]}</a>.</p>
            {ActivityFormView.Of(visit, visit.At(place + "/correct"), draft, say["Send rettelsen", "Send the correction"])}
            """), status);
    }

    private ActivityEdit Edit(OrganiserVisit visit) => new(home, visit.Municipality, visit.Years, OsloTime.DayOf(time.GetUtcNow()));

    private ActivityRow? RowOf(OrganiserVisit visit, string activity) =>
        new OwnActivities(home, visit.Municipality, visit.Years).Of(visit.Organiser.Id).FirstOrDefault(own => own.Activity.Id == activity).Row;

    private Proposal? Waiting(OrganiserVisit visit, string activity) =>
        books.Read(visit.Municipality).Proposals.FirstOrDefault(one => one.Organiser == visit.Organiser.Id && one.Activity == activity);

    private Proposal? Own(OrganiserVisit visit, string? proposal) =>
        proposal is null ? null : books.Read(visit.Municipality).Proposals.FirstOrDefault(one => one.Id == proposal && one.Organiser == visit.Organiser.Id);
}
