namespace ChatBot.bench.Load;

/// <summary>What one person writes, from the first text to the last.</summary>
/// <param name="Language">The tag of the language it is kept under; empty for those that change it or are about something else.</param>
/// <param name="Turns">The texts in order.</param>
internal sealed record LoadConversation(string Language, IReadOnlyList<string> Turns);
