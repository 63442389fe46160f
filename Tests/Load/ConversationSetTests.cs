using ChatBot.bench.Load;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Load;

public sealed class ConversationSetTests
{
    [Fact]
    public void What_the_person_writes_is_taken_in_its_order_and_nothing_else()
    {
        var conversation = ConversationSet.Parse("so-2.txt", ["# A title", "@ municipality namsos", "> imisa", "= answered x so 1 x Gsm7", "< 1 Kow", ">  ", "> 2"]);

        Assert.Equal("so", conversation.Language);
        Assert.Equal(["imisa", " ", "2"], conversation.Turns);
    }

    [Theory]
    [InlineData("prs-activities-1.txt", "prs")]
    [InlineData("stop-then-danger.txt", "")]
    [InlineData("salam.txt", "")]
    public void A_file_is_of_the_language_its_name_begins_with_or_a_mixed_one(string name, string language) =>
        Assert.Equal(language, ConversationSet.Parse(name, ["> x"]).Language);

    [Fact]
    public void The_files_hold_conversations_of_several_turns_in_all_twelve_languages_and_mixed_ones()
    {
        var all = ConversationSet.Read(Path.Combine(Repository.Root, "Tests", "Conversations"));

        var languages = all.Select(conversation => conversation.Language).Distinct().ToList();
        Assert.Equal([.. LanguageMix.Shares.Keys.Append("").Order(StringComparer.Ordinal)], languages.Order(StringComparer.Ordinal));
        Assert.True(all.Average(conversation => conversation.Turns.Count) > 3);
    }
}
