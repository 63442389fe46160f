using ChatBot.Dialogs.Answers;

namespace ChatBot.Dialogs.Conversation;

/// <summary>A Norwegian word asked for by itself, where no topic answers: one sentence on what it means.</summary>
internal static class GlossaryRule
{
    /// <summary>Applies the rule; null when no word of the glossary is asked for.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish)
    {
        if (turn.Knowledge.Content.National.Glossary.Find(turn.Message.Text) is not { } word) return null;
        var sentence = turn.Here.Answers.Get(AnswerKey.OfWord(word), turn.Language, turn.Today);
        // A text that begins with a Latin letter is laid out from the left, whatever follows.
        var text = sentence.Language.RightToLeft ? $"{sentence.Text} ({word})" : $"{word}: {sentence.Text}";
        return finish.End(new Reply(sentence.Language, text) { Hints = turn.Hints() }, finish.State, Outcome.Glossary, null);
    }
}
