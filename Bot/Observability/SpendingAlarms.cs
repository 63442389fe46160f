namespace ChatBot.Bot.Observability;

/// <summary>The alarms of a municipality's daily spending limit: once at half of it, once at four fifths, and each time a reply is held back.</summary>
internal static class SpendingAlarms
{
    /// <summary>Raises what a reply's cost calls for.</summary>
    /// <param name="alarms">Where to raise it.</param>
    /// <param name="municipality">Whose limit it is.</param>
    /// <param name="before">What was spent today before the reply, in millionths of the price unit.</param>
    /// <param name="after">What is spent with it.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="held">Whether the reply was held back for it.</param>
    public static void Spent(this IAlarms alarms, string municipality, long before, long after, long limit, bool held)
    {
        if (Passes(limit / 2)) alarms.Raise(AlarmKind.HalfSpent, municipality);
        if (Passes(limit / 5 * 4)) alarms.Raise(AlarmKind.MostSpent, municipality);
        if (held) alarms.Raise(AlarmKind.AllSpent, municipality);

        bool Passes(long mark) => before < mark && after >= mark;
    }
}
