using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

public sealed class ConversationTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Conversations"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_conversation_goes_as_approved(string name)
    {
        var file = ConversationFile.Read(Path.Combine(Repository.Root, "Tests", "Conversations", name));
        var player = new ConversationPlayer();
        List<string> answers = [];
        List<string> approved = [];

        foreach (var entry in file.Entries)
        {
            if (entry is ConversationFile.Entry.Scene scene) player.Happen(scene.Text);
            if (entry is not ConversationFile.Entry.Message message) continue;
            answers.Add(player.Send(message.Text));
            approved.Add(message.Approved);
        }
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") file.Approve(answers);
        else Assert.Equal(approved, answers);
    }

    [Fact]
    public void There_are_at_least_sixty_conversations_in_all_twelve_languages()
    {
        var languages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Conversations"), "*.txt")
            .SelectMany(file => ConversationFile.Read(file).Entries).OfType<ConversationFile.Entry.Message>()
            .Select(message => message.Approved.Split(' ') is [_, _, _, var tag, ..] ? tag : "").ToHashSet();

        Assert.True(Files.Count >= 60, $"There are {Files.Count}.");
        Assert.All(ShippedKnowledge.Knowledge.Content.Languages.All, language => Assert.Contains(language.Tag, languages));
    }
}
