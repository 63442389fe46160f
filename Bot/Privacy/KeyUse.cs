namespace ChatBot.Bot.Privacy;

/// <summary>That something kept still needs a key.</summary>
/// <param name="Setting">The setting the key belongs to: <see cref="KeysInUse.PseudonymKeys"/> or <see cref="KeysInUse.SealKeys"/>.</param>
/// <param name="Key">The key's id.</param>
/// <param name="What">What needs it, in the plural, such as <c>stop marks</c>.</param>
/// <param name="Count">How many.</param>
internal sealed record KeyUse(string Setting, string Key, string What, long Count);
