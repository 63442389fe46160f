using System.Net;

namespace ChatBot.Editing.Resx;

/// <summary>Finds where each text of a <c>.resx</c> file stands, without changing a character of it.</summary>
/// <remarks>An XML library reads a document and writes another: attributes change their quotation marks, empty tags their form, line ends
/// theirs. The file has been read as XML before, so that here it is enough to know where tags, remarks and CDATA begin and end.</remarks>
internal sealed class ResxPlaces
{
    private readonly string _text;
    private readonly List<ResxPlace> _places = [];
    private int _at;

    private ResxPlaces(string text) => _text = text;

    /// <summary>The places in the order of the file, and where the outermost element's end tag begins.</summary>
    public static (IReadOnlyList<ResxPlace> Places, int EndOfRoot) Find(string text)
    {
        var finder = new ResxPlaces(text);
        return (finder._places, finder.Run());
    }

    private int Run()
    {
        var depth = 0;
        while (NextTag() is { } tag)
        {
            if (tag.IsEnd)
            {
                if (--depth == 0) return tag.Start;
            }
            else if (depth == 1 && tag.Name == "data") _places.Add(Data(tag));
            else if (!tag.IsEmpty) depth++;
        }
        return _text.Length;
    }

    private ResxPlace Data(Tag data)
    {
        var key = KeyOf(_text[data.Start..data.End]);
        if (data.IsEmpty) return new(key, new(data.Start, data.End), null, null, null, null, null);
        (Stretch? Whole, Stretch? Inner) value = default, comment = default;
        var end = NextTag() ?? throw Cut(data);
        for (; !end.IsEnd; end = NextTag() ?? throw Cut(data))
        {
            var element = end.IsEmpty ? (new(end.Start, end.End), null) : Element(end);
            if (end.Name == "value" && value.Whole is null) value = element;
            else if (end.Name == "comment" && comment.Whole is null) comment = element;
        }
        return new(key, new(data.Start, end.End), value.Whole, value.Inner, comment.Inner, comment.Whole, new(data.End, end.Start));
    }

    private (Stretch? Whole, Stretch? Inner) Element(Tag start)
    {
        for (var depth = 1; ;)
        {
            var tag = NextTag() ?? throw Cut(start);
            if (tag.IsEnd) depth--;
            else if (!tag.IsEmpty) depth++;
            if (depth == 0) return (new(start.Start, tag.End), new(start.End, tag.Start));
        }
    }

    private Tag? NextTag()
    {
        while (_at < _text.Length)
        {
            var open = _text.IndexOf('<', _at);
            if (open < 0) break;
            if (Skips(open, "<!--", "-->") || Skips(open, "<![CDATA[", "]]>") || Skips(open, "<?", "?>")) continue;
            _at = EndOfTag(open);
            var isEnd = _text[open + 1] == '/';
            var name = _text.AsSpan(open + (isEnd ? 2 : 1));
            return new(name[..name.IndexOfAny(" \t\r\n/>")].ToString(), open, _at, isEnd, _text[_at - 2] == '/');
        }
        return null;
    }

    private bool Skips(int open, string start, string end)
    {
        if (string.CompareOrdinal(_text, open, start, 0, start.Length) != 0) return false;
        var close = _text.IndexOf(end, open + start.Length, StringComparison.Ordinal);
        _at = close < 0 ? _text.Length : close + end.Length;
        return true;
    }

    private int EndOfTag(int open)
    {
        var quote = '\0';
        for (var at = open + 1; at < _text.Length; at++)
        {
            var c = _text[at];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return at + 1;
        }
        return _text.Length;
    }

    private static string KeyOf(string tag)
    {
        for (var at = tag.IndexOf("name", StringComparison.Ordinal); at > 0; at = tag.IndexOf("name", at + 1, StringComparison.Ordinal))
        {
            var rest = tag[(at + 4)..].TrimStart();
            if (!char.IsWhiteSpace(tag[at - 1]) || !rest.StartsWith('=')) continue;
            var quoted = rest[1..].TrimStart();
            return WebUtility.HtmlDecode(quoted[1..quoted.IndexOf(quoted[0], 1)]).Trim();
        }
        return "";
    }

    private static FormatException Cut(Tag tag) => new($"The element <{tag.Name}> has no end.");

    private readonly record struct Tag(string Name, int Start, int End, bool IsEnd, bool IsEmpty);
}
