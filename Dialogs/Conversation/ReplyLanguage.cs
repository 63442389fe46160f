using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Decides the language of a reply.</summary>
internal static class ReplyLanguage
{
    private const int ShortMessageWords = 3;

    /// <summary>The language of the message decides; a short or unsure one follows the conversation.</summary>
    public static Language Of(ConversationState state, LanguageGuess guess, Language? prior, string text, Knowledge knowledge)
    {
        var languages = knowledge.Content.Languages;
        if (guess.Language is not { } found) return prior ?? languages.Get("nb");
        if (prior is null) return guess.Sure ? found : OfOneWord(text, knowledge) ?? found;
        // START, MENU and STOPP are typed as they stand in our texts, by readers of every language.
        if (found.Script == Script.Latin && knowledge.Commands.Find(text) is not null) return prior;
        // Who chose Tigrinya by name and then texts "norskkurs pris" wants the answer in Tigrinya: the words are borrowed, the reader is not.
        var borrowed = state.LanguageChosen && found.Script == Script.Latin && IsShort(text);
        return guess.Sure && !borrowed ? found : prior;
    }

    // "menu" says nothing to statistics; the word lists know whose word it is.
    private static Language? OfOneWord(string text, Knowledge knowledge)
    {
        var tags = knowledge.Examples.Of(text);
        var tag = tags.Contains("nb") ? "nb" : tags.Contains("en") ? "en" : tags.Count == 1 ? tags[0] : "";
        return knowledge.Content.Languages.Find(tag);
    }

    /// <summary>Whether a message has at most three words.</summary>
    public static bool IsShort(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= ShortMessageWords;
}
