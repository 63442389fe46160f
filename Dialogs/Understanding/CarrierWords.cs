using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The English words that carriers reserve; they are commands in every conversation, whatever its language.</summary>
/// <remarks>Source: Twilio, "Support for opt-out keywords", the default words for long codes.</remarks>
public static class CarrierWords
{
    private static readonly FrozenDictionary<string, Command> Words = new Dictionary<string, Command>
    {
        ["stop"] = Command.Stop,
        ["stopall"] = Command.Stop,
        ["unsubscribe"] = Command.Stop,
        ["cancel"] = Command.Stop,
        ["end"] = Command.Stop,
        ["quit"] = Command.Stop,
        ["revoke"] = Command.Stop,
        ["optout"] = Command.Stop,
        ["start"] = Command.Start,
        ["yes"] = Command.Start,
        ["unstop"] = Command.Start,
        ["help"] = Command.Help,
        ["info"] = Command.Help,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The command a carrier would see in a message, or null. The whole message must be the word.</summary>
    /// <param name="text">The message.</param>
    public static Command? Find(string text) => Words.TryGetValue(TextNormalizer.Fold(text), out var command) ? command : null;

    /// <summary>Whether a message is only "YES": a start to a carrier, but most often an answer to a question of ours.</summary>
    /// <param name="text">The message.</param>
    public static bool IsYes(string text) => TextNormalizer.Fold(text) == "yes";
}
