namespace ChatBot.Dialogs.Rendering;

/// <summary>Counts, economises and splits texts as the carriers that send and bill them do.</summary>
/// <remarks>Source: 3GPP TS 23.038 §6.2.1 (alphabet) and TS 23.040 §9.2.3.24 (concatenation: six octets of each segment go to the
/// header). An escape pair and a surrogate pair never straddle two segments, so a length divided by 153 or 67 can be one segment short.</remarks>
public static partial class SmsText
{
    /// <summary>The longest text that Twilio takes as one message, in UTF-16 units.</summary>
    public const int MaxUnits = 1600;

    private const int SingleGsm7 = 160;
    private const int JoinedGsm7 = 153;
    private const int SingleUcs2 = 70;
    private const int JoinedUcs2 = 67;

    /// <summary>Measures a text exactly as it stands; call <see cref="Economise"/> first to measure what will be sent.</summary>
    /// <param name="text">Any text, also an empty one.</param>
    public static SmsSize Measure(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoding = Gsm7.Has(text) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var units = UnitsOf(text, encoding);
        if (units <= Single(encoding))
        {
            return new SmsSize(encoding, 1, units);
        }

        var segments = 1;
        for (var at = EndOfSegment(text, 0, encoding); at < text.Length; at = EndOfSegment(text, at, encoding))
        {
            segments++;
        }

        return new SmsSize(encoding, segments, units);
    }

    /// <summary>The part of a text that its first segment holds: all that is sure to be read when the rest comes late or not at all.</summary>
    /// <param name="text">The text as it will be sent.</param>
    public static string FirstSegment(string text)
    {
        var size = Measure(text);
        return size.Segments == 1 ? text : text[..EndOfSegment(text, 0, size.Encoding)];
    }

    private static int Single(SmsEncoding encoding) => encoding == SmsEncoding.Gsm7 ? SingleGsm7 : SingleUcs2;

    private static int Joined(SmsEncoding encoding) => encoding == SmsEncoding.Gsm7 ? JoinedGsm7 : JoinedUcs2;

    private static int UnitsOf(string text, SmsEncoding encoding)
    {
        if (encoding == SmsEncoding.Ucs2)
        {
            return text.Length;
        }

        var septets = 0;
        foreach (var unit in text)
        {
            septets += Gsm7.SeptetsOf(unit);
        }

        return septets;
    }

    /// <summary>Where the joined segment that begins at <paramref name="start"/> ends.</summary>
    private static int EndOfSegment(string text, int start, SmsEncoding encoding)
    {
        var left = Joined(encoding);
        var at = start;
        while (at < text.Length)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var units = isPair ? 2 : encoding == SmsEncoding.Gsm7 ? Gsm7.SeptetsOf(text[at]) : 1;
            if (units > left)
            {
                return at;
            }

            left -= units;
            at += isPair ? 2 : 1;
        }

        return at;
    }
}
