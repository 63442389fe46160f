using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Dialogs.Activities;

/// <summary>Puts what was found into replies: three a list, one in detail, what is nearest when there is nothing, a link to the dates.</summary>
internal sealed class ActivityReplies(TurnContext turn)
{
    /// <summary>How many stand in one list.</summary>
    public const int PerList = 3;

    private const int MostNearest = 2;

    private const int MostCounted = 500;

    /// <summary>The longest head of a list in UTF-16 units, where a message has room for some two hundred.</summary>
    private const int LongestHead = 80;

    private readonly ActivityLine _line = new(turn);
    private readonly WishWords _words = new(turn);

    /// <summary>What an id stands for; null when there is no such thing.</summary>
    public Reply? Of(string id)
    {
        if (ActivityIds.CalendarFor(id) is { } shown) return Calendar(shown);
        if (ActivityIds.One(id) is { } one) return One(one);
        return ActivityIds.List(id) is { } list ? List(list.Wish, list.Skip) : null;
    }

    /// <summary>The list; null when nothing is left after those shown.</summary>
    public Reply? List(ActivityWish wish, int skip)
    {
        if (wish.Near && skip == 0 && Places(wish) is { } places) return places;
        var hits = turn.Here.Activities.Find(wish.ToQuery(skip, PerList), turn.Now);
        if (hits.Total == 0) return Nothing(wish, hits);
        if (hits.Matches.Count == 0) return null;
        var continues = skip + hits.Matches.Count < hits.Total;
        var reply = Headed(wish, what => Say("head", ("what", what), ("count", Write(hits.Total)))) with { Continues = continues };
        return Shown(reply, hits.Matches.Select(match => (_line.Of(match), _line.ItemOf(match))), ActivityScreen.Of(reply, turn, wish, skip)) with { Details = continues ? null : Elsewhere() };
    }

    // We know no position, so "near me" is answered with the places where there is most, and all of it last.
    private Reply? Places(ActivityWish wish)
    {
        var anywhere = wish with { Near = false };
        var hits = turn.Here.Activities.Find(anywhere.ToQuery(0, MostCounted), turn.Now);
        var places = hits.Matches.Select(match => match.Activity.Place?.Name).OfType<string>().GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(PerList).ToList();
        if (places.Count < 2) return null;
        var reply = Headed(wish, what => Say("head", ("what", $"{what}{_words.Comma}{_words.Condition(ActivityCondition.Place)}?"), ("count", Write(hits.Total))));
        List<Choice> choices = [.. places.Select(place => new Choice(ActivityIds.Of(anywhere with { Place = ActivityIds.Plain(place.Key) }, 0), $"{place.Key} ({Write(place.Count())})"))];
        choices.Add(new(ActivityIds.Of(anywhere, 0), $"{_words.Of(anywhere)} ({Write(hits.Total)})"));
        return reply with { Choices = choices, Screen = ActivityScreen.Of(null, turn, ActivityWish.All, 0) };
    }

    // At the end of what we know: how to search on, and where the municipality says that more is found.
    private string Elsewhere()
    {
        const string Answer = $"{ActivityDialog.TopicId}.Sms";
        var own = turn.Here.Own.GetValueOrDefault("nb")?.Find(Answer) is not null ? turn.Say(Answer) : null;
        return string.Join('\n', new[] { turn.Message.OnScreen ? null : Say("narrow"), own }.OfType<string>());
    }

