namespace ChatBot.Catalogue.Rights;

/// <summary>When the texts behind an answer were last read or confirmed.</summary>
internal static class Reading
{
    /// <summary>The earliest of those days; null when the answer rests on no text.</summary>
    public static DateOnly? Earliest(RightsCase c, IEnumerable<string> sections, IEnumerable<Possibility> ways)
    {
        var laws = sections.Select(c.Law.LawOf);
        var parameters = ways.SelectMany(way => way.Steps).SelectMany(step => step.Finding.Inputs)
            .Select(input => c.Law.Values.GetValueOrDefault(input.Name)).OfType<Content.DatedValue>();
        return laws.Concat(parameters).Select(value => value.On(c.On)).OfType<Content.ValueVersion>().Select(RightsParameters.LastRead).Cast<DateOnly?>().Min();
    }
}
