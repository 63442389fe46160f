namespace ChatBot.Dialogs.Understanding;

/// <summary>Which topic and which languages a message is an example question of, word for word. What staff have written down is no matter of
/// statistics. Texts are known by a hash of 64 bits: sixty thousand of them as strings would take ten megabytes.</summary>
internal sealed class ExampleTexts
{
    /// <summary>In place of a topic: the text stands under several.</summary>
    private const short Several = -1;

    private readonly string[] _topics;
    private readonly string[] _tags;
    private readonly Dictionary<ulong, Example> _texts;
    private readonly Dictionary<ulong, short> _inOneLanguage;

    private ExampleTexts(string[] topics, string[] tags, Dictionary<ulong, Example> texts, Dictionary<ulong, short> inOneLanguage) =>
        (_topics, _tags, _texts, _inOneLanguage) = (topics, tags, texts, inOneLanguage);

    /// <summary>The tags of the languages, in the order of the bits of <see cref="LanguagesOf"/>.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Gathers the example questions, by topic and language tag.</summary>
    public static ExampleTexts Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> questions)
    {
        var topics = questions.Keys.Order(StringComparer.Ordinal).ToArray();
        var tags = questions.Values.SelectMany(byLanguage => byLanguage.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var texts = new Dictionary<ulong, Example>();
        var inOne = new Dictionary<ulong, short>();
        foreach (var (topic, tag, hash) in Enumerable.Range(0, topics.Length).AsParallel().AsOrdered().SelectMany(topic => Hashes(questions[topics[topic]], (short)topic, tags)))
        {
            var known = texts.TryGetValue(hash, out var before);
            texts[hash] = new(known && before.Topic != topic ? Several : topic, before.Languages | (1u << tag));
            var own = InLanguage(hash, tag);
            inOne[own] = inOne.TryGetValue(own, out var other) && other != topic ? Several : topic;
        }
        // Only where languages disagree is the topic in one language another than the topic in any.
        var needed = texts.Where(text => text.Value.Topic == Several)
            .SelectMany(text => Enumerable.Range(0, tags.Length).Select(tag => InLanguage(text.Key, tag))).Where(inOne.ContainsKey).Distinct();
        texts.TrimExcess();
        return new(topics, tags, texts, needed.ToDictionary(hash => hash, hash => inOne[hash]));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ExampleTexts Read(BinaryReader reader)
    {
        var (topics, tags) = (reader.ReadTexts(), reader.ReadTexts());
        var (hashes, topicOf, languages) = (reader.ReadArray<ulong>(), reader.ReadArray<short>(), reader.ReadArray<uint>());
        var texts = new Dictionary<ulong, Example>(hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
            texts.Add(hashes[i], new(topicOf[i], languages[i]));
        var (own, ownTopics) = (reader.ReadArray<ulong>(), reader.ReadArray<short>());
        return new(topics, tags, texts, own.Zip(ownTopics).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>Writes all of it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteTexts(_topics);
        writer.WriteTexts(_tags);
        writer.WriteArray<ulong>([.. _texts.Keys]);
        writer.WriteArray<short>([.. _texts.Values.Select(text => text.Topic)]);
        writer.WriteArray<uint>([.. _texts.Values.Select(text => text.Languages)]);
        writer.WriteArray<ulong>([.. _inOneLanguage.Keys]);
        writer.WriteArray<short>([.. _inOneLanguage.Values]);
    }

    /// <summary>The topic of which a message is an example in a language, else in any; or null.</summary>
    /// <param name="folded">The message, folded.</param>
    /// <param name="tag">The tag of its language; null when it has none.</param>
    public string? TopicOf(string folded, string? tag)
    {
        var hash = HashOf(folded);
        if (!_texts.TryGetValue(hash, out var example))
            return null;
        var language = tag is null ? -1 : Array.IndexOf(_tags, tag);
        var topic = example.Topic == Several && language >= 0 && _inOneLanguage.TryGetValue(InLanguage(hash, language), out var own) ? own : example.Topic;
        return topic == Several ? null : _topics[topic];
    }

    /// <summary>The languages of which a message is an example, one bit each.</summary>
    public uint LanguagesOf(string folded) => _texts.GetValueOrDefault(HashOf(folded)).Languages;

    private static IEnumerable<(short Topic, int Tag, ulong Hash)> Hashes(IReadOnlyDictionary<string, IReadOnlyList<string>> byLanguage, short topic, string[] tags) =>
        byLanguage.SelectMany(own => own.Value.Select(text => (topic, Array.IndexOf(tags, own.Key), HashOf(TextNormalizer.Fold(text)))));

    private static ulong InLanguage(ulong hash, int tag) => (hash ^ (ulong)(tag + 1)) * 0x9E3779B97F4A7C15;

    private static ulong HashOf(string folded)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in folded)
            hash = (hash ^ c) * 1099511628211;
        return hash ^ (hash >> 29);
    }

    private readonly record struct Example(short Topic, uint Languages);
}
