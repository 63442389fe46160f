namespace ChatBot.Dialogs.Answers;

/// <summary>For whom an answer is taken away while it is corrected.</summary>
/// <param name="Language">The tag of the one language; null for all.</param>
/// <param name="Municipality">The id of the one municipality; null for all.</param>
public sealed record Withdrawal(string? Language = null, string? Municipality = null)
{
    /// <summary>Whether it holds for a reader of a language in a municipality.</summary>
    /// <param name="languageTag">The tag of the language the answer would be in.</param>
    /// <param name="municipalityId">The id of the municipality texted.</param>
    public bool Holds(string languageTag, string municipalityId) =>
        (Language is null || Language == languageTag) && (Municipality is null || Municipality == municipalityId);
}