    private Reply Nothing(ActivityWish wish, ActivityHits hits)
    {
        var over = hits.Over.Take(MostNearest).Select(activity => (_line.OfEnded(activity), new ReplyItem(_line.Title(activity), [Say("season")], ActivityIds.Of(activity))));
        var near = (hits.Instead?.Matches ?? []).Take(MostNearest).Select(match => (_line.Of(match), _line.ItemOf(match)));
        List<(string Line, ReplyItem Item)> nearest = [.. over, .. near];
        if (nearest.Count == 0) return new(turn.Language, Say("none.nothing", ("what", _words.Of(wish)))) { Topic = ActivityDialog.TopicId, Screen = ActivityScreen.Of(null, turn, ActivityWish.All, 0) };
        var reply = Headed(wish, what => Say("none", ("what", what)));
        Choice? wider = hits.Instead is { } instead ? Wider(wish, instead) : null;
        reply = Shown(reply, nearest, ActivityScreen.Of(reply, turn, wish, 0, wider));
        return wider is { } choice && !turn.Message.OnScreen ? reply with { Choices = [.. reply.Choices, choice] } : reply;
    }

    // A text message in a script of 67 characters a segment has room for the activities or for all that was asked.
    private Reply Headed(ActivityWish wish, Func<string, string> say)
    {
        var texts = _words.LongestFirst(wish).Select(say).ToList();
        var text = turn.Message.OnScreen ? texts[0] : texts.Find(one => SmsText.Measure(one) is { Encoding: SmsEncoding.Gsm7 } or { Units: <= LongestHead }) ?? texts[^1];
        return new(turn.Language, text) { Topic = ActivityDialog.TopicId };
    }

    private Choice Wider(ActivityWish wish, NearestActivities instead)
    {
        if (instead.Drop == ActivityCondition.Kind) return new(ActivityIds.Of(wish.Without(ActivityCondition.Kind), 0), $"{_words.Of(wish.Without(ActivityCondition.Kind))} ({Write(instead.Total)})");
        if (instead.Drop is { } drop) return new(ActivityIds.Of(wish.Without(drop), 0), Say("none.drop", ("condition", _words.Condition(drop)), ("count", Write(instead.Total))));
        var kinds = ActivityWish.All with { Kinds = wish.Kinds };
        return new(ActivityIds.Of(kinds, 0), Say("none.kind", ("what", _words.Of(kinds)), ("count", Write(instead.Total))));
    }

    private Reply One(string id)
    {
        if (turn.Here.Activities.Find(turn.Message.Municipality, id) is not { Status: ActivityStatus.Offer } activity) return new(turn.Language, Say("gone")) { Topic = ActivityDialog.TopicId, Screen = ActivityScreen.Of(null, turn, ActivityWish.All, 0) };
        var details = new ActivityDetails(turn);
        var first = string.Join('\n', details.First(activity));
        var title = _line.Title(activity);
        var remind = ReminderTargets.Of(activity, turn).Event is { } next ? new ReminderReplies(turn).Offer(next.Key) : (Choice?)null;
        return new(turn.Language, turn.Message.OnScreen ? first : $"{title}\n{first}")
        {
            Topic = ActivityDialog.TopicId,
            Details = string.Join('\n', details.Rest(activity)),
            Choices = turn.Message.OnScreen || remind is not { } offer ? [] : [offer, .. Back()],
            Screen = ActivityScreen.OfOne(title, ActivityIds.Of(activity), remind, turn),
        };
    }

    // Where the numbers stand for something else, the list they stood for is one of them.
    private Choice[] Back() => ActivityTalk.Latest(turn.Before) is { } list ? [new(list, Say("button.list"))] : [];

    private Reply Calendar(string shown)
    {
        var link = ActivityLinks.Calendar(shown, turn);
        return new(turn.Language, link is null ? Say("calendar.none") : Say("calendar", ("link", link))) { Topic = ActivityDialog.TopicId, Screen = ActivityScreen.Of(null, turn, ActivityWish.All, 0) };
    }

    private Reply Shown(Reply reply, IEnumerable<(string Line, ReplyItem Item)> found, ReplyScreen? screen) => turn.Message.OnScreen
        ? reply with { Items = [.. found.Select(one => one.Item)], Foot = Say("narrow"), Screen = screen }
        : reply with { Choices = [.. found.Select(one => new Choice(one.Item.Id!, one.Line))] };

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(string name, params (string Name, string Value)[] arguments) => turn.Say(ActivityKeys.Of(name), arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));
}
