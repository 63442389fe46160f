namespace ChatBot.Catalogue.Rights;

/// <summary>Why the answer is what it is.</summary>
public enum AnswerReason
{
    /// <summary>The rules decide the class.</summary>
    Decided,

    /// <summary>A row of the table says that a person must answer, or what was told does not fit together.</summary>
    TooSpecial,

    /// <summary>A fact that decides is not known.</summary>
    FactNotKnown,

    /// <summary>No version of a rule is in force on the day asked about, as far as we have read.</summary>
    LawNotInForce,

    /// <summary>The text of a rule was read too long before the day asked about.</summary>
    LawReadTooLongAgo,
}
