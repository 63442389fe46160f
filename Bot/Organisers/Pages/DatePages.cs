using ChatBot.Bot.Staff;
using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>The dates of an activity of one's own: cancelled, moved and taken back, live at once.</summary>
internal sealed class DatePages(ContentHome home, TimeProvider time, ILogger<DatePages> log)
{
    /// <summary>The most letters of a reason.</summary>
    public const int MostNote = 80;

    private const int DatesShown = 12;

    private static readonly Dictionary<string, (string Bokmal, string English)> Told = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(DateDeedKind.Cancelled)] = ("Datoen er avlyst. Det vises om et par sekunder.", "The date is cancelled. It shows in a few seconds."),
        [nameof(DateDeedKind.Moved)] = ("Datoen er flyttet. Det vises om et par sekunder.", "The date is moved. It shows in a few seconds."),
        [nameof(DateDeedKind.GivenBack)] = ("Datoen står som planlagt igjen. Det vises om et par sekunder.", "The date stands as planned again. It shows in a few seconds."),
    };

    /// <summary>What became of a date, in words; empty for one that stands as planned.</summary>
    public static string StateOf(Occurrence date, Tongue say) => date switch
    {
        { State: OccurrenceState.Cancelled } => say[" – avlyst", " – cancelled"] + NoteOf(date),
        { State: OccurrenceState.Moved, MovedTo: { } to } => say[" – flyttet til ", " – moved to "] + DateWords.Of(to.Day, to.From, to.Until, say) + NoteOf(date),
        { MovedFrom: { } old } => say[" – flyttet hit fra ", " – moved here from "] + DateWords.Of(old.Day, old.From, old.Until, say) + NoteOf(date),
        _ => "",
    };

    /// <summary>The coming dates of an activity.</summary>
    public Task<IResult> ListAsync(OrganiserVisit visit, string id)
    {
        if (Find(visit, id) is not { } activity) return Task.FromResult(ProposingPages.Gone(visit));
        var (say, now) = (visit.Tongue, time.GetUtcNow());
        var dates = activity.Schedule.From(OsloTime.DayOf(now)).Where(date => !date.HasPassed(now)).Take(DatesShown).ToList();
        return Task.FromResult(OrganiserFrame.Show(visit, activity.Title.Bokmal, Html.Of($"""
            {(Told.TryGetValue(visit["done"] ?? "", out var told) ? PageFrame.Notice(say[told.Bokmal, told.English]) : Html.None)}
            <p>{say["En avlyst eller flyttet dato vises med en gang, og du kan ta det tilbake.", "A cancelled or moved date shows at once, and you can take it back."]}</p>
            <h2>{say["De neste datoene", "The next dates"]}</h2>
            {(dates.Count == 0 ? Html.Of($"<p>{say["Ingen datoer er kjent. Rett opplysningene for å skrive dem.", "No dates are known. Correct the details to write them."]}</p>") : Html.Of($"<ul class=\"own\">{dates.Select(date => Entry(visit, id, date))}</ul>"))}
            <p><a href="{visit.At($"/activities/{id}/correct")}">{say["Rett opplysningene", "Correct the details"]}</a></p>
            """)));
    }

    /// <summary>One date, with the forms to cancel and to move it.</summary>
    public Task<IResult> ShowAsync(OrganiserVisit visit, string id, string day) => Task.FromResult(Show(visit, id, day, null, null, StatusCodes.Status200OK));

    /// <summary>Cancels a date.</summary>
    public Task<IResult> CancelAsync(OrganiserVisit visit, string id, string day, StaffForm form, CancellationToken cancellation) => WriteAsync(
        visit, id, day, form, DateDeedKind.Cancelled, (schedule, date, from) => DateChanges.Cancel(schedule, date, from, form["note"]), cancellation);

    /// <summary>Moves a date.</summary>
    public async Task<IResult> MoveAsync(OrganiserVisit visit, string id, string day, StaffForm form, CancellationToken cancellation)
    {
        var say = visit.Tongue;
        var (to, from, until) = (DateWords.Day(form["to"]), DateWords.Hour(form["from"]), DateWords.Hour(form["until"]));
        var fault = to is null ? say["Skriv den nye datoen, for eksempel 2026-12-23.", "Write the new date, such as 2026-12-23."]
            : to < OsloTime.DayOf(time.GetUtcNow()) ? say["Den nye datoen er forbi.", "The new date has passed."]
            : (form["from"] is not null && from is null) || (form["until"] is not null && until is null) ? say["Skriv klokkeslettet som 18:00, eller la feltet stå tomt.", "Write the hour as 18:00, or leave the field empty."]
            : until is not null && from is null ? say["Skriv også når det begynner.", "Write when it begins, too."]
            : null;
        if (fault is not null) return Show(visit, id, day, form, fault, StatusCodes.Status422UnprocessableEntity);
        return await WriteAsync(visit, id, day, form, DateDeedKind.Moved, (schedule, date, hour) => DateChanges.Move(schedule, date, hour, new(to!.Value, from, until), form["note"]), cancellation);
    }

    /// <summary>Takes back what was done to a date.</summary>
    public Task<IResult> GiveBackAsync(OrganiserVisit visit, string id, string day, StaffForm form, CancellationToken cancellation) =>
        WriteAsync(visit, id, day, form, DateDeedKind.GivenBack, DateChanges.GiveBack, cancellation);

    private async Task<IResult> WriteAsync(OrganiserVisit visit, string id, string day, StaffForm form, DateDeedKind kind, Func<Schedule, DateOnly, TimeOnly?, Schedule?> change, CancellationToken cancellation)
    {
        var say = visit.Tongue;
        if (DateWords.Day(day) is not { } date || date < OsloTime.DayOf(time.GetUtcNow()) || Find(visit, id) is null) return ProposingPages.Gone(visit);
        if (form["note"] is { Length: > MostNote } note) return Show(visit, id, day, form, FieldFaults.TooLong(MostNote, note.Length, say), StatusCodes.Status422UnprocessableEntity);
        var today = OsloTime.DayOf(time.GetUtcNow());
        var result = await new ActivityEdit(home, visit.Municipality, visit.Years, today).ChangeOwnAsync(new(id, date, kind), visit.Organiser.Name, row =>
            OwnActivities.IsOf(row, visit.Organiser.Id) && ActivityRows.Read(row, visit.Municipality, visit.Years).Activity is { } activity && change(activity.Schedule, date, DateWords.Hour(visit["at"])) is { } schedule
                ? new Dictionary<string, string> { [ActivityColumns.Schedule] = ScheduleText.Format(schedule) }
                : null, cancellation);
        if (result.Publication?.Version is { } version) OrganiserLog.Published(log, visit.Municipality, version.Number);
        if (result.IsDone) return SignInDesk.SeeOther(visit.At($"/activities/{id}", ("done", kind.ToString())));
        return Show(visit, id, day, form, result.IsBusy ? ProposingPages.Busy(say)
            : result.Faults is [var wrong, ..] ? FieldFaults.Say(wrong, new Dictionary<string, string>(), say)?.Told ?? say["Tiden kan ikke skrives slik. Spør kommunen, eller rett opplysningene.", "The time cannot be written so. Ask the municipality, or correct the details."]
            : say["Det gikk ikke: datoen er ikke lenger slik som da du så den, eller den nye tiden er den samme.", "It could not be done: the date is not as it was when you looked, or the new time is the same."], StatusCodes.Status409Conflict);
    }

    private Html Entry(OrganiserVisit visit, string id, Occurrence date)
    {
        var (say, at) = (visit.Tongue, Address(visit, id, date.Day, date.From));
        var words = DateWords.Of(date, say);
        // What was moved here is taken back where it was planned.
        var planned = date.MovedFrom is { } old ? Address(visit, id, old.Day, old.From, "/give-back") : Address(visit, id, date.Day, date.From, "/give-back");
        if (date.MovedFrom is { } gone && gone.Day < OsloTime.DayOf(time.GetUtcNow())) return Html.Of($"<li>{words}<strong>{StateOf(date, say)}</strong></li>");
        return date.State == OccurrenceState.AsPlanned && date.MovedFrom is null
            ? Html.Of($"""<li>{words} · <a href="{at}">{say["avlys eller flytt", "cancel or move"]}<span class="hidden">: {words}</span></a></li>""")
            : Html.Of($"""<li>{words}<strong>{StateOf(date, say)}</strong> <form method="post" action="{planned}">{visit.Mark}<button class="quiet">{say["Ta tilbake", "Take it back"]}<span class="hidden">: {words}</span></button></form></li>""");
    }

    private IResult Show(OrganiserVisit visit, string id, string day, StaffForm? form, string? fault, int status)
    {
        var say = visit.Tongue;
        if (DateWords.Day(day) is not { } date || Find(visit, id) is not { } activity) return ProposingPages.Gone(visit);
        var hour = DateWords.Hour(visit["at"]);
        var words = DateWords.Of(date, hour, null, say);
        var planned = activity.Schedule.From(date).TakeWhile(one => one.Day == date).FirstOrDefault(one => one.From == hour && one.MovedFrom is null && one.State == OccurrenceState.AsPlanned);
        if (planned is null || planned.HasPassed(time.GetUtcNow()))
            return OrganiserFrame.Show(visit, activity.Title.Bokmal, Html.Of($"""
                {PageFrame.Fault(say[$"{words}: da er ingenting planlagt som kan avlyses eller flyttes.", $"{words}: nothing is planned then that could be cancelled or moved."])}
                <p><a href="{visit.At($"/activities/{id}")}">{say["Tilbake til datoene", "Back to the dates"]}</a></p>
                """), fault is null ? StatusCodes.Status404NotFound : status);
        return OrganiserFrame.Show(visit, $"{activity.Title.Bokmal}: {words}", Html.Of($"""
            {(fault is null ? Html.None : PageFrame.Fault(fault))}
            <section><h2>{say["Avlys", "Cancel"]}</h2><form method="post" action="{Address(visit, id, date, hour, "/cancel")}" class="fields">{visit.Mark}
            {Field("why", "note", "text", say["Hvorfor? (kan stå tomt, vises til folk)", "Why? (may be empty, is shown to people)"], form)}
            <button>{say["Avlys denne datoen", "Cancel this date"]}</button></form></section>
            <section><h2>{say["Flytt", "Move"]}</h2><form method="post" action="{Address(visit, id, date, hour, "/move")}" class="fields" novalidate>{visit.Mark}
            {Field("to", "to", "date", say["Ny dato", "New date"], form)}
            {Field("from", "from", "time", say["Fra (tomt: samme tid som før)", "From (empty: the same hours as before)"], form)}
            {Field("until", "until", "time", say["Til", "Until"], form)}
            {Field("note", "note", "text", say["Hvorfor? (kan stå tomt, vises til folk)", "Why? (may be empty, is shown to people)"], form)}
            <button>{say["Flytt denne datoen", "Move this date"]}</button></form></section>
            <p><a href="{visit.At($"/activities/{id}")}">{say["Tilbake til datoene", "Back to the dates"]}</a></p>
            """), status);
    }

    private static Html Field(string id, string name, string type, string label, StaffForm? form) => Html.Of($"""
        <div class="field"><label for="{id}">{label}</label><input id="{id}" name="{name}" type="{type}" value="{form?[name]}"{(type == "text" ? Html.Of($""" maxlength="{MostNote}" """) : Html.None)} autocomplete="off"></div>
        """);

    private static string Address(OrganiserVisit visit, string id, DateOnly day, TimeOnly? from, string then = "") =>
        visit.At($"/activities/{id}/dates/{DateWords.Plain(day)}{then}", ("at", DateWords.Plain(from)));

    private static string NoteOf(Occurrence date) => date.Note is { } note ? $" ({note})" : "";

    private Activity? Find(OrganiserVisit visit, string id) => new OwnActivities(home, visit.Municipality, visit.Years).Of(visit.Organiser.Id).FirstOrDefault(own => own.Activity.Id == id).Activity;
}
