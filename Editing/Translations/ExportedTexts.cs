using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Editing.Translations;

/// <summary>What goes out to a translator.</summary>
/// <param name="Language">The language.</param>
/// <param name="Municipality">The id of the municipality whose own texts they are; null for the national ones.</param>
/// <param name="ContentVersion">The fingerprint of the content they were taken from.</param>
/// <param name="Rows">The texts.</param>
public sealed record ExportedTexts(Language Language, string? Municipality, string ContentVersion, IReadOnlyList<TextRow> Rows)
{
    /// <summary>Gathers the texts of a language.</summary>
    /// <param name="content">The content.</param>
    /// <param name="language">The language.</param>
    /// <param name="municipality">The id of the municipality whose own texts are meant; null for the national ones.</param>
    /// <param name="only">The states wanted; none for all. Who wants what is missing also gets what readers see in another language.</param>
    /// <param name="questions">Whether example questions are among them.</param>
    /// <param name="day">The Oslo date of which the facts in the texts are told when they are measured.</param>
    public static ExportedTexts Of(Content content, Language language, string? municipality, IReadOnlyCollection<TextState> only, bool questions, DateOnly day)
    {
        bool IsWanted(TextState state) => only.Count == 0 || only.Contains(state) || (state == TextState.Fallback && only.Contains(TextState.Missing));
        return new(language, municipality, content.Version, [.. new TextList(content, language, municipality, day).Rows(questions).Where(row => IsWanted(row.State))]);
    }
}
