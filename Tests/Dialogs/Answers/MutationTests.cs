using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>One thing at a time is broken in a copy of the shipped content, and the check finds it: the right code, the right file, the right line.</summary>
public sealed class MutationTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly ContentSnapshot Shipped = Light();

    public static TheoryData<Mutation> Faults => [.. Mutations.All];

    [Fact]
    public void The_copy_has_no_fault_before_it_is_broken() => Assert.DoesNotContain(ContentCheck.Run(Shipped, Today).Problems, problem => problem.Effect != ProblemEffect.Advises);

    [Fact]
    public void At_least_thirty_different_rules_are_broken() => Assert.InRange(Mutations.All.Select(mutation => mutation.Code).Distinct().Count(), 30, 99);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_where_it_is(Mutation mutation)
    {
        var broken = mutation.Apply(Shipped);

        var problems = ContentCheck.Run(broken, Today).Problems;

        var expected = (mutation.Code, File: mutation.In ?? mutation.File, Line: mutation.LineIn(Shipped, broken));
        Assert.True(
            problems.Any(problem => (problem.Code, problem.File, problem.Line) == expected),
            $"Expected {expected.Code} in {expected.File}, line {expected.Line}; found:\n{string.Join('\n', problems.Take(20))}");
    }

    // Two example questions a topic, so that a check takes a moment.
    private static ContentSnapshot Light()
    {
        var shipped = ContentFolder.Read(Repository.Resources);
        return ContentSnapshot.Of(shipped.Files.ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetBytes(LightContent.Of(file.Key, shipped.Text(file.Key)!)), StringComparer.Ordinal));
    }
}
