using System.Text;
using System.Xml;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Text as XML 1.0 carries it.</summary>
internal static class XmlText
{
    /// <summary>The text without the characters XML 1.0 forbids: most control characters, U+FFFE, U+FFFF and halves of surrogate pairs.</summary>
    public static string Legal(string text)
    {
        StringBuilder? legal = null;
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (isPair)
            {
                legal?.Append(text[at]).Append(text[at + 1]);
                at++;
            }
            else if (XmlConvert.IsXmlChar(text[at]))
            {
                legal?.Append(text[at]);
            }
            else
            {
                legal ??= new StringBuilder(text.Length).Append(text, 0, at);
            }
        }

        return legal?.ToString() ?? text;
    }

    /// <summary>Appends the content of an element.</summary>
    public static void AppendText(StringBuilder xml, string text)
    {
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '\r' => xml.Append("&#xD;"),
                _ => xml.Append(unit),
            };
        }
    }

    /// <summary>Appends the value of an attribute in double quotes.</summary>
    public static void AppendAttribute(StringBuilder xml, string value)
    {
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '"' => xml.Append("&quot;"),
                '\t' => xml.Append("&#x9;"),
                '\n' => xml.Append("&#xA;"),
                '\r' => xml.Append("&#xD;"),
                _ => xml.Append(unit),
            };
        }
    }
}
