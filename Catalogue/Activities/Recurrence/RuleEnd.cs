using System.Globalization;

namespace ChatBot.Catalogue.Activities.Recurrence;

/// <summary>The last moment of a rule (RFC 5545, UNTIL), inclusive.</summary>
/// <param name="At">The moment; the last second of the day when only a day is given.</param>
/// <param name="IsUtc">Whether it is told in UTC; else it is wall-clock time where the event is.</param>
/// <param name="IsDay">Whether only a day was given.</param>
public readonly record struct RuleEnd(DateTime At, bool IsUtc, bool IsDay)
{
    /// <inheritdoc/>
    public override string ToString() => At.ToString(IsDay ? "yyyyMMdd" : IsUtc ? "yyyyMMdd'T'HHmmss'Z'" : "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
