using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>The languages we answer in, bokmål first, in the order of <c>Languages.json</c>.</summary>
public sealed class LanguageList
{
    private readonly Dictionary<string, Language> _byTag;

    /// <summary>Gathers the languages.</summary>
    public LanguageList(IReadOnlyList<Language> all)
    {
        All = all;
        _byTag = all.ToDictionary(language => language.Tag, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>The language with a tag, or null.</summary>
    public Language? Find(string tag) => _byTag.GetValueOrDefault(tag);

    /// <summary>The language with a tag.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Language Get(string tag) => Find(tag) ?? throw new KeyNotFoundException($"There is no language '{tag}' in Languages.json.");

    /// <summary>The languages in which a text is looked for, one after the other: the language, its fallback …, bokmål.</summary>
    public IEnumerable<Language> Chain(Language language)
    {
        for (var next = language; next is not null; next = next.Fallback is { } tag ? Find(tag) : null) yield return next;
    }
}
