namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>BYSETPOS: which moments of a period are meant.</summary>
internal static class SetPositions
{
    public static IEnumerable<DateTime> Of(IReadOnlyList<int> positions, int count, Func<int, DateTime> moment)
    {
        if (positions.Count == 0) return Enumerable.Range(0, count).Select(moment);
        return positions.Select(position => position > 0 ? position - 1 : count + position).Where(at => at >= 0 && at < count).Distinct().Order().Select(moment);
    }
}
