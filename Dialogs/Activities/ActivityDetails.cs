using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Tells one activity: first what one needs to go there, on <c>9</c> the rest. What is not known is told, with whom to ask.</summary>
internal sealed class ActivityDetails(TurnContext turn)
{
    private const int MoreDates = 3;

    private readonly ActivityTimes _times = new(turn);
    private readonly ActivityLine _line = new(turn);
    private readonly AudienceWords _audience = new(turn);

    /// <summary>The lines that come first; the title is not among them.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="onPaper">Whether it is read on another day: then no day is told as today.</param>
    public IEnumerable<string> First(Activity activity, bool onPaper = false)
    {
        var who = ActivityContact.Of(activity, turn);
        var dates = Dates(activity);
        foreach (var changed in dates.TakeWhile(date => date.State != OccurrenceState.AsPlanned)) yield return Changed(changed, onPaper);
        if (onPaper) foreach (var line in new LastingTimes(turn).Of(activity)) yield return line;
        else if (dates.FirstOrDefault(date => date.State == OccurrenceState.AsPlanned) is { } next) yield return _times.Whole(next.Day, next.From, next.Until);
        if (activity.Schedule.ByAppointment && dates.TrueForAll(date => date.State != OccurrenceState.AsPlanned)) yield return Say("by-appointment");
        if (activity.Schedule.IsOver(turn.Today)) yield return Say("no-more", "who", who);
        if (activity.Place is { } place) yield return string.Join(", ", new[] { place.Name, place.Address }.Where(part => !string.IsNullOrEmpty(part)));
        if (activity.Price.Kind != PriceKind.Unknown) yield return Price(activity.Price);
        if (Unknown(activity, dates, who) is { } unknown) yield return unknown;
        if (activity.IsUnconfirmed(turn.Today)) yield return Unconfirmed(activity, who);
        else if (dates.FirstOrDefault() is { MayBeHoliday: true }) yield return Say("holiday", "who", who);
        if (SignUp(activity.SignUp, who) is { } signUp) yield return signUp;
    }

    /// <summary>The lines that follow.</summary>
    public IEnumerable<string> Rest(Activity activity)
    {
        if (activity.Description is { } description)
        {
            if (!IsRead(description)) yield return Say("norwegian");
            yield return description.In(turn.Language.Tag);
        }
        foreach (var line in _audience.Of(activity)) yield return line;
        var later = Dates(activity).Where(date => date.State == OccurrenceState.AsPlanned).Skip(1).Take(MoreDates).Select(date => _times.Begins(date.Day, date.From)).ToList();
        if (later.Count > 0) yield return Say("next", "days", string.Join("; ", later));
        if (activity.Organiser is not null) yield return Say("organiser", "who", ActivityContact.Of(activity, turn));
        if (activity.Transport is { } transport) yield return Say("transport", "text", transport);
        if (activity.Access is { } access) yield return Say("access", "text", access);
        if (activity.Accessibility.StepFree is { } stepFree) yield return Say(stepFree ? "step-free" : "steps");
        if (activity.Accessibility.Note is { } note) yield return note;
        if (activity.Source is { } source) yield return Say("source", "source", source.Title);
        if (activity.Checked is { } day) yield return Say("checked", "date", DateText.Write(day, turn.Language));
        if (Translation(activity.Title) == ActivityTranslationState.Machine) yield return turn.Say(PhraseKeys.NoticeMachine);
    }

    private List<Occurrence> Dates(Activity activity) => [.. activity.Schedule.From(turn.Today.AddDays(-1)).Where(date => !date.HasPassed(turn.Now)).Take(MoreDates * 2)];

    private string Changed(Occurrence date, bool onPaper)
    {
        var day = onPaper ? _times.Date(date.Day) : _times.Begins(date.Day, date.From);
        return date.MovedTo is { } to
            ? turn.Say(ActivityKeys.Of("day-moved"), new Dictionary<string, string> { ["day"] = day, ["when"] = _times.Moved(to) })
            : Say("day-cancelled", "day", day);
    }

    private string Price(Price price)
    {
        var told = price.Kind == PriceKind.Free ? Say("free") : Say("price", "price", _line.Price(price));
        return price.Note is { } note ? $"{told} ({note})" : told;
    }

    private string? Unknown(Activity activity, List<Occurrence> dates, string who)
    {
        string[] missing =
        [
            .. activity.Schedule.IsUnknown || dates is [{ From: null }, ..] ? ["when.unknown"] : Array.Empty<string>(),
            .. activity.Place is null ? ["where.unknown"] : Array.Empty<string>(),
            .. activity.Price.Kind == PriceKind.Unknown ? ["price.ask"] : Array.Empty<string>(),
        ];
        return missing.Length == 0 ? null : Say(missing.Length == 1 ? missing[0] : "details.unknown", "who", who);
    }

    private string? SignUp(SignUp signUp, string who) => signUp switch
    {
        { Kind: SignUpKind.None } => Say("signup.none"),
        { Kind: SignUpKind.Unknown } => Say("signup.unknown", "who", who),
        { Value: { } where } => Say("signup", "where", where),
        _ => null,
    };

    private string Unconfirmed(Activity activity, string who) => activity.KnownOn is { } known
        ? turn.Say(ActivityKeys.Of("unconfirmed"), new Dictionary<string, string> { ["year"] = known.Year.ToString(CultureInfo.InvariantCulture), ["who"] = who })
        : Say("unconfirmed.never", "who", who);

    private bool IsRead(ActivityText text) => turn.Language.Tag == "nb" || text.Translations.ContainsKey(turn.Language.Tag);

    private ActivityTranslationState? Translation(ActivityText text) => text.Translations.GetValueOrDefault(turn.Language.Tag)?.State;

    private string Say(string name) => turn.Say(ActivityKeys.Of(name));

    private string Say(string name, string argument, string value) => turn.Say(ActivityKeys.Of(name), argument, value);
}
