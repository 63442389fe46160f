using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The reply to a signed message whose number belongs to no municipality: the danger answer, or one honest line.</summary>
internal static class NobodysNumber
{
    /// <summary>The text to send.</summary>
    public static string Reply(string text, Knowledge knowledge, DateTimeOffset now)
    {
        var tag = FixedTexts.LanguageOf(text, knowledge, "");
        if (DangerCheck.Find(text) is not null) return MinimalDangerAnswer.In(tag);
        var content = knowledge.Content;
        var language = content.Languages.Find(tag) ?? content.Languages.Get("nb");
        var national = new AnswerBook(content.Languages, content.National.Answers, new Dictionary<string, AnswerFile>(), new NamedValues(content.National.Values));
        return SmsText.Economise(national.Get(PhraseKeys.NumberUnknown, language, OsloTime.DayOf(now)).Text);
    }
}
