using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs;

/// <summary>Choosing a language: a list in the languages' own names, the municipality's most spoken first.</summary>
internal sealed class LanguageDialog : IDialog
{
    private const int ListLength = 6;

    /// <inheritdoc/>
    public string Topic => "language-change";

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn) => answer with { Choices = List(turn, 0) };

    /// <summary>One list of languages; empty when there is none with that number.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="list">Which list, from 0.</param>
    public static IReadOnlyList<Choice> List(TurnContext turn, int list) =>
        [.. Ordered(turn).Skip(list * ListLength).Take(ListLength).Select(language => new Choice($"language:{language.Tag}", Label(language)))];

    /// <summary>The names of the languages that a municipality's newcomers most likely look for, in Latin letters any phone shows.</summary>
    public static string LatinNames(TurnContext turn, Language except) =>
        string.Join(", ", Ordered(turn).Where(language => !language.Equals(except) && language.Tag is not ("nb" or "en"))
            .Take(5).Select(language => language.LatinName)) + " ...";

    /// <summary>The names of all languages, in Latin letters.</summary>
    public static string AllLatinNames(TurnContext turn) =>
        string.Join(", ", turn.Knowledge.Content.Languages.All.Select(language => language.LatinName));

    /// <summary>Says that the language has changed.</summary>
    public static Reply Changed(TurnContext turn) => MenuDialog.Under(turn, turn.Say(PhraseKeys.LanguageChanged));

    private static string Label(Language language) =>
        language.Script == Script.Latin ? language.OwnName : $"{language.OwnName} ({language.LatinName})";

    private static IEnumerable<Language> Ordered(TurnContext turn)
    {
        var languages = turn.Knowledge.Content.Languages;
        var first = turn.Here.Municipality.OtherLanguages.Select(languages.Find).OfType<Language>().ToList();
        return first.Concat(languages.All.Where(language => !first.Contains(language)));
    }
}
