using System.Text.Json;
using ChatBot.Tests.Support;
using ChatBot.Tools;

namespace ChatBot.Tests.Tools;

public sealed class ConfirmCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"topics-{Guid.NewGuid():N}.json");

    public ConfirmCommandTests() => File.Copy(Path.Combine(Repository.Resources, "Topics.json"), _file);

    [Fact]
    public void A_confirmation_is_written_with_its_date_and_role_and_changes_nothing_else()
    {
        var before = File.ReadAllLines(_file);

        var code = ConfirmCommand.Confirm(_file, "norwegian-price", "voksenopplæring", new DateOnly(2026, 11, 21));

        Assert.Equal(0, code);
        var after = File.ReadAllLines(_file);
        Assert.Equal(["      \"checked\": {", "        \"date\": \"2026-11-21\",", "        \"role\": \"voksenopplæring\""], after.Except(before));
        Assert.Equal(before.Length + 3, after.Length);
    }

    [Fact]
    public void A_topic_that_does_not_exist_cannot_be_confirmed()
    {
        var before = File.ReadAllText(_file);

        Assert.Equal(1, ConfirmCommand.Confirm(_file, "no-such-topic", "voksenopplæring", new DateOnly(2026, 11, 21)));
        Assert.Equal(before, File.ReadAllText(_file));
    }

    [Fact]
    public void Nothing_that_is_shipped_claims_to_be_confirmed()
    {
        using var topics = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Resources, "Topics.json")));

        Assert.All(topics.RootElement.GetProperty("topics").EnumerateArray(), topic => Assert.Equal(JsonValueKind.Null, topic.GetProperty("checked").ValueKind));
    }

    public void Dispose() => File.Delete(_file);
}
