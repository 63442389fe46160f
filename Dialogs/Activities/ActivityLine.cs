using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>One activity of a list: day, time, title, place, price, and what must be known before one goes there.</summary>
internal sealed class ActivityLine(TurnContext turn)
{
    // What is not given is told by the time, place and price themselves; of these a word is needed.
    private static readonly ActivityCondition[] Asked = [ActivityCondition.Age, ActivityCondition.Language];

    private readonly ActivityTimes _times = new(turn);
    private readonly WishWords _words = new(turn);

    /// <summary>The line by text message.</summary>
    public string Of(ActivityMatch match)
    {
        if (match.Next is { State: not OccurrenceState.AsPlanned } changed) return $"{Title(match.Activity)}{_words.Comma}{_times.Of(match.Activity, match.Next)}: {Change(changed)}";
        var unknown = Unknown(match);
        var isBrief = unknown.Count > 1;
        var title = isBrief && IsTimeUnknown(match) ? Title(match.Activity) : $"{_times.Of(match.Activity, match.Next)} {Title(match.Activity)}";
        // Three times "not given" would take the room of another activity.
        return string.Join(_words.Comma, Parts(match, isBrief).Prepend(title).Concat(isBrief ? [string.Join(' ', unknown.Select(condition => _words.Unknown(condition)))] : []));
    }

    /// <summary>The entry of a list on a screen.</summary>
    public ReplyItem ItemOf(ActivityMatch match)
    {
        var when = match.Next is { } next ? _times.Whole(next.Day, next.From, next.Until) : _times.Of(match.Activity, null);
        IEnumerable<string> details = match.Next is { State: not OccurrenceState.AsPlanned } changed ? [$"{when}: {Change(changed)}"] : [when, .. Parts(match, isBrief: false)];
        return new(Title(match.Activity), [.. details], ActivityIds.Of(match.Activity));
    }

    /// <summary>The line of an activity whose season is over.</summary>
    public string OfEnded(Activity activity) => $"{Title(activity)}: {Say("season")}";

    /// <summary>The title in the reader's language, else in bokmål.</summary>
    public string Title(Activity activity) => activity.Title.In(turn.Language.Tag);

    /// <summary>What became of a date.</summary>
    public string Change(Occurrence date) => date.MovedTo is { } to ? turn.Say(ActivityKeys.Of("moved"), "when", _times.Moved(to)) : Say("cancelled");

    /// <summary>What it costs, short.</summary>
    public string Price(Price price) => price.Kind switch
    {
        PriceKind.Free => Say("price.free"),
        PriceKind.Known => _words.Kroner(price.AmountOre ?? 0),
        _ => Say("price.unknown"),
    };

    private static bool IsTimeUnknown(ActivityMatch match) => match.Next is null && !match.Activity.Schedule.ByAppointment;

    private static List<ActivityCondition> Unknown(ActivityMatch match) =>
    [
        .. IsTimeUnknown(match) ? [ActivityCondition.Day] : Array.Empty<ActivityCondition>(),
        .. match.Activity.Place is null ? [ActivityCondition.Place] : Array.Empty<ActivityCondition>(),
        .. match.Activity.Price.Kind == PriceKind.Unknown ? [ActivityCondition.Price] : Array.Empty<ActivityCondition>(),
    ];

    private IEnumerable<string> Parts(ActivityMatch match, bool isBrief)
    {
        var activity = match.Activity;
        if (activity.Place is not null || !isBrief) yield return activity.Place is { } place ? place.Name ?? place.Address ?? Say("place.unknown") : Say("place.unknown");
        if (activity.Price.Kind != PriceKind.Unknown || !isBrief) yield return Price(activity.Price);
        foreach (var condition in match.NotKnown.Where(Asked.Contains)) yield return _words.Unknown(condition);
        if (activity.IsUnconfirmed(turn.Today)) yield return activity.KnownOn is { } known ? turn.Say(ActivityKeys.Of("ask-first"), "year", known.Year.ToString(CultureInfo.InvariantCulture)) : Say("ask-first.never");
    }

    private string Say(string name) => turn.Say(ActivityKeys.Of(name));
}
