using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Recognises messages that are commands or names of languages and not questions.</summary>
public sealed class CommandWords
{
    private const int LongestCommand = 80;

    private readonly FrozenDictionary<string, Command> _commands;
    private readonly LanguageNames _names;

    /// <summary>Takes in the word lists of all languages. Where two lists disagree on a word, the earlier list wins.</summary>
    /// <param name="lists">One list a language, bokmål first.</param>
    public CommandWords(IReadOnlyList<WordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var commands = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            foreach (var (command, words) in list.Commands.OrderBy(entry => entry.Key))
            {
                foreach (var word in words)
                    commands.TryAdd(TextNormalizer.Fold(word), command);
            }
        }
        commands.Remove("");
        _commands = commands.ToFrozenDictionary(StringComparer.Ordinal);
        _names = new LanguageNames(lists);
    }

    /// <summary>The command that a message is, or null. The whole message must be the command's words; case, punctuation and diacritics do
    /// not count, so "STOPP!" is a command and "stop please" is not.</summary>
    /// <param name="text">The message.</param>
    /// <param name="yesIsStart">Whether a lone "YES" means start, as it does to carriers; false where a question may be open.</param>
    public Command? Find(string text, bool yesIsStart = false)
    {
        // Asked several times a turn: a sentence is told from a command without folding it.
        if (text.Length > LongestCommand)
            return null;
        if (CarrierWords.Find(text) is { } reserved && (yesIsStart || !CarrierWords.IsYes(text)))
            return reserved;
        return _commands.TryGetValue(TextNormalizer.Fold(text), out var command) ? command : null;
    }

    /// <summary>Whether a message begins with the words of a command and says more: "remind me 12 March".</summary>
    /// <param name="text">The message.</param>
    /// <param name="command">The command.</param>
    public bool Begins(string text, Command command)
    {
        if (text.Length > LongestCommand) return false;
        var words = TextNormalizer.Fold(text).Split(' ');
        return Enumerable.Range(1, words.Length - 1).Any(count => _commands.TryGetValue(string.Join(' ', words.Take(count)), out var found) && found == command);
    }

    /// <summary>The tag of the language when the message only names a language, in any language ("tigrinja", "in Arabic please",
    /// "Українська"); otherwise null.</summary>
    /// <param name="text">The message.</param>
    public string? FindLanguage(string text) => _names.Only(TextNormalizer.Fold(text).Split(' '));

    /// <summary>The tags of the languages that a message names, in order: "arabisk språkkafé".</summary>
    /// <param name="text">The message.</param>
    internal IEnumerable<string> LanguagesIn(string text) => _names.All(TextNormalizer.Fold(text).Split(' '));

    /// <summary>The tag of the language other than Norwegian in which something shall be held: "fotball på arabisk"; null when none is named so.</summary>
    /// <param name="text">The message.</param>
    internal string? LanguageHeldIn(string text) => _names.HeldIn(TextNormalizer.Fold(text).Split(' '));

    /// <summary>The language in which one answer is asked for, and the question without that wish: "norskkurs på tigrinja" is
    /// <c>ti</c> and "norskkurs". Null when there is no such wish, or nothing besides it.</summary>
    /// <param name="text">The message.</param>
    /// <remarks>"In Norwegian" is taken for such a wish only when the question names Norwegian a second time: most of them are about it.</remarks>
    public (string Tag, string Question)? FindAsideLanguage(string text)
    {
        var words = TextNormalizer.Fold(text).Split(' ');
        if (_names.Aside(words) is not { } found)
            return null;
        return (found.Tag, string.Join(' ', words.Where((_, i) => i < found.Start || i >= found.End)));
    }
}
