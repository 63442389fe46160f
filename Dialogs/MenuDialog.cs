using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>The menu: the topics that <c>Topics.json</c> gives a place in it, numbered.</summary>
internal static class MenuDialog
{
    /// <summary>What the conversation shows while the menu is shown.</summary>
    public const string Showing = "menu";

    /// <summary>The menu under its own heading.</summary>
    public static Reply Open(TurnContext turn) => Under(turn, turn.Say(PhraseKeys.MenuHead));

    /// <summary>The menu under another text.</summary>
    public static Reply Under(TurnContext turn, string text) => new(turn.Language, text) { Choices = Choices(turn) };

    /// <summary>The menu's choices.</summary>
    public static IReadOnlyList<Choice> Choices(TurnContext turn) =>
        [.. turn.Knowledge.Content.Topics.Menu.Select(topic => new Choice(topic.Id, turn.TitleOf(topic.Id)))];
}
