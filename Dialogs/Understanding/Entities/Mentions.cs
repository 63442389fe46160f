namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A day, or days, that a message names.</summary>
/// <param name="From">The first day; today for a deadline.</param>
/// <param name="To">The last day; the same as the first when it is one day.</param>
/// <param name="Part">The part of the day, when one is named beside it.</param>
/// <param name="IsDeadline">Whether all days up to the last are meant: "before Friday".</param>
/// <param name="Span">Where it stands.</param>
public sealed record DateMention(DateOnly From, DateOnly To, DayPart? Part, bool IsDeadline, TextSpan Span);

/// <summary>A time of day that a message names.</summary>
/// <param name="Time">The likeliest time.</param>
/// <param name="Other">What it may be instead, on a clock of twelve hours or one that counts from six; say the time back in 24 hours.</param>
/// <param name="Until">The end, when from–to is named.</param>
/// <param name="Span">Where it stands.</param>
public sealed record TimeMention(TimeOnly Time, TimeOnly? Other, TimeOnly? Until, TextSpan Span);

/// <summary>A part of the day that a message names, whichever the day: "in the evenings".</summary>
/// <param name="Part">The part.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DayPartMention(DayPart Part, TextSpan Span);

/// <summary>A number, in digits of any script or as a word up to twelve.</summary>
/// <param name="Value">The number.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NumberMention(int Value, TextSpan Span);

/// <summary>How old somebody is.</summary>
/// <param name="Years">Whole years; below one year 0. From a year of birth it is the age reached in the course of this year.</param>
/// <param name="IsCertain">False when it is only a number beside a word for a person: "my son is seven".</param>
/// <param name="Span">Where it stands.</param>
public sealed record AgeMention(int Years, bool IsCertain, TextSpan Span);

/// <summary>A name of something we know: a country, a category of activity or a municipality.</summary>
/// <param name="Id">The country by ISO 3166-1 alpha-2, the category as in the lexicon, the municipality by its id.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NameMention(string Id, TextSpan Span);

/// <summary>Something that is wished for besides a kind and a day: "gratis", "for my daughter".</summary>
/// <param name="Wish">What.</param>
/// <param name="Span">Where it stands.</param>
public sealed record WishMention(Wish Wish, TextSpan Span);

/// <summary>What a message answers to a question of yes or no.</summary>
public enum Answer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The person does not know.</summary>
    DontKnow,
}
