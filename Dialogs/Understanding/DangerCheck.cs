namespace ChatBot.Dialogs.Understanding;

/// <summary>A danger found in a message.</summary>
/// <param name="Topic">The topic that answers it, one of <see cref="DangerTopics.BySeverity"/>.</param>
/// <param name="Language">The tag of the language whose pattern found it.</param>
/// <param name="BySlip">Whether it was found only because a slip of the finger was forgiven: "fier" for "fire", and also "fine" for "fire".</param>
public sealed record DangerFinding(string Topic, string Language, bool BySlip)
{
    /// <summary>How sure of another matter the models must be, and how little of danger, to say that a slip was none.</summary>
    private const double SureOfOther = 0.4, NothingOfDanger = 0.06;

    /// <summary>Whether the message is plainly about something else: it stands word for word among the example questions of a harmless topic,
    /// or it was found only by a forgiven slip and the models are sure.</summary>
    /// <remarks>No example question can hide a cry that the built-in danger set holds: such content is refused.</remarks>
    /// <param name="understood">What is understood of the message.</param>
    public bool IsContradicted(Understood understood)
    {
        ArgumentNullException.ThrowIfNull(understood);
        if (understood.IsExample) return !DangerTopics.Contains(understood.Topics[0].Topic);
        return BySlip && understood.Topics.Count > 0 && understood.Topics[0].Score >= SureOfOther
            && understood.Topics.Where(score => DangerTopics.Contains(score.Topic)).Sum(score => score.Score) < NothingOfDanger;
    }
}

/// <summary>Finds messages about danger to life, violence or acute illness by patterns that are built into the program. A pure function of
/// the text: it needs no content, no store and no trained model, so that it works when they do not.</summary>
public static class DangerCheck
{
    private static readonly DangerPatterns Patterns = DangerPatterns.BuiltIn();

    /// <summary>The most pressing danger a message speaks of, or null.</summary>
    /// <param name="text">The message as received, in any language or mixture of languages.</param>
    /// <remarks>A lone word for help is the HELP command and no finding: its answer begins with the emergency numbers anyway.</remarks>
    public static DangerFinding? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Patterns.Find(text);
    }
}
