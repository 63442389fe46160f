namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds what is wished for of an activity besides its kind and its day.</summary>
internal static class WishFinder
{
    /// <summary>All wishes, in order, each once.</summary>
    public static List<WishMention> Find(EntityReading reading)
    {
        var found = new List<WishMention>();
        for (var at = 0; at < reading.Tokens.Count; at = reading.After(at))
        {
            var other = Other(reading, at);
            foreach (var wish in Enum.GetValues<Wish>())
            {
                if (wish != other && reading.Is(at, LexiconSection.Wishes, (int)wish, out var next) && !found.Any(one => one.Wish == wish)) found.Add(new(wish, reading.Text.Span(at, next)));
            }
        }
        return found;
    }

    // Urdu writes a son with ے and a daughter with ی, which phones mix in other words and which count as one letter. What is meant where both would be is told by the letter.
    private static Wish? Other(EntityReading reading, int at)
    {
        if (!reading.Is(at, LexiconSection.Wishes, (int)Wish.Female, out var next) || !reading.Is(at, LexiconSection.Wishes, (int)Wish.Male, out _)) return null;
        var span = reading.Text.Span(at, next);
        return reading.Text.Text[span.Start + span.Length - 1] switch { 'ے' => Wish.Female, 'ی' or 'ي' or 'ى' => Wish.Male, _ => null };
    }
}
