using System.Globalization;

namespace ChatBot.Editing.Activities;

/// <summary>What an organiser did to a date of an activity of their own, as the history tells it.</summary>
/// <param name="Activity">The activity's id.</param>
/// <param name="Day">The day on which it was planned.</param>
/// <param name="Kind">What was done.</param>
public sealed record DateDeed(string Activity, DateOnly Day, DateDeedKind Kind)
{
    private const string Start = "activity ";

    /// <summary>What stands in the history, such as <c>activity kor: 2026-12-22 cancelled</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}{Activity}: {Day:yyyy-MM-dd} {WordOf(Kind)}");

    /// <summary>Reads what stands in the history; null when it tells of something else.</summary>
    /// <param name="what">What was done, as a version tells it.</param>
    public static DateDeed? Parse(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (!what.StartsWith(Start, StringComparison.Ordinal) || what[Start.Length..].Split(": ", 2) is not [var activity, var rest] || rest.Split(' ', 2) is not [var date, var word]) return null;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        foreach (var kind in Enum.GetValues<DateDeedKind>())
            if (WordOf(kind) == word) return new(activity, day, kind);
        return null;
    }

    private static string WordOf(DateDeedKind kind) => kind switch
    {
        DateDeedKind.Cancelled => "cancelled",
        DateDeedKind.Moved => "moved",
        _ => "as planned again",
    };
}

/// <summary>What can be done to a date.</summary>
public enum DateDeedKind
{
    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It was moved.</summary>
    Moved,

    /// <summary>It stands as planned again.</summary>
    GivenBack,
}
