using System.Globalization;
using System.Text;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Goes through the words of a text as they are compared: small letters without marks, æ as ae, ø as o, Arabic letters as one keyboard has them; single letters and digits too. Makes no strings, for a country has millions of words.</summary>
internal ref struct WordCursor
{
    private readonly string _text;
    private readonly Span<char> _word;
    private int _at;
    private int _length;

    /// <summary>Begins before the first word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Where words are put together; made larger when the text needs it.</param>
    public WordCursor(string text, ref char[] room)
    {
        // Whole blocks of Latin letters need no decomposition, and most titles are nothing else.
        _text = text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') ? text.Normalize(NormalizationForm.FormKD) : text;
        if (room.Length < _text.Length * 2) room = new char[_text.Length * 2];
        _word = room;
    }

    /// <summary>The word; it stands until the next is asked for.</summary>
    public readonly ReadOnlySpan<char> Current => _word[.._length];

    public bool MoveNext()
    {
        _length = 0;
        while (_at < _text.Length)
        {
            var letter = _text[_at++];
            // Within a word of Persian or Kurdish it stands for nothing that is said.
            if (letter == '\u200c') continue;
            if (char.IsAscii(letter) ? char.IsAsciiLetterOrDigit(letter) : char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) Add(char.ToLowerInvariant(letter));
            else if (_length > 0 && (char.IsAscii(letter) || char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)) return true;
        }
        return _length > 0;
    }

    private void Add(char letter)
    {
        if (letter == 'æ') _word[_length++] = 'a';
        // Persian, Urdu and Sorani letters are often typed on an Arabic keyboard, and the other way round.
        _word[_length++] = letter switch
        {
            'ø' => 'o',
            'æ' => 'e',
            'ی' or 'ى' or 'ێ' or 'ے' or 'ې' => 'ي',
            'ک' or 'ڪ' => 'ك',
            'ة' or 'ہ' or 'ھ' or 'ە' or 'ۃ' => 'ه',
            'ۆ' or 'ۇ' => 'و',
            'ڕ' => 'ر',
            'ڵ' => 'ل',
            'ٱ' => 'ا',
            _ => letter,
        };
    }
}
