using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>What is said when we are added to a conversation: who answers, how, and the menu.</summary>
public static class WelcomeReply
{
    /// <summary>Makes it; where others read along without a menu, for nobody has asked.</summary>
    public static Reply Make(TurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reply = turn.Message.OthersRead
            ? new Reply(turn.Language, turn.Say(PhraseKeys.WelcomeGroup)) { Screen = ScreenParts.Words(turn) }
            : ScreenParts.AddTo(MenuDialog.Under(turn, turn.Say(PhraseKeys.WelcomePersonal)), turn);
        return turn.Here.Municipality.Fictional ? reply with { Before = [turn.Say(PhraseKeys.NoticeExample)] } : reply;
    }
}
