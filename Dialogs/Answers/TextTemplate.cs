using System.Text;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>A text with named places, cut once, filled often.</summary>
public sealed class TextTemplate
{
    private readonly (string Text, bool IsName)[] _parts;

    private TextTemplate(string text, (string Text, bool IsName)[] parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The names it refers to.</summary>
    public IEnumerable<string> Names => _parts.Where(part => part.IsName).Select(part => part.Text);

    /// <summary>Whether a brace stands without its partner; it is shown as it is, and the checker refuses such texts.</summary>
    public bool HasStrayBrace => _parts.Any(part => part.Text.AsSpan().IndexOfAny('{', '}') >= 0);

    /// <summary>Cuts a text.</summary>
    public static TextTemplate Parse(string text)
    {
        List<(string, bool)> parts = [];
        var start = 0;
        while (text.IndexOf('{', start) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            if (open > start) parts.Add((text[start..open], false));
            parts.Add((text[(open + 1)..close], true));
            start = close + 1;
        }
        if (start < text.Length) parts.Add((text[start..], false));
        return new(text, [.. parts]);
    }

    /// <summary>The text with its places filled: by an argument, else by a value. An unknown place is left out; the checker refuses such texts.</summary>
    /// <param name="values">The facts.</param>
    /// <param name="language">The language the text is in.</param>
    /// <param name="day">The Oslo date of which the facts are told.</param>
    /// <param name="arguments">What only the caller knows, by name.</param>
    public string Fill(NamedValues values, Language language, DateOnly day, IReadOnlyDictionary<string, string>? arguments)
    {
        if (_parts is [var only] && !only.IsName) return only.Text;
        var filled = new StringBuilder(Text.Length + 32);
        foreach (var (text, isName) in _parts)
            filled.Append(!isName ? text : arguments?.GetValueOrDefault(text) ?? values.Find(text, language, day) ?? "");
        return filled.ToString();
    }
}
