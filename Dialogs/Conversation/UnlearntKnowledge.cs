using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Knowledge made of content in a moment, without learning from it: for a preview, where what is meant is chosen and not asked for in words.</summary>
public static class UnlearntKnowledge
{
    /// <summary>All that the content says. Numbers and commands are understood; of words, nothing is.</summary>
    /// <param name="content">The content.</param>
    public static Knowledge Of(Content content)
    {
        var noQuestions = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        return new(content, new NothingUnderstood(), new CommandWords(content.National.Words), new ExampleLanguages(ExampleTexts.Of(noQuestions), content.National.Words));
    }

    private sealed class NothingUnderstood : IUnderstanding
    {
        public Understood Read(string text, Language? prior, string municipality) => new(new(prior, 0, false, true, 0, null), [], Verdict.NotUnderstood);
    }
}
