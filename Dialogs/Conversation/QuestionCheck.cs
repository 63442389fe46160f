using System.Collections.Concurrent;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>C224: an example question that the program, having learnt it, would still take elsewhere: for danger, for a command, or for another topic.</summary>
/// <remarks>Asked word for word it is answered as staff have written it down; asked a little differently it would not be, and what it teaches is worth less.</remarks>
public static class QuestionCheck
{
    /// <summary>From which score the models by themselves would answer with another topic.</summary>
    private const double Sure = 0.8;

    /// <summary>Reads every example question of content that was learnt from it.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="files">The files it was read from, so that lines can be told.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<ContentProblem> Run(Knowledge knowledge, ContentSnapshot files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(files);
        var questions =
            from topic in TrainingTexts.Questions(knowledge.Content.National)
            from language in topic.Value
            from question in language.Value
            select (Topic: topic.Key, Tag: language.Key, Text: question);
        var problems = new ConcurrentBag<ContentProblem>();
        Parallel.ForEach(questions, new ParallelOptions { CancellationToken = cancellation }, question =>
        {
            if (Elsewhere(question.Topic, question.Tag, question.Text, knowledge) is { } where) problems.Add(Tell(question.Topic, question.Tag, question.Text, where, knowledge, files));
        });
        return [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Message, StringComparer.Ordinal)];
    }

    private static string? Elsewhere(string topic, string tag, string text, Knowledge knowledge)
    {
        var isDanger = knowledge.Content.Topics.Find(topic) is { Danger: true };
        if (!isDanger && DangerCheck.Find(text) is { } danger) return $"the danger topic {danger.Topic}";
        var topics = knowledge.Understanding.Read(text, knowledge.Content.Languages.Find(tag), "").Topics;
        // The first is the topic it stands under, as for every example; the next is what the models would have chosen themselves.
        var other = topics.Where(score => score.Topic != topic).Select(score => (TopicScore?)score).FirstOrDefault();
        if (other is not { Score: >= Sure } found) return null;
        // Which of the kinds of danger is meant is often open, and the same numbers help.
        return isDanger && knowledge.Content.Topics.Find(found.Topic) is { Danger: true } ? null : $"{found.Topic}";
    }

    private static ContentProblem Tell(string topic, string tag, string text, string where, Knowledge knowledge, ContentSnapshot files)
    {
        var message = $"The question \"{text}\" stands under {topic}, and the program by itself would take it to {where}. Move it there, or write it so that it can only mean {topic}.";
        if (knowledge.Content.National.Answers.GetValueOrDefault(tag)?.Find($"{topic}.{AnswerKey.Questions}") is { } entry)
            return new(ContentUnits.National, "C224", ProblemEffect.Reports, entry.File, entry.Line, message);
        const string File = "Referrals.json";
        var line = JsonPlace.LineOf(files.Files[File], "referrals", $"={topic[(topic.IndexOf(':', StringComparison.Ordinal) + 1)..]}", "questions", tag, $"={text}");
        return new(ContentUnits.National, "C224", ProblemEffect.Reports, File, line, message);
    }
}
