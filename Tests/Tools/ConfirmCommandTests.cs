using System.Text.Json;
using ChatBot.Tests.Support;
using ChatBot.Tools;

namespace ChatBot.Tests.Tools;

public sealed class ConfirmCommandTests : IDisposable
{
    private readonly ContentHouse _house = ContentHouse.Shipped();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmation_is_written_with_its_date_and_role_and_changes_nothing_else()
    {
        var before = _house["Topics.json"].Split('\n');

        var code = await ConfirmCommand.ConfirmAsync(_house.Home, "norwegian-price", "voksenopplæring", new DateOnly(2026, 11, 21), Cancellation);

        Assert.Equal(0, code);
        var after = _house["Topics.json"].Split('\n');
        Assert.Equal(["      \"checked\": {", "        \"date\": \"2026-11-21\",", "        \"role\": \"voksenopplæring\""], after.Except(before));
        Assert.Equal(before.Length + 3, after.Length);
        Assert.Equal(("voksenopplæring", "confirm norwegian-price"), (_house.Home.Versions[0].By, _house.Home.Versions[0].What));
    }

    [Fact]
    public async Task A_topic_that_does_not_exist_cannot_be_confirmed()
    {
        var before = _house["Topics.json"];

        Assert.Equal(1, await ConfirmCommand.ConfirmAsync(_house.Home, "no-such-topic", "voksenopplæring", new DateOnly(2026, 11, 21), Cancellation));
        Assert.Equal(before, _house["Topics.json"]);
    }

    [Fact]
    public void Nothing_that_is_shipped_claims_to_be_confirmed()
    {
        using var topics = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Resources, "Topics.json")));

        Assert.All(topics.RootElement.GetProperty("topics").EnumerateArray(), topic => Assert.Equal(JsonValueKind.Null, topic.GetProperty("checked").ValueKind));
    }

    public void Dispose() => _house.Dispose();
}
