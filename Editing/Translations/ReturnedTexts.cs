namespace ChatBot.Editing.Translations;

/// <summary>One row of a sheet or file that came back from a translator.</summary>
/// <param name="Place">Where it stands there, such as <c>G12</c>: what faults are told by.</param>
/// <param name="Key">The key of the text.</param>
/// <param name="SourceHash">The hash of the bokmål text that the translator saw; null where it has been lost.</param>
/// <param name="PresentHash">The hash of the translation that the translator saw, of the empty text where there was none; null where it has been lost.</param>
/// <param name="NewText">What the translator wrote; null for nothing.</param>
/// <param name="IsReviewed">Whether the row says that the translation has been gone through.</param>
public sealed record ReturnedText(string Place, string Key, string? SourceHash, string? PresentHash, string? NewText, bool IsReviewed);

/// <summary>All that came back.</summary>
/// <param name="Language">The tag of the language.</param>
/// <param name="Municipality">The id of the municipality whose texts they are; null for the national ones.</param>
/// <param name="Texts">The rows.</param>
public sealed record ReturnedTexts(string Language, string? Municipality, IReadOnlyList<ReturnedText> Texts);
