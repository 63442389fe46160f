namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds parts of the day, whichever the day.</summary>
internal static class DayPartFinder
{
    /// <summary>All parts, in order.</summary>
    public static List<DayPartMention> Find(EntityReading reading)
    {
        var found = new List<DayPartMention>();
        for (var at = 0; at < reading.Tokens.Count; at = reading.After(at))
        {
            if (reading.Has(at, LexiconSection.DayParts, out var part, out var next))
                found.Add(new((DayPart)part, reading.Text.Span(at, next)));
            else if (reading.Has(at, LexiconSection.Periods, out var period, out next) && (Period)period is Period.Tonight or Period.ThisMorning)
                found.Add(new((Period)period == Period.Tonight ? DayPart.Evening : DayPart.Morning, reading.Text.Span(at, next)));
        }
        return found;
    }
}
