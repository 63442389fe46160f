namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>What somebody who looks for an activity says besides its kind and its day.</summary>
public enum Wish
{
    /// <summary>It shall cost nothing.</summary>
    Free,

    /// <summary>It shall cost less.</summary>
    Cheaper,

    /// <summary>The word after an amount.</summary>
    Kroner,

    /// <summary>Something else than what was shown.</summary>
    Another,

    /// <summary>Any day will do.</summary>
    AnyDay,

    /// <summary>Any price will do.</summary>
    AnyPrice,

    /// <summary>Any age will do.</summary>
    AnyAge,

    /// <summary>All there is.</summary>
    Everything,

    /// <summary>A girl or a woman shall go.</summary>
    Female,

    /// <summary>A boy or a man shall go.</summary>
    Male,

    /// <summary>A child shall go.</summary>
    Child,

    /// <summary>Grown-ups shall go.</summary>
    Adult,

    /// <summary>It is for somebody who is new in Norway.</summary>
    Newcomers,

    /// <summary>Norwegian must not be needed.</summary>
    NoNorwegian,

    /// <summary>Children and parents go together.</summary>
    Families,

    /// <summary>It shall be near.</summary>
    Near,

    /// <summary>The dates for one's own calendar.</summary>
    Calendar,

    /// <summary>A language is to be spoken there.</summary>
    Speaks,
}
