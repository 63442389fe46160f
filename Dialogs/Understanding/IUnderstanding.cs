namespace ChatBot.Dialogs.Understanding;

/// <summary>Reads one message: which language, which topic, how sure. Pure, deterministic, safe for use by many threads.</summary>
public interface IUnderstanding
{
    /// <summary>Reads one message.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="prior">The language of the conversation so far; decides short or unsure messages.</param>
    /// <param name="municipality">The municipality texted; its own example questions can raise its topics.</param>
    Understood Read(string text, Language? prior, string municipality);

    /// <summary>Whether a word stands in the training texts of a language, and is no name of a place: a word that says nothing of whoever writes it.</summary>
    /// <param name="word">The word, as <see cref="TextNormalizer.Fold"/> gives it.</param>
    /// <param name="tag">The tag of the language.</param>
    bool Knows(ReadOnlySpan<char> word, string tag) => false;
}

/// <summary>What was understood of one message.</summary>
/// <param name="Language">The language of the message.</param>
/// <param name="Topics">The best topics with a score, best first; never null, possibly empty.</param>
/// <param name="Verdict">Whether to answer, to ask back, or to say that it was not understood.</param>
public sealed record Understood(LanguageGuess Language, IReadOnlyList<TopicScore> Topics, Verdict Verdict)
{
    /// <summary>Whether the message stands word for word among the example questions of the first topic.</summary>
    public bool IsExample { get; init; }
}

/// <summary>The language of a message.</summary>
/// <param name="Language">The most likely of our languages; null when the text has no letters.</param>
/// <param name="Score">How likely it is, from 0 to 1, the prior included.</param>
/// <param name="Sure">Whether the text alone, or with the prior, is enough to answer in that language without asking.</param>
/// <param name="SpokenHere">False when the text is in a language that we recognise and do not answer in.</param>
/// <param name="FromText">How likely it is by the text alone, without the prior.</param>
/// <param name="RunnerUp">The second most likely language.</param>
public sealed record LanguageGuess(Language? Language, double Score, bool Sure, bool SpokenHere, double FromText, Language? RunnerUp);

/// <summary>A topic and how well the message fits it.</summary>
/// <param name="Topic">The topic's id, as in <c>Topics.json</c>.</param>
/// <param name="Score">Calibrated, from 0 to 1: the share of messages with this score that are about this topic.</param>
public readonly record struct TopicScore(string Topic, double Score);

/// <summary>What to do with a message.</summary>
public enum Verdict
{
    /// <summary>The first topic is meant: answer.</summary>
    Answer,

    /// <summary>One of the first topics is probably meant: ask which.</summary>
    AskBack,

    /// <summary>No topic is meant, or none that we know.</summary>
    NotUnderstood,
}
