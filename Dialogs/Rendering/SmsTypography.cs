using System.Buffers;

namespace ChatBot.Dialogs.Rendering;

/// <summary>Characters of typography that GSM-7 lacks, and what says the same in it.</summary>
/// <remarks>Only characters that change no meaning: the list holds no accented letter, and no sign (°, ², ©) without an equal in GSM-7.</remarks>
internal static class SmsTypography
{
    /// <summary>The characters that have a plain form.</summary>
    public static readonly SearchValues<char> HavingPlainForms = Those(unit => PlainFormOf(unit) is not null);

    /// <summary>The characters that may have to go: control characters, invisible ones, what is no character, halves of pairs.</summary>
    public static readonly SearchValues<char> Suspect = Those(unit =>
        (char.IsControl(unit) && unit != '\n') || IsInvisible(unit) || char.IsSurrogate(unit) || unit is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF');

    /// <summary>The plain form of a character; null when it has none or needs none.</summary>
    public static string? PlainFormOf(char unit) => unit switch
    {
        < '\u00A0' => unit == '`' ? "'" : null,
        '«' or '»' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u02BA' => "\"",
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u2039' or '\u203A' => "'",
        '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' => "'",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
        '\u2022' or '\u2023' or '\u2043' or '\u00B7' => "-",
        '\u2026' => "...",
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => " ",
        '\u2028' => "\n",
        '\u2029' => "\n\n",
        '\u2192' => "->",
        '\u2044' or '\u2215' => "/",
        '\u00D7' => "x",
        '\u00BC' => "1/4",
        '\u00BD' => "1/2",
        '\u00BE' => "3/4",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        _ => null,
    };

    /// <summary>Whether a character shows nothing: zero-width spaces and joiners, direction marks, variation selector 15.</summary>
    public static bool IsInvisible(char unit) =>
        unit is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\u061C' or '\uFE0E';

    private static SearchValues<char> Those(Predicate<char> predicate) =>
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => predicate(unit))]);
}
