using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Editing.Resx;

/// <summary>Changes single texts and comments of a <c>.resx</c> file, and nothing else: order, remarks, indentation, line ends, encoding and the
/// mark at its beginning stay byte for byte.</summary>
/// <remarks>Not for use by two threads at once.</remarks>
public sealed class ResxEdit
{
    private readonly ResxText _file;
    private readonly Dictionary<string, AnswerEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResxPlace> _places;
    private readonly IReadOnlyList<ResxPlace> _inOrder;
    private readonly int _endOfRoot;
    private readonly List<(int Start, int End, string Text)> _changes = [];

    private ResxEdit(string path, byte[] bytes)
    {
        ResxFile.Read(path, bytes, _entries, (effect, code, line, message) =>
        {
            if (effect == ProblemEffect.Blocks) throw new FormatException(new ContentProblem("", code, effect, path, line, message).ToString());
        });
        _file = ResxText.Of(path, bytes);
        (_inOrder, _endOfRoot) = ResxPlaces.Find(_file.Text);
        // Of a key that stands twice the first is the one that is read, so it is the one to change.
        _places = _inOrder.GroupBy(place => place.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _inOrder.Select(place => place.Key).Distinct(StringComparer.Ordinal);

    /// <summary>Opens a file that can be read.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="FormatException">It cannot be read as a <c>.resx</c> file; the message tells staff where and why.</exception>
    public static ResxEdit Open(string path, byte[] bytes) => new(path, bytes);

    /// <summary>The bytes of a file with no texts, made like another: with its heading, line ends and encoding.</summary>
    /// <param name="path">The path of the other, for messages.</param>
    /// <param name="like">The bytes of the other.</param>
    public static byte[] Empty(string path, byte[] like)
    {
        var model = new ResxEdit(path, like);
        var text = model._file.Text;
        var first = model._inOrder.Count > 0 ? model._inOrder[0].Whole.Start : model._endOfRoot;
        return model._file.Write(text[..first].TrimEnd() + model._file.NewLine + text[model._endOfRoot..]);
    }

    /// <summary>Whether a key stands in the file.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Sets a text that stands in the file, and its comment. What is already so is not touched. A key is set once in an edit.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The new text.</param>
    /// <param name="comment">The new comment; null leaves the present one.</param>
    /// <exception cref="KeyNotFoundException">The key does not stand in the file.</exception>
    public void Set(string key, string text, string? comment)
    {
        var (place, entry) = (_places[key], _entries[key]);
        if (place.Content is not { } content)
        {
            // <data name="…"/>: there is nothing inside to change, so the element is written out.
            _changes.Add((place.Whole.Start, place.Whole.End, Element(key, text, comment, Lead(place.Whole.Start))));
            return;
        }
        if (entry.Text != Normal(text)) SetText(place, content, Normal(text));
        if (comment is not null && (entry.Comment ?? "") != comment) SetComment(place, content, comment);
    }

    /// <summary>Adds a text that the file does not have yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="text">The text.</param>
    /// <param name="comment">The comment; null for none.</param>
    /// <param name="order">Keys in the order in which they should stand; the new one comes after the nearest before it that the file has.</param>
    public void Add(string key, string text, string? comment, IReadOnlyList<string> order)
    {
        if (_endOfRoot == _file.Text.Length) throw new FormatException("The file has an outermost element without an end tag: write <root></root>.");
        var lead = _inOrder.Count > 0 ? Lead(_inOrder[0].Whole.Start) : _file.NewLine + "  ";
        var element = Element(key, text, comment, lead);
        if (order.TakeWhile(other => other != key).LastOrDefault(_places.ContainsKey) is { } before) Insert(_places[before].Whole.End, lead + element);
        else if (_inOrder.Count > 0) Insert(_inOrder[0].Whole.Start, element + lead);
        else Insert(_file.Text.AsSpan(0, _endOfRoot).TrimEnd().Length, lead + element);
    }

    private void Insert(int at, string text) => _changes.Add((at, at, text));

    /// <summary>The bytes of the file with the changes made; the very same bytes when there are none.</summary>
    public byte[] ToBytes()
    {
        var text = _file.Text;
        // From the end to the beginning, so that a change moves no other; of several at one place the first stays first.
        foreach (var (start, end, replacement) in _changes.Select((change, i) => (change, i)).OrderByDescending(item => item.change.Start).ThenByDescending(item => item.i).Select(item => item.change))
            text = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(end));
        return _file.Write(text);
    }

    private void SetText(ResxPlace place, Stretch content, string text)
    {
        if (place.Text is { } inner) Replace(inner, text);
        else if (place.Value is { } empty) _changes.Add((empty.Start, empty.End, $"<value>{_file.Escape(text)}</value>"));
        else _changes.Add((content.Start, content.Start, $"{Lead(place.Whole.Start)}  <value>{_file.Escape(text)}</value>"));
    }

    private void SetComment(ResxPlace place, Stretch content, string comment)
    {
        if (place.Comment is { } inner) Replace(inner, comment);
        else if (place.CommentElement is { } empty) _changes.Add((empty.Start, empty.End, $"<comment>{_file.Escape(comment)}</comment>"));
        else
        {
            var after = place.Value?.End ?? content.Start;
            var lead = place.Value is { } value ? Lead(value.Start) : "";
            _changes.Add((after, after, $"{lead}<comment>{_file.Escape(comment)}</comment>"));
        }
    }

    // The space around a text is not read; it stays as the file has it.
    private void Replace(Stretch inner, string text)
    {
        var present = _file.Text.AsSpan(inner.Start, inner.End - inner.Start);
        var start = inner.Start + (present.Length - present.TrimStart().Length);
        var end = Math.Max(start, inner.End - (present.Length - present.TrimEnd().Length));
        _changes.Add((start, end, _file.Escape(text)));
    }

    private string Element(string key, string text, string? comment, string lead)
    {
        var inner = lead.Length == 0 ? "" : lead + "  ";
        var remark = comment is null ? "" : $"{inner}<comment>{_file.Escape(comment)}</comment>";
        return $"<data name=\"{_file.Escape(key).Replace("\"", "&quot;", StringComparison.Ordinal)}\" xml:space=\"preserve\">{inner}<value>{_file.Escape(text)}</value>{remark}{lead}</data>";
    }

    /// <summary>The line end and indentation before a place; nothing where something else stands before it.</summary>
    private string Lead(int at)
    {
        var start = at;
        while (start > 0 && char.IsWhiteSpace(_file.Text[start - 1])) start--;
        var space = _file.Text[start..at];
        return space.LastIndexOf('\n') is >= 0 and var line ? _file.NewLine + space[(line + 1)..] : space;
    }

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
