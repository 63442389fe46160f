using System.Text;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>What we answer a webhook with; byte for byte what Twilio's Node library writes.</summary>
internal static class TwiML
{
    /// <summary>The content type of an answer.</summary>
    public const string ContentType = "text/xml; charset=utf-8";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static readonly byte[] NoReply = Encoding.UTF8.GetBytes(Declaration + "<Response/>");

    /// <summary>An answer without a message. An empty body would be an error (11200).</summary>
    public static ReadOnlyMemory<byte> Empty => NoReply;

    /// <summary>An answer with one message; without one, if nothing of the text can be sent.</summary>
    /// <param name="text">The whole text. Characters that XML cannot carry are left out: one would cost the person the whole answer (12100).</param>
    /// <param name="statusCallback">Where delivery reports go; null for nowhere.</param>
    public static ReadOnlyMemory<byte> Message(string text, Uri? statusCallback)
    {
        var sendable = XmlText.Legal(text);
        if (sendable.Length == 0)
        {
            return NoReply;
        }

        var xml = new StringBuilder(Declaration, Declaration.Length + sendable.Length + 256).Append("<Response><Message");
        if (statusCallback is not null)
        {
            xml.Append(" statusCallback=\"");
            XmlText.AppendAttribute(xml, statusCallback.AbsoluteUri);
            xml.Append('"');
        }

        xml.Append('>');
        XmlText.AppendText(xml, sendable);
        return Encoding.UTF8.GetBytes(xml.Append("</Message></Response>").ToString());
    }
}
