using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>What a screen shows beside activities: heading and buttons.</summary>
internal static class ActivityScreen
{
    /// <summary>Beside a list; null where there is no screen.</summary>
    /// <param name="list">The list; null when there is none.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="wish">What the list is of.</param>
    /// <param name="skip">How many stand before it.</param>
    /// <param name="wider">A wider list to offer; null for none.</param>
    public static ReplyScreen? Of(Reply? list, TurnContext turn, ActivityWish wish, int skip, Choice? wider = null)
    {
        if (!turn.Message.OnScreen) return null;
        List<ReplyButton> buttons = [];
        if (list is { Continues: true }) buttons.Add(Button("button.more", ActivityIds.Of(wish, skip + ActivityReplies.PerList), turn));
        if (wider is { } wide) buttons.Add(new(wide.Label, new Press.Choose(wide.Id)));
        if (list is not null) buttons.Add(Button("button.calendar", ActivityIds.CalendarOf(ActivityIds.Of(wish, 0)), turn));
        else buttons.Add(Button("button.all", ActivityDialog.TopicId, turn));
        return With(turn.TitleOf(ActivityDialog.TopicId), buttons, turn);
    }

    /// <summary>Beside one activity; null where there is no screen.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="id">The id under which it is shown.</param>
    /// <param name="remind">The choice to be reminded of it; null where it has no date.</param>
    /// <param name="turn">The turn.</param>
    public static ReplyScreen? OfOne(string title, string id, Choice? remind, TurnContext turn)
    {
        if (!turn.Message.OnScreen) return null;
        List<ReplyButton> buttons = [];
        if (remind is { } offer) buttons.Add(new(offer.Label, new Press.Choose(offer.Id)));
        buttons.Add(Button("button.calendar", ActivityIds.CalendarOf(id), turn));
        if (ActivityTalk.Latest(turn.Before) is { } list) buttons.Add(Button("button.list", list, turn));
        return With(title, buttons, turn);
    }

    private static ReplyScreen With(string title, IEnumerable<ReplyButton> buttons, TurnContext turn) => ScreenParts.Words(turn) with
    {
        Title = title,
        Buttons = [.. buttons, new(turn.Say(PhraseKeys.CardMenu), new Press.Go(0)), new(turn.Say(PhraseKeys.CardNew), new Press.New())],
    };

    private static ReplyButton Button(string name, string id, TurnContext turn) => new(turn.Say(ActivityKeys.Of(name)), new Press.Choose(id));
}
