namespace ChatBot.Dialogs.Understanding;

/// <summary>Tells which of our languages a message is in: first by its script, then by letter statistics inside the script.</summary>
public sealed class LanguageDetector
{
    /// <summary>What the language of the conversation adds, in nats: it decides a word or two and never a sentence.</summary>
    private const double Prior = 3;

    /// <summary>From this score on we answer without asking in which language.</summary>
    private const double SureFrom = 0.8;

    /// <summary>How sure we are before we say that we do not speak a language.</summary>
    private const double NotSpokenFrom = 0.9;

    private readonly IReadOnlyList<Language> _languages;
    private readonly Dictionary<Script, ScriptClasses> _scripts;

    private LanguageDetector(IReadOnlyList<Language> languages, Dictionary<Script, ScriptClasses> scripts)
    {
        _languages = languages;
        _scripts = scripts;
    }

    /// <summary>Counts the letters of the training texts. Deterministic.</summary>
    /// <param name="lines">Texts by tag: our languages ("uk"), our languages in Latin letters ("uk.latin"), and languages that we only
    /// recognise ("de").</param>
    /// <param name="languages">The languages we answer in.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    public static LanguageDetector Train(
        IReadOnlyDictionary<string, IReadOnlyList<string>> lines, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(languages);
        return new(languages, ScriptClasses.Train(lines, languages, cancellationToken));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static LanguageDetector Read(BinaryReader reader, IReadOnlyList<Language> languages)
    {
        var scripts = new Dictionary<Script, ScriptClasses>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            scripts.Add((Script)reader.ReadInt32(), ScriptClasses.Read(reader));
        return new(languages, scripts);
    }

    /// <summary>Writes all that was learnt.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(_scripts.Count);
        foreach (var (script, classes) in _scripts.OrderBy(entry => entry.Key))
        {
            writer.Write((int)script);
            classes.Write(writer);
        }
    }

    /// <summary>The language of a message.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="prior">The language of the conversation so far, if any.</param>
    public LanguageGuess Guess(string text, Language? prior) => Guess(text, prior, stackalloc double[_languages.Count]);

    /// <summary>As <see cref="Guess(string, Language?)"/>; also writes how likely each of our languages is.</summary>
    internal LanguageGuess Guess(string text, Language? prior, Span<double> posterior)
    {
        posterior.Clear();
        var words = TextNormalizer.Words(text);
        var script = Scripts.Of(words);
        if (script == Script.None)
        {
            Settle(prior, posterior);
            return new(null, 0, false, true, 0, null);
        }
        if (!_scripts.TryGetValue(script, out var classes))
        {
            Settle(prior, posterior);
            return new(prior, 0, false, false, 0, null);
        }

        var count = words.AsSpan().Count(' ') + 1;
        Span<double> scores = stackalloc double[classes.Count];
        Span<double> logs = stackalloc double[_languages.Count];
        Span<double> fromText = stackalloc double[_languages.Count];
        var greeting = InternationalWords.AreAll(words);
        var international = greeting || InternationalWords.IsShort(words);
        classes.Score(words, international, scores);
        var notSpoken = classes.Weigh(scores, count, greeting, -1, logs);
        Normalise(logs, fromText);
        if (IndexOf(prior) is >= 0 and var known)
        {
            classes.Weigh(scores, count, greeting, known, logs);
            logs[known] += Prior;
        }
        var (best, score, second) = Normalise(logs, posterior);
        if (best < 0)
            return new(prior, 0, false, notSpoken < NotSpokenFrom, 0, null);
        var sure = score >= SureFrom && (prior is not null || !international);
        return new(_languages[best], score, sure, notSpoken < NotSpokenFrom, fromText[best], second < 0 ? null : _languages[second]);
    }

    private static (int Best, double Score, int Second) Normalise(ReadOnlySpan<double> logs, Span<double> posterior)
    {
        int best = -1, second = -1;
        for (var i = 0; i < logs.Length; i++)
        {
            if (double.IsNegativeInfinity(logs[i]))
                continue;
            if (best < 0 || logs[i] > logs[best])
                (best, second) = (i, best);
            else if (second < 0 || logs[i] > logs[second])
                second = i;
        }
        if (best < 0)
            return (-1, 0, -1);
        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
            sum += posterior[i] = Math.Exp(logs[i] - logs[best]);
        for (var i = 0; i < logs.Length; i++)
            posterior[i] /= sum;
        return (best, posterior[best], second);
    }

    private void Settle(Language? prior, Span<double> posterior)
    {
        if (IndexOf(prior) is >= 0 and var known)
            posterior[known] = 1;
    }

    private int IndexOf(Language? language)
    {
        for (var i = 0; i < _languages.Count; i++)
        {
            if (_languages[i].Equals(language))
                return i;
        }
        return -1;
    }
}
