using System.Text.Json;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>The decision table, row by row, by the files in <c>Tests/Rights</c>.</summary>
public sealed class DecisionTableTests
{
    public static TheoryData<LawCase> Cases => [.. LawCase.All];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void The_law_says_what_the_table_says(LawCase test)
    {
        var (facts, faults) = FactsFile.Read(test.Facts.GetRawText());
        Assert.Empty(faults);

        var answer = ShippedLaw.Engine.Decide(facts!, test.On);

        Assert.Equal(test.Expect.Outcome, answer.Codes);
        if (test.Expect.Row.ValueKind != JsonValueKind.Undefined) Assert.Equal(test.Expect.Row.ValueKind == JsonValueKind.Null ? null : test.Expect.Row.GetInt32(), answer.Row);
        if (test.Expect.Until.ValueKind != JsonValueKind.Undefined) Assert.Equal(test.Expect.Until.GetString(), answer.Until?.ToString("yyyy-MM-dd"));
        if (test.Expect.Modifiers is { } modifiers) Assert.Equal(modifiers, answer.Modifiers);
        if (test.Expect.Sections is { } sections) Assert.Equal(sections, answer.Sections);
        if (test.Expect.IntroductionRow is { } row) Assert.Equal(row, answer.IntroductionRow);
        if (test.Expect.AddedRows is { } added) Assert.Equal(added, answer.AddedRows);
        if (test.Expect.Why is { } why) Assert.Equal(why, JsonNamingPolicy.CamelCase.ConvertName(answer.Why.ToString()));
        if (test.Expect.Asks is { } asks) Assert.Equal(asks, FactNames.Of(answer.Questions[0].Fact));
    }

    [Fact]
    public void Every_row_and_every_modifier_has_a_test_named_after_it()
    {
        var names = LawCase.All.Select(test => test.Name).ToList();

        Assert.All(Enumerable.Range(1, 68), row => Assert.Contains(names, name => name.StartsWith($"Row {row}:", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(1, 11), modifier => Assert.Contains(names, name => name.StartsWith($"M{modifier}:", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(1, 8), test => Assert.Contains(names, name => name.StartsWith($"B6.{test}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_row_that_gives_a_class_of_its_own_is_reached_by_its_test()
    {
        var given = LawCase.All.Where(test => test.Expect.Row.ValueKind == JsonValueKind.Number).Select(test => test.Expect.Row.GetInt32())
            .Concat(LawCase.All.Select(test => test.Expect.IntroductionRow).OfType<int>()).Concat(LawCase.All.SelectMany(test => test.Expect.AddedRows ?? [])).ToHashSet();

        // Row 8 is a question about an old rule; its answer is that of row 5.
        Assert.Equal([8], Enumerable.Range(1, 68).Except(given));
    }
}
