namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>A text with what the lexicons say of its words: what the finders read.</summary>
internal sealed class EntityReading
{
    /// <summary>From how many letters on a word of Norwegian or English is looked for in a text of another language.</summary>
    private const int BorrowedFrom = 4;

    private readonly LexiconEntry[]?[] _entries;
    private readonly int[] _counts;

    /// <summary>Looks every word up, in the first lexicon that has it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">The lexicon of its language; null when there is none.</param>
    /// <param name="borrowed">Lexicons of languages whose words people mix in.</param>
    public EntityReading(EntityText text, Lexicon? own, IReadOnlyList<Lexicon> borrowed)
    {
        Text = text;
        Language = own?.Language ?? "";
        _entries = new LexiconEntry[text.Tokens.Count][];
        _counts = new int[text.Tokens.Count];
        for (var i = 0; i < text.Tokens.Count;)
        {
            var (entries, count) = own?.Match(text, i) ?? (null, 0);
            foreach (var lexicon in entries is null ? borrowed : [])
            {
                if (!ReferenceEquals(lexicon, own) && entries is null)
                    (entries, count) = Borrow(lexicon, i);
            }
            _entries[i] = entries;
            _counts[i] = count;
            i += Math.Max(1, count);
        }
    }

    /// <summary>The text.</summary>
    public EntityText Text { get; }

    /// <summary>The tag of its language; empty when none is known.</summary>
    public string Language { get; }

    /// <summary>The words and numbers.</summary>
    public IReadOnlyList<EntityToken> Tokens => Text.Tokens;

    /// <summary>Whether a phrase of a section begins at a token; a weak one counts only beside others or alone.</summary>
    /// <param name="at">The token; one beyond the text has nothing.</param>
    /// <param name="section">The section.</param>
    /// <param name="value">The number of the key.</param>
    /// <param name="next">The token after the phrase.</param>
    /// <param name="evenWeak">Whether a weak word counts without more.</param>
    public bool Has(int at, LexiconSection section, out int value, out int next, bool evenWeak = false)
    {
        (value, next) = (-1, at);
        if (at < 0 || at >= Tokens.Count)
            return false;
        foreach (var entry in _entries[at] ?? [])
        {
            if (entry.Section != section || (entry.IsWeak && !evenWeak && !HasCompany(at, section)))
                continue;
            (value, next) = (entry.Value, at + _counts[at]);
            return true;
        }
        return false;
    }

    /// <summary>Whether a phrase with this key of a section begins at a token; weak or not.</summary>
    public bool Is(int at, LexiconSection section, int value, out int next)
    {
        next = at;
        if (at < 0 || at >= Tokens.Count)
            return false;
        foreach (var entry in _entries[at] ?? [])
        {
            if (entry.Section != section || entry.Value != value)
                continue;
            next = at + _counts[at];
            return true;
        }
        return false;
    }

    /// <summary>The id of a country or category whose name begins at a token; null when none does.</summary>
    public string? Name(int at, LexiconSection section)
    {
        foreach (var entry in _entries[at] ?? [])
        {
            if (entry.Section == section && (!entry.IsWeak || HasCompany(at, section)))
                return entry.Id;
        }
        return null;
    }

    /// <summary>The token after the phrase that begins here; the next one when none does.</summary>
    public int After(int at) => at + Math.Max(1, _counts[at]);

    /// <summary>Whether nothing is known of a token.</summary>
    public bool IsUnknown(int at) => at >= 0 && at < Tokens.Count && !Tokens[at].IsNumber && _entries[at] is null;

    /// <summary>Whether a token is an unknown word of at most three letters, which may stand between parts: "of", "в".</summary>
    public bool IsSmall(int at) => at >= 0 && at < Tokens.Count && !Tokens[at].IsNumber && Tokens[at].FoldedLength <= 3 && (_entries[at] is null || IsOnlyClock(at));

    /// <summary>A number at a token, in digits or as a word.</summary>
    public bool Number(int at, out int value, out int next)
    {
        if (at >= 0 && at < Tokens.Count && Tokens[at].IsNumber)
        {
            (value, next) = (Tokens[at].Number, at + 1);
            return true;
        }
        return Has(at, LexiconSection.Numbers, out value, out next, evenWeak: true);
    }

    // "в" and "o" are prepositions of the clock, and of much else.
    private bool IsOnlyClock(int at)
    {
        foreach (var entry in _entries[at]!)
        {
            if (entry is not { IsWeak: true, Section: LexiconSection.Clock })
                return false;
        }
        return true;
    }

    private bool HasCompany(int at, LexiconSection section) =>
        Tokens.Count <= 2 || IsCompany(at + _counts[at], section, isBehind: true) || IsCompany(Before(at), section, isBehind: false);

    private int Before(int at)
    {
        var before = at - 1;
        while (before > 0 && _counts[before] == 0 && !Tokens[before].IsNumber && _entries[before] is null && IsInside(before))
            before--;
        return before;
    }

    private bool IsInside(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (_counts[i] > 0)
                return i + _counts[i] > at;
        }
        return false;
    }

    private bool IsCompany(int at, LexiconSection section, bool isBehind)
    {
        if (at < 0 || at >= Tokens.Count)
            return false;
        if (Tokens[at].IsNumber)
            return Tokens[at].Number <= 2100;
        foreach (var entry in _entries[at] ?? [])
        {
            if (entry.Section is LexiconSection.Weekdays or LexiconSection.Months or LexiconSection.SolarMonths or LexiconSection.Days or LexiconSection.DayParts
                or LexiconSection.Periods or LexiconSection.Units)
                return true;
            // "in May" and "man til fre" are dates; "may in no case" is none, and Dari می makes verbs.
            if (entry.Section == LexiconSection.DateWords && (isBehind
                ? (DateWord)entry.Value is DateWord.Next or DateWord.Last or DateWord.Until || Language == "ur"
                : Language != "prs" || section != LexiconSection.Months))
                return true;
        }
        return false;
    }

    private (LexiconEntry[]? Entries, int Count) Borrow(Lexicon lexicon, int at)
    {
        if (Tokens[at].FoldedLength < BorrowedFrom)
            return (null, 0);
        var (entries, count) = lexicon.Match(Text, at);
        return entries is not null && entries.Any(IsBorrowed) ? (entries, count) : (null, 0);
    }

    private static bool IsBorrowed(LexiconEntry entry) => !entry.IsWeak && entry.Section is LexiconSection.Weekdays or LexiconSection.Months or LexiconSection.Days
        or LexiconSection.Periods or LexiconSection.Wishes or LexiconSection.Categories or LexiconSection.Countries;
}
