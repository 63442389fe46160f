using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>Patterns of all languages, compiled so that a message is checked against all of them in microseconds.</summary>
internal sealed class DangerPatterns
{
    private readonly record struct Use(int Pattern, int Group);

    private sealed record Phrase(int[] Words, bool IsWholeMessage, Use[] Uses);

    private const int MostWords = 400, Excluded = -1;

    private readonly IReadOnlyList<DangerPattern> _patterns;
    private readonly DangerLexicon _lexicon;
    private readonly Phrase[][] _phrasesByFirstWord;

    public DangerPatterns(IReadOnlyList<DangerPattern> patterns)
    {
        _patterns = patterns;
        var uses = patterns.SelectMany((pattern, number) => pattern.Groups
            .SelectMany((group, place) => group.Select(phrase => (phrase, use: new Use(number, place))))
            .Concat(pattern.Excluded.Select(phrase => (phrase, use: new Use(number, Excluded))))).ToArray();
        _lexicon = new DangerLexicon(uses.SelectMany(entry => entry.phrase.Words));
        var phrases = uses.Select(entry => (words: entry.phrase.Words.Select(_lexicon.IdOf).ToArray(), entry.phrase.IsWholeMessage, entry.use))
            .GroupBy(entry => string.Join(' ', entry.words) + entry.IsWholeMessage, StringComparer.Ordinal)
            .Select(group => new Phrase(group.First().words, group.First().IsWholeMessage, [.. group.Select(entry => entry.use)]))
            .ToLookup(phrase => phrase.Words[0]);
        _phrasesByFirstWord = [.. Enumerable.Range(0, _lexicon.Count).Select(id => phrases[id].ToArray())];
    }

    /// <summary>The patterns embedded in this assembly, one file a language.</summary>
    public static DangerPatterns BuiltIn() => new([.. DangerFiles.Read("Danger", "txt").SelectMany(file => DangerPattern.Read(file.Language, file.Lines))]);

    /// <summary>The form in which messages and patterns are compared: folded, and with letters held down ("heeelp") written once.</summary>
    public static string Fold(string text)
    {
        var folded = TextNormalizer.Fold(text);
        var kept = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var same = i + 1;
            while (same < folded.Length && folded[same] == folded[i])
                same++;
            kept.Append(folded[i], same - i >= 3 && !char.IsAsciiDigit(folded[i]) ? 1 : same - i);
            i = same;
        }
        return kept.ToString();
    }

    /// <summary>The most pressing danger in a message, or null.</summary>
    public DangerFinding? Find(string text)
    {
        var folded = Fold(text);
        if (folded.Length == 0)
            return null;
        var found = new List<int>();
        var starts = new List<int> { 0 };
        foreach (var range in folded.AsSpan().Split(' '))
        {
            _lexicon.Find(folded.AsSpan(range), found);
            starts.Add(found.Count);
            if (starts.Count > MostWords)
                break;
        }
        if (found.Count == 0)
            return null;
        var matches = new DangerMatches(_patterns);
        for (var at = 0; at < starts.Count - 1; at++)
        {
            for (var i = starts[at]; i < starts[at + 1]; i++)
            {
                foreach (var phrase in _phrasesByFirstWord[found[i] & ~DangerLexicon.Slip])
                {
                    if (Stands(phrase, at, found, starts, out var slips))
                        Note(phrase, at, slips || found[i] >= DangerLexicon.Slip, matches);
                }
            }
        }
        return matches.MostPressing();
    }

    private static void Note(Phrase phrase, int at, bool bySlip, DangerMatches matches)
    {
        foreach (var use in phrase.Uses)
        {
            if (use.Group == Excluded)
                matches.AddExcluded(use.Pattern, at);
            else
                matches.Add(use.Pattern, use.Group, at, phrase.Words.Length, bySlip);
        }
    }

    private static bool Stands(Phrase phrase, int at, List<int> found, List<int> starts, out bool bySlip)
    {
        bySlip = false;
        var words = starts.Count - 1;
        if (at + phrase.Words.Length > words || (phrase.IsWholeMessage && phrase.Words.Length != words))
            return false;
        for (var i = 1; i < phrase.Words.Length; i++)
        {
            var (from, count) = (starts[at + i], starts[at + i + 1] - starts[at + i]);
            if (found.IndexOf(phrase.Words[i], from, count) >= 0)
                continue;
            if (found.IndexOf(phrase.Words[i] | DangerLexicon.Slip, from, count) < 0)
                return false;
            bySlip = true;
        }
        return true;
    }
}
