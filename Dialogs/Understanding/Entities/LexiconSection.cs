namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A section of a lexicon; the names are those of <c>Resources/Lexicon/*.json</c>.</summary>
internal enum LexiconSection
{
    Weekdays,
    Months,
    SolarMonths,
    Days,
    DayParts,
    Periods,
    DateWords,
    Clock,
    Units,
    Numbers,
    Hours,
    Age,
    Words,
    Wishes,
    Categories,
    Countries,
}

/// <summary>The keys of each section, in the order of the enumerations below.</summary>
internal static class LexiconKeys
{
    /// <summary>The keys that a section must have. Countries and categories are open: theirs are ids.</summary>
    public static IReadOnlyDictionary<LexiconSection, IReadOnlyList<string>> Required { get; } = new Dictionary<LexiconSection, IReadOnlyList<string>>
    {
        [LexiconSection.Weekdays] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        [LexiconSection.Months] =
            ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        [LexiconSection.SolarMonths] = Counting(1, 12),
        [LexiconSection.Days] = ["dayBeforeYesterday", "yesterday", "today", "tomorrow", "dayAfterTomorrow"],
        [LexiconSection.DayParts] = ["morning", "noon", "afternoon", "evening", "night"],
        [LexiconSection.Periods] =
            ["tonight", "thisMorning", "thisWeek", "nextWeek", "lastWeek", "thisWeekend", "nextWeekend", "thisMonth", "nextMonth"],
        [LexiconSection.DateWords] = ["this", "next", "last", "until", "from", "in", "during", "ago", "week"],
        [LexiconSection.Clock] = ["at", "am", "pm", "halfTo", "halfPast", "andHalf", "quarterPast", "quarterTo", "andQuarter", "lessQuarter"],
        [LexiconSection.Units] = ["minute", "hour", "day", "week", "month", "year"],
        [LexiconSection.Numbers] = Counting(0, 12),
        [LexiconSection.Hours] = Counting(1, 12),
        [LexiconSection.Age] = ["old", "born", "person"],
        [LexiconSection.Words] = ["attached", "weak"],
        [LexiconSection.Wishes] =
        [
            "free", "cheaper", "kroner", "another", "anyDay", "anyPrice", "anyAge", "everything", "female", "male", "child", "adult", "newcomers", "noNorwegian", "families", "near",
            "calendar", "speaks",
        ],
    };

    /// <summary>Sections that not every language needs, and keys that may hold nothing.</summary>
    public static bool MayBeEmpty(LexiconSection section) =>
        section is LexiconSection.SolarMonths or LexiconSection.Clock or LexiconSection.Hours or LexiconSection.Words;

    /// <summary>The section of a name in a file; null when there is none.</summary>
    public static LexiconSection? Section(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && Enum.TryParse<LexiconSection>(name, ignoreCase: true, out var section) ? section : null;

    private static string[] Counting(int from, int to) =>
        [.. Enumerable.Range(from, to - from + 1).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}

/// <summary>The keys of <see cref="LexiconSection.DateWords"/>.</summary>
internal enum DateWord
{
    This,
    Next,
    Last,
    Until,
    From,
    In,
    During,
    Ago,
    Week,
}

/// <summary>The keys of <see cref="LexiconSection.Periods"/>.</summary>
internal enum Period
{
    Tonight,
    ThisMorning,
    ThisWeek,
    NextWeek,
    LastWeek,
    ThisWeekend,
    NextWeekend,
    ThisMonth,
    NextMonth,
}

/// <summary>The keys of <see cref="LexiconSection.Clock"/>.</summary>
internal enum ClockWord
{
    At,
    Am,
    Pm,
    HalfTo,
    HalfPast,
    AndHalf,
    QuarterPast,
    QuarterTo,
    AndQuarter,
    LessQuarter,
}

/// <summary>The keys of <see cref="LexiconSection.Units"/>.</summary>
internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>The keys of <see cref="LexiconSection.Age"/>.</summary>
internal enum AgeWord
{
    Old,
    Born,
    Person,
}
