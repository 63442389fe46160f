using ChatBot.Dialogs;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>Texts for when a turn cannot be run: made from the message alone, without any state, and never throwing.</summary>
internal static class FixedTexts
{
    /// <summary>"Something went wrong with us", with whom to ask and the emergency number.</summary>
    public static string Fault(Knowledge knowledge, InboundSms sms, DateTimeOffset now) => Fault(knowledge, sms.Text, sms.Municipality, now);

    /// <summary>The same on any channel.</summary>
    public static string Fault(Knowledge knowledge, string text, string municipality, DateTimeOffset now) =>
        Make(knowledge, text, municipality, now, turn => turn.Say(PhraseKeys.FaultText));

    /// <summary>The danger answer from the text alone; the compiled-in one if even the content fails.</summary>
    public static string Danger(Knowledge knowledge, InboundSms sms, DateTimeOffset now) => Danger(knowledge, sms.Text, sms.Municipality, now);

    /// <summary>The same on any channel.</summary>
    public static string Danger(Knowledge knowledge, string text, string municipality, DateTimeOffset now) => Make(
        knowledge, text, municipality, now, turn => DangerReply.To(DangerCheck.Find(text)?.Topic ?? "emergency", turn).Text);

    /// <summary>The tag of the language to answer a message in, from its text alone.</summary>
    public static string LanguageOf(string text, Knowledge knowledge, string municipality)
    {
        var tag = DangerCheck.Find(text)?.Language ?? "nb";
        try
        {
            if (knowledge.Examples.Of(text) is [var only]) return only;
            return knowledge.Understanding.Read(text, null, municipality).Language is { Sure: true, Language: { } sure } ? sure.Tag : tag;
        }
        catch (Exception)
        {
            // What understands may be what is broken; the words are still there.
            return tag;
        }
    }

    private static string Make(Knowledge knowledge, string text, string municipality, DateTimeOffset now, Func<TurnContext, string> write)
    {
        var tag = LanguageOf(text, knowledge, municipality);
        try
        {
            var languages = knowledge.Content.Languages;
            var language = languages.Find(tag) ?? languages.Get("nb");
            var message = new InboundMessage(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "");
            var turn = new TurnContext(knowledge, new ConversationSettings(), message, ConversationState.Empty, now, language);
            return SmsText.Economise(write(turn));
        }
        catch (Exception)
        {
            // The engine may be what is broken; what is compiled in still answers.
            return MinimalDangerAnswer.In(tag);
        }
    }
}
