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
            foreach (var wish in Enum.GetValues<Wish>())
            {
                if (reading.Is(at, LexiconSection.Wishes, (int)wish, out var next) && !found.Any(one => one.Wish == wish)) found.Add(new(wish, reading.Text.Span(at, next)));
            }
        }
        return found;
    }
}
