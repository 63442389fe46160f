using System.Globalization;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The short text of an answer, to be copied into a text message, with what it would cost.</summary>
internal static class SmsCopy
{
    /// <summary>Gives the text; about safety it first asks who reads the phone.</summary>
    public static TurnResult Make(Press.CopySms wish, TurnContext turn, TurnFinish finish)
    {
        var content = turn.Knowledge.Content;
        if (content.Topics.Find(wish.Topic) is not { } topic || Showing.Make(finish.ShownOf(wish.Topic), 0, turn.HandedOn(onScreen: false).In(content.Languages.Find(wish.Language) ?? turn.Language)) is not { } answer)
            return finish.Say(PhraseKeys.CardTwoLanguagesWhich);
        if (TurnFinish.LeavesNoTrace(topic) && wish.PhoneIsAlone != true)
            return finish.Plain(wish.PhoneIsAlone is null ? Ask(wish, turn) : new Reply(turn.Language, turn.Say(PhraseKeys.CardPhoneSharedAdvice)), finish.State, Outcome.Clarify);
        return finish.Plain(Copy(answer, turn), finish.State, Outcome.Answered);
    }

    private static Reply Ask(Press.CopySms wish, TurnContext turn) => new(turn.Language, turn.Say(PhraseKeys.CardPhoneAsk))
    {
        IsConfirmation = true,
        Before = [turn.Say(PhraseKeys.CardForHelper)],
        Screen = ScreenParts.Words(turn) with
        {
            Buttons =
            [
                new(turn.Say(PhraseKeys.CardPhoneAlone), wish with { PhoneIsAlone = true }),
                new(turn.Say(PhraseKeys.CardPhoneShared), wish with { PhoneIsAlone = false }),
            ],
        },
    };

    private static Reply Copy(Reply answer, TurnContext turn)
    {
        var text = SmsRenderer.Render(answer with { Details = null, Choices = [], Hints = ReplyHints.None }, turn.Settings)!.Value.Text;
        var size = SmsText.Measure(text);
        var note = turn.Say(PhraseKeys.CardSmsSize, new Dictionary<string, string>
        {
            ["characters"] = size.Units.ToString(CultureInfo.InvariantCulture),
            ["segments"] = size.Segments.ToString(CultureInfo.InvariantCulture),
        });
        return new(answer.Language, note) { Screen = ScreenParts.Words(turn) with { Copy = new(text, note) } };
    }
}
