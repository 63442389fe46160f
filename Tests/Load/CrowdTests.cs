using ChatBot.bench.Load;

namespace ChatBot.Tests.Load;

public sealed class CrowdTests
{
    private static readonly IReadOnlyList<LoadConversation> Conversations =
        [.. LanguageMix.Shares.Keys.Append("").Select(tag => new LoadConversation(tag, [$"{tag} 1", $"{tag} 2", $"{tag} 3"]))];

    private static readonly IReadOnlyList<string> Numbers = [.. Enumerable.Range(0, 100).Select(number => $"+47595{number:00000}")];

    [Fact]
    public void Everybody_goes_through_a_conversation_from_its_first_text_to_its_last_with_one_number()
    {
        var messages = Some(3_000);

        foreach (var person in messages.GroupBy(message => message.From).Where(person => person.Count() == 3))
        {
            Assert.Equal(["1", "2", "3"], person.Select(message => message.Text.Split(' ')[1]));
            Assert.Single(person.Select(message => (message.To, message.Text.Split(' ')[0])).Distinct());
        }
    }

    [Fact]
    public void Many_write_side_by_side() => Assert.Equal(50, Some(50).Select(message => message.From).Distinct().Count());

    [Fact]
    public void Every_text_has_an_id_of_its_own() => Assert.Equal(3_000, Some(3_000).Select(message => message.Sid).Distinct().Count());

    [Fact]
    public void The_crowd_is_the_same_each_time() => Assert.Equal(Some(500), Some(500));

    [Fact]
    public void The_languages_have_their_shares_and_make_up_a_hundred_with_the_mixed_ones()
    {
        var messages = Some(60_000);

        foreach (var (tag, share) in LanguageMix.Shares)
            Assert.InRange(messages.Count(message => message.Text.StartsWith($"{tag} ", StringComparison.Ordinal)) / 600.0, share * 0.8, share * 1.2);
        Assert.Equal(100 - LanguageMix.Mixed, LanguageMix.Shares.Values.Sum());
    }

    [Fact]
    public void Larger_municipalities_are_written_to_more_and_none_is_left_out()
    {
        var messages = Some(60_000);

        Assert.True(messages.Count(message => message.To == Numbers[0]) > 10 * messages.Count(message => message.To == Numbers[99]));
        Assert.Equal(Numbers.Count, messages.Select(message => message.To).Distinct().Count());
    }

    private static List<LoadMessage> Some(int count)
    {
        var crowd = new Crowd(Conversations, Numbers, 50);
        return [.. Enumerable.Range(0, count).Select(_ => crowd.Next())];
    }
}
