namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A text cut into words and numbers that remember their place; folded as <see cref="TextNormalizer.Fold"/> folds.</summary>
internal sealed class EntityText
{
    private const int LongestNumber = 9;

    private readonly List<EntityToken> _tokens = [];
    private readonly char[] _folded;
    private int _length;

    private readonly bool _digitsAreLetters;

    private EntityText(string text, bool digitsAreLetters)
    {
        Text = text;
        _digitsAreLetters = digitsAreLetters;
        // One letter becomes at most two; a space before each word.
        _folded = new char[(text.Length * 3) + 1];
    }

    /// <summary>The cleaned text.</summary>
    public string Text { get; }

    /// <summary>The words and numbers, in order.</summary>
    public IReadOnlyList<EntityToken> Tokens => _tokens;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The tag of its language: in Arabic in Latin letters, digits among letters are letters ("3omro").</param>
    public static EntityText Of(string text, string language)
    {
        var cut = new EntityText(TextNormalizer.Clean(text), language == "ar");
        cut.Cut();
        return cut;
    }

    /// <summary>Tokens as they are compared: folded, one space between.</summary>
    public ReadOnlySpan<char> Folded(int from, int count)
    {
        var (first, last) = (_tokens[from], _tokens[from + count - 1]);
        return _folded.AsSpan(first.FoldedStart, last.FoldedStart + last.FoldedLength - first.FoldedStart);
    }

    /// <summary>Where tokens stand in the text.</summary>
    public TextSpan Span(int from, int end)
    {
        var (first, last) = (_tokens[from], _tokens[end - 1]);
        return new(first.Start, last.Start + last.Length - first.Start);
    }

    private void Cut()
    {
        var end = 0;
        for (var i = 0; i < Text.Length;)
        {
            var start = i;
            var number = EthiopicNumber.Read(Text, ref i);
            if (number < 0 && !IsLetterLike(i))
                number = ReadDigits(ref i);
            if (i > start)
            {
                Add(start, i, end, number, Write(number));
                end = i;
            }
            else if (char.IsLetter(Text[i]) || IsLetterLike(i))
            {
                var folded = ReadWord(ref i);
                if (folded > 0)
                {
                    Add(start, i, end, -1, folded);
                    end = i;
                }
            }
            else
            {
                i++;
            }
        }
    }

    private int ReadDigits(ref int i)
    {
        var (start, value) = (i, 0);
        for (; i < Text.Length && Digits.ValueOf(Text[i]) is >= 0 and var digit; i++)
            value = i - start < LongestNumber ? (value * 10) + digit : int.MaxValue;
        return value;
    }

    private int Write(int number)
    {
        number.TryFormat(_folded.AsSpan(_length), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        return written;
    }

    private int ReadWord(ref int i)
    {
        var at = _length;
        for (; i < Text.Length; i++)
        {
            var c = Text[i];
            if (_digitsAreLetters && char.IsAsciiDigit(c) && IsLetterLike(i))
            {
                _folded[at++] = c;
            }
            else if (char.IsLetter(c) || (c >= 128 && IsMark(c)))
            {
                if (LetterFolds.IsDropped(c))
                    continue;
                var (first, second) = LetterFolds.Of(char.ToLowerInvariant(c));
                _folded[at++] = first;
                if (second != '\0')
                    _folded[at++] = second;
            }
            else if (c is not ('\'' or '’' or '‘' or 'ʼ' or '`' or '´') || i + 1 == Text.Length || !char.IsLetter(Text[i + 1]))
            {
                break;
            }
        }
        LetterFolds.RepairMixedScripts(_folded.AsSpan(_length, at - _length));
        return at - _length;
    }

    private void Add(int start, int end, int before, int number, int folded)
    {
        var gap = '\0';
        for (var i = before; i < start; i++)
        {
            if (gap is '\0' or ' ')
                gap = char.IsWhiteSpace(Text[i]) ? ' ' : Text[i];
        }
        _tokens.Add(new(start, end - start, _length, folded, number, gap is '–' or '—' or '‑' ? '-' : gap, start - before <= 1));
        _length += folded;
        _folded[_length++] = ' ';
    }

    // Whether a digit stands in a run of Latin letters and digits that has a letter.
    private bool IsLetterLike(int at)
    {
        if (!_digitsAreLetters || !char.IsAsciiDigit(Text[at]))
            return false;
        for (var i = at; i < Text.Length && char.IsAsciiLetterOrDigit(Text[i]); i++)
        {
            if (char.IsAsciiLetter(Text[i]))
                return true;
        }
        for (var i = at; i >= 0 && char.IsAsciiLetterOrDigit(Text[i]); i--)
        {
            if (char.IsAsciiLetter(Text[i]))
                return true;
        }
        return false;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
