using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>The npm package <c>rrule</c> and ours, on the same rules.</summary>
public sealed class RecurrencePeerTests
{
    private const int Rules = 2500;
    private const int AtLeast = 2000;
    private const int Most = 150;

    [Fact]
    public async Task Two_thousand_random_rules_give_the_same_moments()
    {
        var random = new RandomRules(20261121);
        var rules = Enumerable.Range(0, Rules).Select(_ => random.Next()).ToList();

        var theirs = await TheirsAsync(rules);
        var ours = rules.Select(one => string.Join(' ', RecurrenceRule.Parse(one.Rule.ToString()).From(one.Start, one.Limit).Take(Most).Select(Iso))).ToList();

        var different = Enumerable.Range(0, Rules).Where(at => theirs[at] is { } answer && ours[at] != answer).Select(at => $"{Iso(rules[at].Start)} {rules[at].Rule}\n theirs {theirs[at]}\n ours   {ours[at]}").ToList();
        Assert.True(different.Count == 0, $"{different.Count} differ:\n{string.Join('\n', different.Select(one => one.Length > 600 ? one[..600] : one).Take(30))}");
        Assert.InRange(theirs.Count(moments => moments is not null), AtLeast, Rules);
        // The test would show nothing if chance made rules that never come true.
        Assert.InRange(ours.Count(moments => moments.Length > 0), Rules / 2, Rules);
    }

    private static async Task<List<string?>> TheirsAsync(List<(RecurrenceRule Rule, DateTime Start, DateTime Limit)> rules)
    {
        Requirement.Demand(Directory.Exists(Path.Combine(PeerFolder.Demand(), "node_modules", "rrule")), "rrule is missing: run `npm ci` in Tests/Peers (test.sh does).");
        await using var peer = PeerProcess.Start("recurrence.cjs");
        var answers = await peer.AskAsync([.. rules.Select(one => (object)new { start = Iso(one.Start), rule = one.Rule.ToString(), limit = Iso(one.Limit), most = Most })]);
        return [.. answers.Select(answer => answer.ValueKind == JsonValueKind.Null ? null : string.Join(' ', answer.EnumerateArray().Select(moment => moment.GetString())))];
    }

    private static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
