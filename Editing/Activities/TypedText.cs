using System.Buffers;
using System.Text;

namespace ChatBot.Editing.Activities;

/// <summary>Makes one line of what somebody has typed into a field.</summary>
public static class TypedText
{
    // Signs that turn the direction of the text after them, and signs that nobody sees. Joiners stay: Persian and Kurdish are written with them.
    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u061C\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>The text in one line: composed, single spaces, no control characters, nothing hidden.</summary>
    /// <param name="text">What was typed.</param>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = text.Normalize(NormalizationForm.FormC).Where(letter => !Hidden.Contains(letter)).Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter).Where(letter => !char.IsControl(letter));
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
