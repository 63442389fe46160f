using System.Collections.Concurrent;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>C224 and C226: an example question that the program, having learnt it, would by itself take to another topic, or that the danger check answers first.</summary>
/// <remarks>Asked word for word it is answered as staff have written it down; asked a little differently it would not be, and what it teaches is worth less.</remarks>
public static class QuestionCheck
{
    /// <summary>From which score the models by themselves would answer with another topic.</summary>
    private const double Sure = 0.9;

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
            from text in language.Value
            select new Question(topic.Key, language.Key, text);
        var problems = new ConcurrentBag<ContentProblem>();
        Parallel.ForEach(questions, new ParallelOptions { CancellationToken = cancellation }, question =>
        {
            if (Judge(question, knowledge) is not var (code, effect, message)) return;
            var (file, line) = PlaceOf(question, knowledge.Content.National, files);
            problems.Add(new(ContentUnits.National, code, effect, file, line, message));
        });
        return [.. problems.OrderBy(problem => problem.Effect == ProblemEffect.Advises).ThenBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Message, StringComparer.Ordinal)];
    }

    private static (string Code, ProblemEffect Effect, string Message)? Judge(Question question, Knowledge knowledge)
    {
        var understood = knowledge.Understanding.Read(question.Text, knowledge.Content.Languages.Find(question.Tag), "");
        var isDanger = IsDanger(question.Topic, knowledge);
        // Danger comes first, and rather once too often: it is for staff to see, and for whoever tends the danger check.
        if (!isDanger && DangerCheck.Find(question.Text) is { } danger && !danger.IsContradicted(understood))
            return ("C226", ProblemEffect.Advises, $"The question \"{question.Text}\" stands under {question.Topic}, and people who ask it are answered with the danger topic {danger.Topic}. Leave it out, or write it so that it does not sound like danger.");
        // The first is the topic it stands under, as for every example; the next is what the models would have chosen themselves.
        var other = understood.Topics.Where(score => score.Topic != question.Topic).Select(score => (TopicScore?)score).FirstOrDefault();
        // Which of the kinds of danger is meant is often open, and the same numbers help.
        if (other is not { Score: >= Sure } found || (isDanger && IsDanger(found.Topic, knowledge))) return null;
        return ("C224", ProblemEffect.Reports, $"The question \"{question.Text}\" stands under {question.Topic}, and the program by itself would take it to {found.Topic}. Move it there, or write it so that it can only mean {question.Topic}.");
    }

    private static bool IsDanger(string topic, Knowledge knowledge) => knowledge.Content.Topics.Find(topic) is { Danger: true };

    private static (string File, int? Line) PlaceOf(Question question, NationalContent national, ContentSnapshot files)
    {
        if (national.Answers.GetValueOrDefault(question.Tag)?.Find($"{question.Topic}.{AnswerKey.Questions}") is { } entry) return (entry.File, entry.Line);
        const string File = "Referrals.json";
        var id = question.Topic[(question.Topic.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return (File, JsonPlace.LineOf(files.Files[File], "referrals", $"={id}", "questions", question.Tag, $"={question.Text}"));
    }

    private readonly record struct Question(string Topic, string Tag, string Text);
}
