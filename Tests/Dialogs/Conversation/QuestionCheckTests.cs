using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>Every example question is read as the program, having learnt it, would read it.</summary>
public sealed class QuestionCheckTests
{
    private const string File = "Answers/norwegian.uk.resx";

    [Theory]
    [InlineData("help", 0.95, true)]
    [InlineData("help", 0.6, false)]
    [InlineData("norwegian-price", 0.95, false)]
    public void A_question_that_the_models_are_nearly_sure_belongs_elsewhere_is_told(string topic, double score, bool isFault)
    {
        var problems = Run("скільки коштує курс", new(topic, score));

        Assert.Equal(isFault ? [("C224", ProblemEffect.Reports, File, (int?)6)] : [], problems.Select(problem => (problem.Code, problem.Effect, problem.File, problem.Line)));
    }

    [Fact]
    public void A_question_that_is_answered_as_danger_is_told_as_advice() =>
        Assert.Equal(("C226", ProblemEffect.Advises), Assert.Single(Run("mannen min slår meg", null).Select(problem => (problem.Code, problem.Effect))));

    [Fact]
    public void A_cry_for_help_among_the_questions_of_danger_is_where_it_belongs()
    {
        var content = ContentBuilder.Good().Say("Answers/safety.resx", "violence-at-home.Questions", "mannen min slår meg");

        var problems = QuestionCheck.Run(Knowledge(content, new("suicide-mental-crisis", 0.99)), content.Snapshot(), CancellationToken.None);

        Assert.DoesNotContain(problems, problem => problem.Message.Contains("mannen", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ContentProblem> Run(string question, TopicScore? elsewhere)
    {
        var content = ContentBuilder.Good().Say(File, "norwegian-price.Questions", question);
        return [.. QuestionCheck.Run(Knowledge(content, elsewhere, question), content.Snapshot(), CancellationToken.None)];
    }

    private static Knowledge Knowledge(ContentBuilder content, TopicScore? elsewhere, string? only = null) =>
        new(content.Build(), new Sure(elsewhere, only), new CommandWords([]), new ExampleLanguages(ExampleTexts.Of(new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>()), []));

    /// <summary>Knows no example by heart, and is sure of one topic for one message, or for all.</summary>
    private sealed class Sure(TopicScore? elsewhere, string? only) : IUnderstanding
    {
        public Understood Read(string text, Language? prior, string municipality) =>
            new(new(prior, 1, true, true, 1, null), elsewhere is { } found && (only is null || text == only) ? [found] : [], Verdict.Answer);
    }
}
