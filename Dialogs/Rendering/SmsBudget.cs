namespace ChatBot.Dialogs.Rendering;

/// <summary>How much one text message may cost.</summary>
/// <param name="Segments">The most segments.</param>
internal readonly record struct SmsBudget(int Segments)
{
    /// <summary>The most UTF-16 units the carrier takes in one message (Twilio error 21617 above it).</summary>
    public const int MaxUnits = 1600;

    /// <summary>Whether a text fits.</summary>
    public bool Holds(string text)
    {
        var sent = SmsText.Economise(text);
        return sent.Length <= MaxUnits && SmsText.Measure(sent).Segments <= Segments;
    }

    /// <summary>How many units fit before a suffix; at least one, so that a reply always goes on.</summary>
    /// <remarks>A unit that alone exceeds the budget is sent whole: half a sentence about a right is worse than a segment more.
    /// The checker keeps sentences so short that it does not happen.</remarks>
    public int Fit(IReadOnlyList<SmsUnit> units, string suffix)
    {
        var count = units.Count;
        while (count > 1 && !Holds(SmsUnits.Write(units, count) + suffix)) count--;
        return count;
    }
}
