using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Grants;

namespace ChatBot.Dialogs.Reminders;

/// <summary>What is said of reminders in a conversation.</summary>
internal sealed class ReminderReplies(TurnContext turn)
{
    // With "all of them" no more than seven numbers.
    private const int MostListed = 6;

    private readonly ReminderTexts _texts = new(turn.Here, turn.Language, turn.Today);
    private readonly KnownEvents _events = new(turn.Knowledge.Content);

    private bool IsPlace => turn.Message.OthersRead;

    /// <summary>The choice to be reminded of an event, with the words for it.</summary>
    public Choice Offer(string key) => new(new ReminderChoice(key, Ends: false).Id, _texts.Say(IsPlace ? "choice.channel" : "choice.remind"));

    /// <summary>That a reminder is set, on which days it comes, and how to have fewer of them.</summary>
    public Reply Done(ReminderEvent asked, IReadOnlyList<DateTimeOffset> dues)
    {
        var (facts, title) = (asked.Facts, NameOf(asked.Key, asked.Facts));
        List<string> lines = [title is null ? _texts.Say("say.own", ("when", _texts.When(facts))) : _texts.Say(IsPlace ? "done.channel" : "done", ("title", title), ("when", _texts.When(facts)))];
        if (!facts.IsCertain) lines.Add(_texts.Say("done.unsure"));
        if (dues.Count > 0) lines.Add(_texts.Say("done.days", ("days", string.Join(", ", dues.Select(due => _texts.Day(OsloTime.DayOf(due))).Distinct()))));
        lines.Add(_texts.Say("done.see"));
        return New(string.Join('\n', lines)) with { Choices = Fewer(asked, dues.Count) };
    }

    /// <summary>That no reminder can come before an event any more, or that it does not take place.</summary>
    public Reply Late(ReminderEvent asked)
    {
        var title = TitleOf(asked.Key, asked.Facts);
        if (asked.Facts.IsUnlisted) return New(_texts.Unlisted(asked.Key, title, asked.Facts));
        return New(asked.Facts.Cancelled ? _texts.Say("cancelled", ("title", title), ("old", _texts.When(asked.Facts))) : _texts.Say("late", ("title", title), ("when", _texts.When(asked.Facts))));
    }

    /// <summary>That an event has no date.</summary>
    public Reply Unknown(string title) => New(_texts.Say("unknown", ("title", title)));

    /// <summary>How to ask for a reminder.</summary>
    public Reply How() => New(_texts.Say("how"));

    /// <summary>What the web page offers in place of a reminder: the number to text, and the date for a calendar.</summary>
    public Reply OnTheWeb(ReminderEvent asked)
    {
        var said = turn.Here.Municipality.SmsNumbers is [var number, ..] ? _texts.Say("web", ("number", number)) : _texts.Say("web.calendar");
        var what = _texts.Say("list.line", ("title", TitleOf(asked.Key, asked.Facts)), ("when", _texts.When(asked.Facts)));
        return New(string.Join('\n', new[] { said, what, CalendarLink(asked.Key) }.OfType<string>()));
    }

    /// <summary>The reminders held, to be ended one by one or all at once.</summary>
    public Reply List()
    {
        var held = ReminderRule.HeldBy(turn);
        if (held.Count == 0) return New($"{_texts.Say(IsPlace ? "none.channel" : "none")}\n{_texts.Say("how")}");
        List<Choice> choices = [.. held.Take(MostListed).Select(one => new Choice(new ReminderChoice(one.Event, Ends: true).Id, Line(one)))];
        if (held.Count > 1) choices.Add(new(new ReminderChoice(null, Ends: true).Id, _texts.Say("list.all")));
        return New(_texts.Say(IsPlace ? "list.channel" : "list")) with { Choices = choices };
    }

    /// <summary>That a reminder has been ended, or all of them.</summary>
    public Reply Ended(HeldReminder? one) => New(one is null ? _texts.Say("ended.all") : _texts.Say("ended", ("title", TitleOf(one.Event, one.Told))));

    // A date of one's own has no name but itself.
    private string TitleOf(string key, ReminderFacts facts) => NameOf(key, facts) ?? _texts.When(facts);

    private string? NameOf(string key, ReminderFacts facts) => _events.TitleOf(turn.Here.Municipality.Id, key, turn.Language) ?? facts.Title;

    private string Line(HeldReminder held) =>
        NameOf(held.Event, held.Told) is { } title ? _texts.Say("list.line", ("title", title), ("when", _texts.When(held.Told))) : _texts.When(held.Told);

    private List<Choice> Fewer(ReminderEvent asked, int dues)
    {
        List<Choice> choices = [];
        if (dues > 2) choices.Add(new(new ReminderChoice(asked.Key, Ends: false, [ReminderOffset.OneWeek, ReminderOffset.OneDay]).Id, _texts.Say("choice.week")));
        if (dues > 1) choices.Add(new(new ReminderChoice(asked.Key, Ends: false, [ReminderOffset.OneDay]).Id, _texts.Say("choice.eve")));
        choices.Add(new(new ReminderChoice(asked.Key, Ends: true).Id, _texts.Say("choice.end")));
        return choices;
    }

    private string? CalendarLink(string key) => ReminderEvent.KindOf(key) switch
    {
        ReminderEventKind.Grant => GrantReplies.FeedAddress(turn),
        ReminderEventKind.Activity when ActivityEvents.ActivityOf(turn.Here, key) is { } activity => ActivityLinks.Calendar(ActivityIds.Of(activity), turn),
        _ => null,
    };

    private Reply New(string text) => new(turn.Language, text) { Hints = turn.Hints() };
}
