using System.Text;
using ChatBot.Bot.Channels.Sms;

namespace ChatBot.Bot.Channels.Voice;

/// <summary>What we answer a call with; byte for byte what Twilio's Node library writes.</summary>
internal static class VoiceML
{
    /// <summary>The answer.</summary>
    /// <param name="verbs">What happens, in order.</param>
    public static ReadOnlyMemory<byte> Write(IEnumerable<VoiceVerb> verbs)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
        foreach (var verb in verbs) Append(xml, verb);
        return Encoding.UTF8.GetBytes(xml.Append("</Response>").ToString());
    }

    private static void Append(StringBuilder xml, VoiceVerb verb)
    {
        switch (verb)
        {
            case VoiceVerb.Say say:
                xml.Append("<Say language=\"");
                XmlText.AppendAttribute(xml, say.Language);
                Close(xml.Append("\">"), "Say", XmlText.Legal(say.Text));
                break;
            case VoiceVerb.Play play:
                Close(xml.Append("<Play>"), "Play", play.Sound.AbsoluteUri);
                break;
            case VoiceVerb.Dial dial:
                Close(xml.Append("<Dial>"), "Dial", dial.Number);
                break;
            default:
                xml.Append("<Hangup/>");
                break;
        }
    }

    private static void Close(StringBuilder xml, string name, string text)
    {
        XmlText.AppendText(xml, text);
        xml.Append("</").Append(name).Append('>');
    }
}
