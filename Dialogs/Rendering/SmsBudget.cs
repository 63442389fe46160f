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
        // More units never cost less, so that half of what is left is told by one measurement.
        var (fitting, beyond) = (1, units.Count + 1);
        while (beyond - fitting > 1)
        {
            var middle = (fitting + beyond) / 2;
            if (Holds(SmsUnits.Write(units, middle) + suffix)) fitting = middle;
            else beyond = middle;
        }
        return fitting;
    }
}
