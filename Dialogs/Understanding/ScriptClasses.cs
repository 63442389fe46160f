namespace ChatBot.Dialogs.Understanding;

/// <summary>The languages that are written in one script, with their letter statistics.</summary>
internal sealed class ScriptClasses
{
    /// <summary>The words of a text are not independent of each other; log-likelihoods are divided by this.</summary>
    private const double Temper = 1.5;

    /// <summary>The name of the texts that belong to no language: names of people and places.</summary>
    private const string Names = "names";

    /// <summary>How much of its evidence a text of international words keeps.</summary>
    private const double InternationalShare = 0.25;

    /// <summary>How much rarer, in nats, a language in Latin letters is than one that is written in them.</summary>
    private const double RomanisedRarity = 4;

    /// <summary>From how many words a language typed in Latin letters, or one that we do not answer in, comes into question.</summary>
    private const int RomanisedFrom = 2, NotSpokenFrom = 4, AmharicFrom = 2;

    private readonly record struct Label(string Tag, int Language, bool Romanised)
    {
        public bool Allowed(int words, bool international, int prior) => Language < 0 ? words >= (Tag == "am" ? AmharicFrom : NotSpokenFrom)
            : !Romanised || words >= RomanisedFrom || international || Language == prior;
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
        var names = new Dictionary<Script, WordCounts>();
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
                WordCounts? counts;
                if (name == Names)
                {
                    if (!names.TryGetValue(script, out counts))
                        names[script] = counts = new WordCounts(tag, script);
                }
                else if (!counted.TryGetValue((script, tag), out counts))
                {
                    counted[(script, tag)] = counts = new WordCounts(tag, script);
                }
                counts.Add(words);
            }
        }
        foreach (var counts in counted.Values.Concat(names.Values))
            counts.Respell();
        LevelLatin(counted, languages);
        return counted.GroupBy(entry => entry.Key.Script).AsParallel()
            .Select(group => Train(group.Key, [.. group.Select(e => e.Value)], names.GetValueOrDefault(group.Key), languages, cancellationToken))
            .ToDictionary(classes => classes._script);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ScriptClasses Read(BinaryReader reader)
    {
        var script = (Script)reader.ReadInt32();
        var labels = new Label[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = new(reader.ReadString(), reader.ReadInt32(), reader.ReadBoolean());
        return new(script, labels, LetterStatistics.Read(reader));
    }

    /// <summary>Writes all that was learnt.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((int)_script);
        writer.Write(_labels.Length);
        foreach (var label in _labels)
        {
            writer.Write(label.Tag);
            writer.Write(label.Language);
            writer.Write(label.Romanised);
        }
        _statistics.Write(writer);
    }

    private static void LevelLatin(SortedDictionary<(Script Script, string Tag), WordCounts> counted, IReadOnlyList<Language> languages)
    {
        var latin = languages.Where(language => language.Script == Script.Latin).Select(language => counted.GetValueOrDefault((Script.Latin, language.Tag))).OfType<WordCounts>().ToList();
        foreach (var counts in counted.Where(entry => entry.Key.Script == Script.Latin).Select(entry => entry.Value))
        {
            if (languages.Any(language => language.Tag == counts.Tag && language.Script != Script.Latin))
                counts.LevelLoans(latin);
            if (counts.Tag != "nb" && latin.Find(other => other.Tag == "nb") is { } norwegian)
                counts.LevelTerms(norwegian);
        }
    }

    /// <summary>How many classes there are.</summary>
    public int Count => _labels.Length;

    /// <summary>Writes the tempered log-likelihood of each class.</summary>
    /// <param name="words">The words in lower case with one space between.</param>
    /// <param name="international">Whether they are nothing but words that many languages share.</param>
    /// <param name="scores">One place a class.</param>
    public void Score(ReadOnlySpan<char> words, bool international, Span<double> scores)
    {
        Span<float> sums = stackalloc float[Count];
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (_script == Script.Cyrillic && word is "i")
                _statistics.Add("і", sums);
            // A Norwegian term in an Arabic question says nothing on its language.
            else if (_script == Script.Latin || Scripts.Of(word) == _script)
                _statistics.Add(word, sums);
        }
        var share = (international ? InternationalShare : 1) / Temper;
        for (var i = 0; i < sums.Length; i++)
            scores[i] = sums[i] * share;
    }

    /// <summary>Writes the best log-likelihood of each of our languages; minus infinity where this script or length rules it out.</summary>
    /// <param name="scores">What <see cref="Score"/> wrote.</param>
    /// <param name="words">How many words the text has.</param>
    /// <param name="international">Whether they are nothing but words that many languages share: "salam" is Arabic as soon as Somali.</param>
    /// <param name="prior">The number of the language of the conversation, or -1.</param>
    /// <param name="logs">Where the result goes, one place a language.</param>
    /// <returns>How likely it is that the text is in a language we do not answer in.</returns>
    public double Weigh(ReadOnlySpan<double> scores, int words, bool international, int prior, Span<double> logs)
    {
        logs.Fill(double.NegativeInfinity);
        var notSpoken = double.NegativeInfinity;
        var rarity = RomanisedRarity * (international ? InternationalShare : 1);
        for (var i = 0; i < _labels.Length; i++)
        {
            if (!_labels[i].Allowed(words, international, prior))
                continue;
            var value = scores[i] - (_labels[i].Romanised && _labels[i].Language != prior ? rarity : 0);
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

    private static ScriptClasses Train(
        Script script, IReadOnlyList<WordCounts> classes, WordCounts? names, IReadOnlyList<Language> languages, CancellationToken cancellationToken)
    {
        var labels = classes.Select(counts =>
        {
            var language = languages.Select((l, i) => (l, i)).FirstOrDefault(pair => pair.l.Tag == counts.Tag, (null!, -1)).Item2;
            return new Label(counts.Tag, language, language >= 0 && languages[language].Script != script);
        }).ToArray();
        return new(script, labels, LetterStatistics.Train([.. classes.Select(counts => counts.Words)], names?.Words, cancellationToken));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_script}: {string.Join(' ', _labels.Select(label => label.Tag))}";
}
