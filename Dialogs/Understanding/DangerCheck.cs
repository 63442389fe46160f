namespace ChatBot.Dialogs.Understanding;

/// <summary>A danger found in a message.</summary>
/// <param name="Topic">The topic that answers it, one of <see cref="DangerTopics.BySeverity"/>.</param>
/// <param name="Language">The tag of the language whose pattern found it.</param>
public sealed record DangerFinding(string Topic, string Language);

/// <summary>Finds messages about danger to life, violence or acute illness by patterns that are built into the program. A pure function of
/// the text: it needs no content, no store and no trained model, so that it works when they do not.</summary>
public sealed class DangerCheck
{
    private readonly DangerPatterns _patterns;

    private DangerCheck(DangerPatterns patterns) => _patterns = patterns;

    /// <summary>The check with the built-in patterns of all languages.</summary>
    public static DangerCheck BuiltIn { get; } = new(DangerPatterns.BuiltIn());

    /// <summary>The most pressing danger a message speaks of, or null.</summary>
    /// <param name="text">The message as received, in any language or mixture of languages.</param>
    /// <remarks>A lone word for help is the HELP command and no finding: its answer begins with the emergency numbers anyway.</remarks>
    public DangerFinding? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _patterns.Find(text);
    }
}
