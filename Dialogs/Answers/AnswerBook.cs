using System.Collections.Concurrent;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>A text as it goes to a reader.</summary>
/// <param name="Text">The words, places filled.</param>
/// <param name="Language">The language it is really in.</param>
/// <param name="IsFallback">Whether that is another language than the one asked for.</param>
/// <param name="IsMachine">Whether it is a translation that no person has reviewed.</param>
public readonly record struct AnswerText(string Text, Language Language, bool IsFallback, bool IsMachine);

/// <summary>All texts of one municipality as its readers see them: its own, else the national ones.</summary>
public sealed class AnswerBook
{
    private const string Source = "nb";

    private readonly LanguageList _languages;
    private readonly IReadOnlyDictionary<string, AnswerFile> _national;
    private readonly IReadOnlyDictionary<string, AnswerFile> _own;
    private readonly Func<string, string, bool> _isOpen;
    private readonly ConcurrentDictionary<(string Topic, string Tag), (DateOnly Day, uint? Print)> _prints = [];

    /// <summary>Joins national texts with a municipality's own, both by language tag.</summary>
    /// <param name="languages">The languages.</param>
    /// <param name="national">The national texts.</param>
    /// <param name="own">The municipality's own.</param>
    /// <param name="values">The facts they refer to.</param>
    /// <param name="isOpen">Whether a text (its key) is shown in a language (its tag); null for always.</param>
    public AnswerBook(
        LanguageList languages, IReadOnlyDictionary<string, AnswerFile> national, IReadOnlyDictionary<string, AnswerFile> own, NamedValues values, Func<string, string, bool>? isOpen = null)
    {
        _isOpen = isOpen ?? ((_, _) => true);
        _languages = languages;
        _national = national;
        _own = own;
        Values = values;
    }

    /// <summary>The facts the texts refer to.</summary>
    public NamedValues Values { get; }

    /// <summary>A text, or null when not even bokmål has it.</summary>
    /// <param name="key">The key, such as <c>norwegian-price.Sms</c>.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="day">The Oslo date on which the values must be in force.</param>
    /// <param name="arguments">What only the caller knows, by name.</param>
    public AnswerText? Find(string key, Language language, DateOnly day, IReadOnlyDictionary<string, string>? arguments = null)
    {
        // Where the municipality has a text of its own, a reader of another language gets that, never the national one it contradicts.
        var files = IsOwn(key) ? _own : _national;
        foreach (var candidate in _languages.Chain(language))
        {
            if (files.TryGetValue(candidate.Tag, out var file) && file.Find(key) is { Template.Text.Length: > 0 } entry && !entry.IsMisleading && _isOpen(key, candidate.Tag))
                return new(entry.Template.Fill(Values, candidate, day, arguments), candidate, !candidate.Equals(language), candidate.Tag != Source && !entry.IsReviewed);
        }
        return null;
    }

    /// <summary>A fingerprint of the words of a topic's answer, places filled; null when there is none.</summary>
    /// <remarks>Kept for the day: each turn compares those of the latest answers given.</remarks>
    internal uint? PrintOf(string topic, Language language, DateOnly day)
    {
        if (_prints.TryGetValue((topic, language.Tag), out var kept) && kept.Day == day) return kept.Print;
        uint? print = Find($"{topic}.Sms", language, day) is { } text
            ? TextHash.Finish(TextHash.Add(TextHash.Add(TextHash.Start, text.Text), Find($"{topic}.Full", language, day)?.Text ?? ""))
            : null;
        if (print is not null) _prints[(topic, language.Tag)] = (day, print);
        return print;
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="KeyNotFoundException">Not even bokmål has it.</exception>
    public AnswerText Get(string key, Language language, DateOnly day, IReadOnlyDictionary<string, string>? arguments = null) =>
        Find(key, language, day, arguments) ?? throw new KeyNotFoundException($"There is no text '{key}', not even in bokmål.");

    /// <summary>All keys that have a bokmål text, national or the municipality's own, in no particular order.</summary>
    public IReadOnlyCollection<string> Keys => [.. KeysOf(_national).Union(KeysOf(_own), StringComparer.Ordinal)];

    private static IEnumerable<string> KeysOf(IReadOnlyDictionary<string, AnswerFile> files) =>
        files.TryGetValue(Source, out var file) ? file.Entries.Keys : [];

    private bool IsOwn(string key) => _own.TryGetValue(Source, out var file) && file.Find(key) is not null;
}
