using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Staff;

/// <summary>Understands nothing of a text that holds one of some words, and may still suspect what it is about; else as the service does.</summary>
/// <param name="inner">What the service understands with.</param>
/// <param name="topics">For each word, folded, what is suspected of a text that holds it; empty for nothing.</param>
internal sealed class Deaf(IUnderstanding inner, IReadOnlyDictionary<string, IReadOnlyList<TopicScore>> topics) : IUnderstanding
{
    public Understood Read(string text, Language? prior, string municipality) =>
        topics.FirstOrDefault(topic => TextNormalizer.Fold(text).Contains(topic.Key, StringComparison.Ordinal)) is { Key: not null } found
            ? new(inner.Read(text, prior, municipality).Language with { SpokenHere = true }, found.Value, Verdict.NotUnderstood)
            : inner.Read(text, prior, municipality);

    public bool Knows(ReadOnlySpan<char> word, string tag)
    {
        var asked = word.ToString();
        return topics.Keys.Any(known => known == asked) || inner.Knows(word, tag);
    }
}
