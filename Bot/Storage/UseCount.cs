namespace ChatBot.Bot.Storage;

/// <summary>What one turn adds to the sums of use: a row by language, a row by topic where there is one, and never one by both.</summary>
/// <param name="Month">The month in Europe/Oslo.</param>
/// <param name="Channel">The kind of channel, such as <c>sms</c>.</param>
/// <param name="Language">The tag of the language answered in, or <see cref="OtherLanguage"/>.</param>
/// <param name="Topic">The topic answered; null for none.</param>
/// <param name="Outcome">What became of the message.</param>
internal sealed record UseCount(string Month, string Channel, string Language, string? Topic, UseOutcome Outcome)
{
    /// <summary>Stands for the languages that are not answered in.</summary>
    public const string OtherLanguage = "-";

    /// <summary>Whether nobody is at work in the municipality.</summary>
    public bool OutOfHours { get; init; }

    /// <summary>Whether the person has not written lately.</summary>
    public bool IsNewcomer { get; init; }

    /// <summary>Whether the person has not had this answer lately.</summary>
    public bool IsNewTopic { get; init; }

    /// <summary>Text message segments of the reply.</summary>
    public int Segments { get; init; }

    /// <summary>What the reply is reckoned to cost, in millionths of a krone.</summary>
    public long CostMicros { get; init; }

    /// <summary>A message about danger or safety: only the year is kept of it.</summary>
    public static UseCount OfSafety(string month) => new(month[..4], "", "", null, UseOutcome.Safety);
}

/// <summary>What became of a message.</summary>
internal enum UseOutcome
{
    /// <summary>It was no question: a command, a step of a dialog.</summary>
    Other,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>The person was asked which topic they mean.</summary>
    AskedBack,

    /// <summary>The person was told who else decides it.</summary>
    Referred,

    /// <summary>There was no answer.</summary>
    Unanswered,

    /// <summary>It was about danger or safety.</summary>
    Safety,
}

/// <summary>Which sums a row holds.</summary>
internal enum UseKind
{
    /// <summary>By language.</summary>
    Language = 0,

    /// <summary>By topic.</summary>
    Topic = 1,

    /// <summary>Danger and safety, by year alone.</summary>
    Safety = 2,
}
