using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>One meaning of a word or phrase.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Value">The number of its key in the section.</param>
/// <param name="Id">The key.</param>
/// <param name="IsWeak">Whether it means that only beside other such words: "may", "sun".</param>
internal readonly record struct LexiconEntry(LexiconSection Section, int Value, string Id, bool IsWeak);

/// <summary>The words of one language for days, times, ages, countries and activities, from <c>Resources/Lexicon/&lt;tag&gt;.json</c>.</summary>
public sealed class Lexicon
{
    /// <summary>A country's name takes an ending of so many letters; more is another word: "Ukrainian".</summary>
    private const int CountryEnding = 3;

    private const int ShortestStem = 3, OnStack = 128;

    private readonly FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly HashFilter _forms;
    private readonly string[] _attached;
    private readonly int _longest;

    /// <summary>Folds and sorts the words.</summary>
    /// <param name="language">The tag of the language.</param>
    /// <param name="sections">Section, key, forms, as in the file; a form that ends in * stands for any ending.</param>
    public Lexicon(string language, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        Language = language;
        var words = sections.GetValueOrDefault("words");
        _attached = [.. (words?.GetValueOrDefault("attached") ?? []).Select(TextNormalizer.Fold).Where(letters => letters.Length > 0)];
        var weak = (words?.GetValueOrDefault("weak") ?? []).Select(Key).ToHashSet(StringComparer.Ordinal);
        var phrases = new Dictionary<string, List<LexiconEntry>>(StringComparer.Ordinal);
        var stems = new Dictionary<string, List<LexiconEntry>>(StringComparer.Ordinal);
        foreach (var (name, keys) in sections)
        {
            if (LexiconKeys.Section(name) is not { } section || section == LexiconSection.Words)
                continue;
            foreach (var (id, forms) in keys)
            {
                var value = LexiconKeys.Required.TryGetValue(section, out var required) ? required.ToList().IndexOf(id) : 0;
                foreach (var form in value < 0 ? [] : forms)
                {
                    var key = Key(form);
                    var into = form.EndsWith('*') ? stems : phrases;
                    if (key.Length == 0)
                        continue;
                    if (!into.TryGetValue(key, out var entries))
                        into[key] = entries = [];
                    entries.Add(new(section, value, id, weak.Contains(key)));
                    _longest = Math.Max(_longest, key.Count(' ') + 1);
                }
            }
        }
        // A whole form that a stem stands for too has the meanings of both.
        foreach (var (phrase, entries) in phrases)
        {
            for (var length = phrase.Length; length >= ShortestStem; length--)
            {
                if (stems.TryGetValue(phrase[..length], out var more) && !phrase.AsSpan(length).Contains(' '))
                    entries.AddRange(more.Where(entry => entry.Section != LexiconSection.Countries || phrase.Length - length <= CountryEnding));
            }
        }
        _forms = new([.. phrases.Keys, .. stems.Keys]);
        _phrases = Freeze(phrases);
        _stems = Freeze(stems);
    }

    /// <summary>The tag of the language.</summary>
    public string Language { get; }

    /// <summary>The meanings of the longest phrase that begins at a token, and how many tokens it has.</summary>
    internal (LexiconEntry[]? Entries, int Count) Match(EntityText text, int at)
    {
        for (var count = Math.Min(_longest, text.Tokens.Count - at); count > 0; count--)
        {
            if (!IsOnePhrase(text, at, count))
                continue;
            var folded = text.Folded(at, count);
            if (Find(folded, text.Tokens[at + count - 1].FoldedLength) is { } entries)
                return (entries, count);
            foreach (var letters in _attached)
            {
                if (folded.StartsWith(letters, StringComparison.Ordinal) && folded.Length > letters.Length + 1
                    && Find(folded[letters.Length..], text.Tokens[at + count - 1].FoldedLength) is { } behind)
                    return (behind, count);
            }
        }
        return (null, 0);
    }

    private LexiconEntry[]? Find(ReadOnlySpan<char> folded, int lastWord)
    {
        // Most words are in no lexicon, and with their beginnings there are many; one pass over the letters says so of nearly all.
        Span<uint> hashes = folded.Length < OnStack ? stackalloc uint[folded.Length + 1] : new uint[folded.Length + 1];
        hashes[0] = 0;
        for (var i = 0; i < folded.Length; i++)
            hashes[i + 1] = HashFilter.Then(hashes[i], folded[i]);
        if (_forms.MayHold(hashes[^1]) && _phrases.TryGetValue(folded, out var exact))
            return exact;
        var shortest = Math.Max(ShortestStem, folded.Length - lastWord + 2);
        for (var length = folded.Length; length >= shortest; length--)
        {
            if (_forms.MayHold(hashes[length]) && _stems.TryGetValue(folded[..length], out var entries)
                && (entries[0].Section != LexiconSection.Countries || folded.Length - length <= CountryEnding))
                return entries;
        }
        return null;
    }

    private static bool IsOnePhrase(EntityText text, int at, int count)
    {
        for (var i = at + 1; i < at + count; i++)
        {
            if (text.Tokens[i].Gap is not ('\0' or ' ' or '-' or '.'))
                return false;
        }
        return true;
    }

    // Cut as messages are cut, so that "2moro" is found as 2 and moro.
    private string Key(string form)
    {
        var text = EntityText.Of(form.TrimEnd('*'), Language);
        return text.Tokens.Count == 0 ? "" : text.Folded(0, text.Tokens.Count).ToString();
    }

    private static FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> Freeze(Dictionary<string, List<LexiconEntry>> entries) =>
        entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Distinct().ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
