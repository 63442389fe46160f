namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds names of countries, categories and municipalities.</summary>
internal static class NameFinder
{
    /// <summary>All names of a section of the lexicon, each id once.</summary>
    public static List<NameMention> Find(EntityReading reading, LexiconSection section)
    {
        var found = new List<NameMention>();
        for (var at = 0; at < reading.Tokens.Count; at = reading.After(at))
        {
            if (reading.Name(at, section) is { } id && !found.Any(name => name.Id == id))
                found.Add(new(id, reading.Text.Span(at, reading.After(at))));
        }
        return found;
    }

    /// <summary>All municipalities, each once.</summary>
    public static List<NameMention> Find(EntityText text, PlaceNames places)
    {
        var found = new List<NameMention>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var (id, count) = places.Match(text, at);
            if (id is not null && !found.Any(name => name.Id == id))
                found.Add(new(id, text.Span(at, at + count)));
            at += Math.Max(1, count);
        }
        return found;
    }
}
