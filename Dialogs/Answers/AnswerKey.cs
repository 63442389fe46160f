namespace ChatBot.Dialogs.Answers;

/// <summary>How the keys of topic texts are made: <c>norwegian-price.Sms</c>.</summary>
public static class AnswerKey
{
    /// <summary>The forms every topic has, in each language.</summary>
    public static readonly IReadOnlyList<string> Forms = ["Title", "Sms", "Full", Questions];

    /// <summary>The form that holds example questions, one a line; they are read and never shown.</summary>
    public const string Questions = "Questions";

    private const string Word = "Word.";

    /// <summary>The key of what a word of the glossary means.</summary>
    public static string OfWord(string word) => Word + word;

    /// <summary>The word whose meaning a key holds; null for any other key.</summary>
    public static string? WordOf(string key) => key.StartsWith(Word, StringComparison.Ordinal) ? key[Word.Length..] : null;

    /// <summary>Whether a key is that of example questions.</summary>
    public static bool IsQuestions(string key) => key.EndsWith("." + Questions, StringComparison.Ordinal);

    /// <summary>The topic of a key, or of a phrase the first word of its key.</summary>
    public static string TopicOf(string key) => key.IndexOf('.') is >= 0 and var dot ? key[..dot] : key;
}
