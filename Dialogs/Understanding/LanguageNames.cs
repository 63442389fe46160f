using System.Collections.Frozen;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Names of languages inside messages, by their folded words.</summary>
internal sealed class LanguageNames
{
    private const int LongestName = 4, ShortestStem = 4;

    // Words that may stand around a language's name and leave it a choice of language and nothing else.
    private static readonly FrozenSet<string> Small = Folded(
        "please", "pls", "plz", "in", "to", "i", "speak", "only", "want", "my", "language", "is", "answer", "reply", "write", "use", "jeg", "snakker", "snakk",
        "skriv", "svar", "takk", "bare", "språk", "språket", "mitt", "er", "vennligst", "kan", "du", "på", "пожалуйста", "язык", "говорю", "говорите", "на", "я",
        "мой", "будь", "ласка", "мова", "мовою", "розмовляю", "моя", "prosze", "jezyk", "mowie", "po", "prašau", "kalba", "kalbu", "aš", "من", "فضلك", "لو",
        "سمحت", "اللغة", "لغة", "لغتي", "اتكلم", "أتكلم", "لطفا", "زبان", "به", "بە", "زمانی", "زمان", "براہ", "کرم", "میں", "مہربانی", "fadlan", "luqada", "af",
        "waan", "ku", "hadlaa", "ብኽብረትካ", "በጃኻ", "በጃኺ", "ቋንቋ", "እዛረብ", "እየ", "تکایە", "تکایه");

    // Languages that say "in Ukrainian" by one word; the lists of names have nominatives.
    private static readonly FrozenDictionary<string, string> Adverbs = new Dictionary<string, string>
    {
        ["українською"] = "uk",
        ["по українськи"] = "uk",
        ["по украински"] = "uk",
        ["російською"] = "ru",
        ["по русски"] = "ru",
        ["англійською"] = "en",
        ["по английски"] = "en",
        ["польською"] = "pl",
        ["арабською"] = "ar",
        ["по арабски"] = "ar",
        ["литовською"] = "lt",
        ["lietuviskai"] = "lt",
        ["angliskai"] = "en",
        ["rusiskai"] = "ru",
        ["ukrainietiskai"] = "uk",
        ["lenkiskai"] = "pl",
        ["arabiskai"] = "ar",
        ["po polsku"] = "pl",
        ["po angielsku"] = "en",
        ["po ukrainsku"] = "uk",
        ["po rosyjsku"] = "ru",
        ["po arabsku"] = "ar",
        ["ብትግርኛ"] = "ti",
        ["ብዓረብኛ"] = "ar",
        ["ብእንግሊዝኛ"] = "en",
    }.Select(entry => KeyValuePair.Create(TextNormalizer.Fold(entry.Key), entry.Value)).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenSet<string> _around;

    public LanguageNames(IReadOnlyList<WordList> lists)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (tag, forms) in lists.SelectMany(list => list.LanguageNames))
        {
            foreach (var form in forms)
                names.TryAdd(TextNormalizer.Fold(form), tag);
        }
        names.Remove("");
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _around = lists.SelectMany(list => list.InLanguage).Select(TextNormalizer.Fold).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The language when all words are its name and small words around it; null otherwise.</summary>
    public string? Only(string[] words)
    {
        string? only = null;
        for (var i = 0; i < words.Length;)
        {
            if (At(words, i) is { } name)
            {
                if (only is not null && only != name.Tag)
                    return null;
                only = name.Tag;
                i += name.Length;
            }
            else if (Small.Contains(words[i]) || _around.Contains(words[i]))
            {
                i++;
            }
            else
            {
                return null;
            }
        }
        return only;
    }

    /// <summary>All languages named, in order; a name may have a short ending: "arabiske".</summary>
    public IEnumerable<string> All(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (At(words, i) is { } name) yield return name.Tag;
            else if (_names.Where(known => known.Key.Length >= ShortestStem && words[i].StartsWith(known.Key, StringComparison.Ordinal)).OrderByDescending(known => known.Key.Length).Select(known => known.Value).FirstOrDefault() is { } tag)
                yield return tag;
        }
    }

    /// <summary>The first language named with its preposition, or by a word that has it in it; not Norwegian, in which most is held.</summary>
    public string? HeldIn(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (At(words, i) is not { Tag: not "nb" } name) continue;
            var end = i + name.Length;
            if (name.IsAdverb || Attached(words[i]) is not null || (name.Length > 1 && _around.Contains(words[i])) || (i > 0 && _around.Contains(words[i - 1])) || (end < words.Length && _around.Contains(words[end]))) return name.Tag;
        }
        return null;
    }

    /// <summary>The words from Start to before End that ask for one answer in a language, when other words are left.</summary>
    public (string Tag, int Start, int End)? Aside(string[] words)
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (At(words, i) is not { } name)
                continue;
            int start = i, end = i + name.Length;
            var asks = name.IsAdverb;
            if (!asks && start > 0 && _around.Contains(words[start - 1]))
            {
                asks = true;
                start--;
            }
            else if (!asks && end < words.Length && _around.Contains(words[end]))
            {
                asks = true;
                end++;
            }
            var atAnEdge = start == 0 || end == words.Length;
            var rest = words.Where((word, at) => (at < start || at >= end) && !Small.Contains(word)).ToArray();
            if (asks && atAnEdge && rest.Length > 0 && (name.Tag != "nb" || rest.Any(NamesNorwegian)))
                return (name.Tag, start, end);
        }
        return null;
    }

    private (string Tag, int Length, bool IsAdverb)? At(string[] words, int at)
    {
        for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
        {
            var name = length == 1 ? words[at] : string.Join(' ', words, at, length);
            if (Adverbs.TryGetValue(name, out var adverb))
                return (adverb, length, true);
            if (_names.TryGetValue(name, out var tag))
                return (tag, length, false);
        }
        return Attached(words[at]) is { } found ? (found, 1, true) : null;
    }

    // بالعربية and ብትግርኛ: the preposition is written together with the name.
    private string? Attached(string word)
    {
        foreach (var around in _around)
        {
            if (around.Length < word.Length && word.StartsWith(around, StringComparison.Ordinal) && !char.IsAscii(word[0])
                && (_names.TryGetValue(word[around.Length..], out var tag) || _names.TryGetValue("ال" + word[around.Length..], out tag)))
                return tag;
        }
        return null;
    }

    private bool NamesNorwegian(string word) =>
        _names.Any(name => name.Value == "nb" && name.Key.Length >= 4 && word.StartsWith(name.Key, StringComparison.Ordinal));

    private static FrozenSet<string> Folded(params string[] words) => words.Select(TextNormalizer.Fold).ToFrozenSet(StringComparer.Ordinal);
}
