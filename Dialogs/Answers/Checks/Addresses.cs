using System.Text.RegularExpressions;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>Finds links, hosts and e-mail addresses in a text of any script.</summary>
internal static partial class Addresses
{
    /// <summary>The addresses of a text, as they are written.</summary>
    public static IEnumerable<string> In(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains("//", StringComparison.Ordinal)) yield break;
        foreach (Match match in Form().Matches(text))
        {
            // "nav.norge" is no address; an ending of another script may be written together with one: "imdi.noን".
            var end = match.Index + match.Length;
            if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is 'æ' or 'ø' or 'å')) continue;
            yield return match.Value.TrimEnd('/', '.', ',', ';', ':', '!', '?');
        }
    }

    [GeneratedRegex(@"https?://[^\s{}()<>""]+|[a-z0-9_.+-]+@[a-z0-9æøå-]+(?:\.[a-z0-9æøå-]+)+|[a-z0-9æøå-]+(?:\.[a-z0-9æøå-]+)*\.(?:no|com|org|net|eu|info|io|ly|gl|me|app|example)(?:/[a-z0-9æøå_%?=&/-]*)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
