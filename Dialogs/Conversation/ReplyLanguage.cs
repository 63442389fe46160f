using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Decides the language of a reply.</summary>
internal static class ReplyLanguage
{
    private const int ShortMessageWords = 3;

    /// <summary>The language of the message decides; a short or unsure one follows the conversation.</summary>
    public static Language Of(ConversationState state, LanguageGuess guess, Language? prior, string text, LanguageList languages)
    {
        var source = languages.Get("nb");
        if (guess.Language is not { } found) return prior ?? source;
        if (prior is null) return found;
        // Who chose Tigrinya by name and then texts "norskkurs pris" wants the answer in Tigrinya: the words are borrowed, the reader is not.
        var borrowed = state.LanguageChosen && found.Script == Script.Latin && IsShort(text);
        return guess.Sure && !borrowed ? found : prior;
    }

    /// <summary>Whether a message has at most three words.</summary>
    public static bool IsShort(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= ShortMessageWords;
}
