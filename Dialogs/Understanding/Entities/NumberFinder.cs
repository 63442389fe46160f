namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds numbers in digits of any script and as words up to twelve.</summary>
internal static class NumberFinder
{
    /// <summary>All numbers, in order; a word that is also an article counts only alone or beside what it counts.</summary>
    public static List<NumberMention> Find(EntityReading reading)
    {
        var found = new List<NumberMention>();
        for (var at = 0; at < reading.Tokens.Count;)
        {
            if (reading.Tokens[at].IsNumber)
            {
                if (reading.Tokens[at].Number != int.MaxValue)
                    found.Add(new(reading.Tokens[at].Number, reading.Text.Span(at, at + 1)));
                at++;
            }
            else if (reading.Has(at, LexiconSection.Numbers, out var value, out var next))
            {
                found.Add(new(value, reading.Text.Span(at, next)));
                at = next;
            }
            else
            {
                at = reading.After(at);
            }
        }
        return found;
    }
}
