using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What is done about reminders: asked for by a number, a button or "remind me", listed, ended singly or all.</summary>
internal static class ReminderRule
{
    /// <summary>The open question while a date that is on the screen may be asked for; it is forgotten with the next message.</summary>
    public const string Question = "remind";

    /// <summary>The reminders of whoever writes: of the conversation where others read along, else of the person.</summary>
    public static IReadOnlyList<HeldReminder> HeldBy(TurnContext turn) =>
        [.. turn.Message.Standing.Reminders.Where(held => held.OfPlace == turn.Message.OthersRead).OrderBy(held => held.Told.Day)];

    /// <summary>The choice to be reminded of a date; null when it is past, or nobody can be reminded here.</summary>
    public static Choice? Offer(DateOnly day, TurnContext turn) =>
        turn.Message.CanBeReminded && !turn.Message.OthersRead && day > turn.Today ? new ReminderReplies(turn).Offer(KnownEvents.OwnOn(day).Key) : null;

    /// <summary>"Remind me 12 March", and a number that answers the offer of a reminder for a date; null for anything else.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        if (turn.Knowledge.Commands.Begins(turn.Message.Text, Command.Remind) && ReminderTargets.NamedIn(turn) is { } named) return Ask(Shown(named, turn).Key, null, turn, finish);
        return finish.State is { Question: Question, QuestionData: { } key } && Digits.TryParseChoice(turn.Message.Text, out var number) && number == 1 ? Ask(key, null, turn, finish) : null;
    }

    /// <summary>What a chosen id does; null when it is none of this rule's.</summary>
    public static TurnResult? Chosen(string id, TurnContext turn, TurnFinish finish)
    {
        if (ReminderChoice.Read(id) is not { } choice) return null;
        return choice.Ends ? End(choice.Event, turn, finish) : Ask(choice.Event!, choice.Offsets, turn, finish);
    }

    /// <summary>"Remind me": of the date that the message names, else of what is shown.</summary>
    public static TurnResult Remind(TurnContext turn, TurnFinish finish)
    {
        if (ReminderTargets.NamedIn(turn) is { } named) return Ask(Shown(named, turn).Key, null, turn, finish);
        if (finish.State is { Question: Question, QuestionData: { } key }) return Ask(key, null, turn, finish);
        if (ReminderTargets.ShownBy(finish.State.Showing, turn) is not { } shown) return finish.Show(RemindersDialog.TopicId, 0, turn, Outcome.Command, RemindersDialog.TopicId)!;
        return shown.Event is { } asked ? Ask(asked.Key, null, turn, finish) : Say(new ReminderReplies(turn).Unknown(shown.Title), turn, finish);
    }

    /// <summary>"My reminders".</summary>
    public static TurnResult List(TurnContext turn, TurnFinish finish) => turn.Message.CanBeReminded && HeldBy(turn).Count == 0
        ? Say(new ReminderReplies(turn).List(), turn, finish) : finish.Show(RemindersDialog.TopicId, 0, turn, Outcome.Command, RemindersDialog.TopicId)!;

    /// <summary>What was said when a reminder was set, said again; null when an id shows no such thing.</summary>
    public static Reply? Again(string id, TurnContext turn)
    {
        if (ReminderTargets.ShownBy(id, turn)?.Event is not { } asked) return null;
        var wanted = ReminderChoice.Read(id)?.Offsets ?? ReminderOffsets.DefaultFor(asked.Kind);
        return Set(asked, wanted, new ReminderPlan(turn.Settings.ReminderHours), turn);
    }

    // Why it is not of the nearest date follows on 9: beside the date that is set another one, cut off from what is said of it, would be taken for it.
    private static Reply Set(ReminderEvent asked, IReadOnlyList<ReminderOffset> wanted, ReminderPlan plan, TurnContext turn)
    {
        var replies = new ReminderReplies(turn);
        var late = ReminderTargets.TooLateBefore(asked, plan, turn) is { } nearest ? replies.Late(nearest).Text : null;
        return replies.Done(asked, plan.DueAfter(wanted, asked.Facts, turn.Now)) with { Topic = RemindersDialog.TopicId, Details = late };
    }

    // "Remind me on Tuesday" below an activity that is held on Tuesday is meant of that.
    private static ReminderEvent Shown(ReminderEvent named, TurnContext turn) => ReminderTargets.ShownOn(named.Facts.Day, turn) ?? named;

    private static TurnResult Ask(string key, IReadOnlyList<ReminderOffset>? offsets, TurnContext turn, TurnFinish finish)
    {
        var replies = new ReminderReplies(turn);
        if (new KnownEvents(turn.Knowledge.Content).Find(turn.Here.Municipality.Id, key, turn.Now) is not { } asked) return Say(replies.How(), turn, finish);
        if (!turn.Message.CanBeReminded) return Say(replies.OnTheWeb(asked), turn, finish);
        var plan = new ReminderPlan(turn.Settings.ReminderHours);
        var wanted = offsets ?? ReminderOffsets.DefaultFor(asked.Kind);
        var dues = plan.DueAfter(wanted, asked.Facts, turn.Now);
        IReadOnlyList<string> off = [];
        if (asked.Facts.Cancelled || asked.Facts.IsUnlisted || (dues.Count == 0 && asked.Facts.IsCertain))
        {
            var late = replies.Late(asked);
            if (ReminderTargets.InPlaceOf(asked, plan, turn) is not { } next) return Say(late, turn, finish);
            if (asked.Facts.Cancelled || asked.Facts.IsUnlisted) off = [late.Text];
            asked = next;
        }
        var id = new ReminderChoice(asked.Key, Ends: false, wanted).Id;
        var reply = Set(asked, wanted, plan, turn) with { Before = off };
        var result = finish.Place(reply, id, 0, turn, Outcome.Dialog, RemindersDialog.TopicId);
        return result with { Effects = [new Effect.Remind(asked.Key, wanted, asked.Facts, turn.Language.Tag, plan.FirstLook(wanted, asked.Facts, turn.Now))] };
    }

    private static TurnResult End(string? key, TurnContext turn, TurnFinish finish)
    {
        var one = key is null ? null : HeldBy(turn).FirstOrDefault(held => held.Event == key);
        // What is not held any more is listed as it now is.
        if (key is not null && one is null) return List(turn, finish);
        var result = Say(new ReminderReplies(turn).Ended(one), turn, finish);
        return result with { Effects = [new Effect.EndReminders(turn.Message.OthersRead, key is null ? null : [key])] };
    }

    private static TurnResult Say(Reply reply, TurnContext turn, TurnFinish finish)
    {
        string[] offered = [.. reply.Choices.Select(choice => choice.Id)];
        return finish.End(reply with { Topic = RemindersDialog.TopicId }, finish.State with { Offered = offered, Language = turn.Language.Tag }, Outcome.Dialog, RemindersDialog.TopicId);
    }
}
