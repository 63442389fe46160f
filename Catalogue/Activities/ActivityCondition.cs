namespace ChatBot.Catalogue.Activities;

/// <summary>One condition of an <see cref="ActivityQuery"/>.</summary>
public enum ActivityCondition
{
    /// <summary>The kind.</summary>
    Kind,

    /// <summary>The days: first, last, days of the week.</summary>
    Day,

    /// <summary>The part of the day.</summary>
    Time,

    /// <summary>The age.</summary>
    Age,

    /// <summary>The gender.</summary>
    Gender,

    /// <summary>The most it may cost.</summary>
    Price,

    /// <summary>The place.</summary>
    Place,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The organiser.</summary>
    Organiser,

    /// <summary>The words of title or description.</summary>
    Words,

    /// <summary>That it is made for people who are new in Norway.</summary>
    Newcomers,

    /// <summary>That families come together.</summary>
    Families,
}
