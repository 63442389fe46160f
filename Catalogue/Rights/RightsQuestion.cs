namespace ChatBot.Catalogue.Rights;

/// <summary>What an answer to a question can change, the most important first.</summary>
public enum QuestionChanges
{
    /// <summary>The class on Norwegian training.</summary>
    Outcome,

    /// <summary>The line on the introduction programme.</summary>
    Introduction,

    /// <summary>The row or the last day, not the class.</summary>
    Detail,

    /// <summary>The advice alone.</summary>
    Advice,
}

/// <summary>A fact worth asking for.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Changes">What it can change.</param>
/// <param name="NeedsDay">Whether it is known to the month, and the day decides.</param>
public readonly record struct RightsQuestion(RightsFact Fact, QuestionChanges Changes, bool NeedsDay);
