namespace ChatBot.Dialogs.Understanding;

/// <summary>The languages that are written in one script, with their letter statistics.</summary>
internal sealed class ScriptClasses
{
    /// <summary>Overlapping n-grams count the same evidence several times; log-likelihoods are divided by this.</summary>
    private const double Temper = 4;

    /// <summary>How much of its evidence a text of international words keeps.</summary>
    private const double InternationalShare = 0.25;

    /// <summary>How much rarer, in nats, a language in Latin letters is than one that is written in them.</summary>
    private const double RomanisedRarity = 3;

    /// <summary>From how many words a language typed in Latin letters, or one that we do not answer in, comes into question.</summary>
    private const int RomanisedFrom = 2, NotSpokenFrom = 4, AmharicFrom = 2;

    private readonly record struct Label(string Tag, int Language, bool Romanised)
    {
        public bool Allowed(int words, int prior) => Language < 0 ? words >= (Tag == "am" ? AmharicFrom : NotSpokenFrom)
            : !Romanised || words >= RomanisedFrom || Language == prior;
    }

    private readonly Script _script;
    private readonly Label[] _labels;
    private readonly LetterStatistics _statistics;

    private ScriptClasses(Script script, Label[] labels, LetterStatistics statistics)
    {
        _script = script;
        _labels = labels;
        _statistics = statistics;
    }

    /// <summary>Sorts the lines by script and label, and counts each script.</summary>
    public static Dictionary<Script, ScriptClasses> Train(
        IReadOnlyDictionary<string, IReadOnlyList<string>> lines, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
    {
        var counted = new SortedDictionary<(Script Script, string Tag), WordCounts>();
        foreach (var (name, texts) in lines.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var romanised = name.EndsWith(".latin", StringComparison.Ordinal);
            var tag = romanised ? name[..^".latin".Length] : name;
            var own = languages.FirstOrDefault(language => language.Tag == tag)?.Script;
            foreach (var text in texts)
            {
                var words = TextNormalizer.Words(text);
                var script = Scripts.Of(words);
                if (script is Script.None or Script.Other || (own is not null && (romanised ? Script.Latin : own) != script))
                    continue;
                if (!counted.TryGetValue((script, tag), out var counts))
                    counted[(script, tag)] = counts = new WordCounts(tag, script);
                counts.Add(words);
            }
        }
        foreach (var (key, counts) in counted)
        {
            if (key.Script == Script.Latin && languages.Any(language => language.Tag == key.Tag && language.Script != Script.Latin))
                counts.LevelLoans(languages.Where(language => language.Script == Script.Latin).Select(language => counted.GetValueOrDefault((Script.Latin, language.Tag))));
        }
        return counted.GroupBy(entry => entry.Key.Script).ToDictionary(group => group.Key, group => Train(group.Key, [.. group.Select(e => e.Value)], languages, cancellationToken));
    }

    /// <summary>How many classes there are.</summary>
    public int Count => _labels.Length;

    /// <summary>Writes the tempered log-likelihood of each class.</summary>
    public void Score(string words, Span<double> scores)
    {
        scores.Clear();
        _statistics.Score(words, scores);
        var share = (InternationalWords.AreAll(words) ? InternationalShare : 1) / Temper;
        foreach (ref var score in scores)
            score *= share;
    }

    /// <summary>Writes the best log-likelihood of each of our languages; minus infinity where this script or length rules it out.</summary>
    /// <param name="scores">What <see cref="Score"/> wrote.</param>
    /// <param name="words">How many words the text has.</param>
    /// <param name="prior">The number of the language of the conversation, or -1.</param>
    /// <param name="logs">Where the result goes, one place a language.</param>
    /// <returns>How likely it is that the text is in a language we do not answer in.</returns>
    public double Weigh(ReadOnlySpan<double> scores, int words, int prior, Span<double> logs)
    {
        logs.Fill(double.NegativeInfinity);
        var notSpoken = double.NegativeInfinity;
        for (var i = 0; i < _labels.Length; i++)
        {
            if (!_labels[i].Allowed(words, prior))
                continue;
            var value = scores[i] - (_labels[i].Romanised && _labels[i].Language != prior ? RomanisedRarity : 0);
            if (_labels[i].Language < 0)
                notSpoken = Math.Max(notSpoken, value);
            else
                logs[_labels[i].Language] = Math.Max(logs[_labels[i].Language], value);
        }
        return Share(notSpoken, logs);
    }

    private static double Share(double notSpoken, ReadOnlySpan<double> logs)
    {
        if (double.IsNegativeInfinity(notSpoken))
            return 0;
        var others = 0.0;
        foreach (var log in logs)
            others += Math.Exp(log - notSpoken);
        return 1 / (1 + others);
    }

    private static ScriptClasses Train(Script script, IReadOnlyList<WordCounts> classes, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
    {
        var labels = classes.Select(counts =>
        {
            var language = languages.Select((l, i) => (l, i)).FirstOrDefault(pair => pair.l.Tag == counts.Tag, (null!, -1)).Item2;
            return new Label(counts.Tag, language, language >= 0 && languages[language].Script != script);
        }).ToArray();
        return new(script, labels, LetterStatistics.Train([.. classes.Select(counts => counts.Words)], cancellationToken));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_script}: {string.Join(' ', _labels.Select(label => label.Tag))}";
}
