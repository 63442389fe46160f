using System.Globalization;
using System.Text;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Tests.Privacy.Tokens;

namespace ChatBot.Tests.Fuzzing;

/// <summary>The Activity endpoint, with activities of Teams that were real until they were spoilt, all with a good token.</summary>
[Collection(FuzzCollection.Name)]
public sealed class ActivityFuzzTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    private const long MostAllocated = 128L * TeamsDoor.MostBytes;

    private const string Common = """
        "id":"ID","timestamp":"2026-09-01T08:00:00.000Z","channelId":"msteams","serviceUrl":"SERVICE","from":{"id":"29:personID","name":"Anna Kvitebjørn","aadObjectId":"11111111-2222-3333-4444-666666666666"},"recipient":{"id":"28:bot","name":"Kommunesvar"},"conversation":{"id":"a:samtaleID","conversationType":"personal","tenantId":"TENANT"},"channelData":{"tenant":{"id":"TENANT"},"team":{"id":"19:lag@thread.tacv2"},"channel":{"id":"19:kanal@thread.tacv2"}},"locale":"nb-NO"
        """;

    private static readonly string[] Activities =
    [
        """{"type":"message","text":"Hvordan søker jeg norskkurs?",COMMON}""",
        """{"type":"message","text":"<at>Kommunesvar</at> det brenner","entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"Kommunesvar"},"text":"<at>Kommunesvar</at>"},{"type":"clientInfo","locale":"nb-NO"}],COMMON}""",
        """{"type":"message","text":"","attachments":[{"contentType":"image/png","contentUrl":"https://example.test/1.png"},{"contentType":"text/html","content":"<p>hei</p>"}],COMMON}""",
        """{"type":"message","value":{"key":"1","turn":"2","kind":"choice"},"deliveryMode":"expectReplies",COMMON}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"press","data":{"turn":"abc","choice":"1"}}},COMMON}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"initialRun","value":"true"},{"name":"query","value":"kor"}],"queryOptions":{"skip":0,"count":25}},COMMON}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:anna"}],COMMON}""",
        """{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}],COMMON}""",
        """{"type":"installationUpdate","action":"add",COMMON}""",
        """{"type":"installationUpdate","action":"remove",COMMON}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],COMMON}""",
        """{"type":"event","name":"x","value":{"a":[1,2,3]},COMMON}""",
    ];

    [Fact]
    public async Task No_activity_breaks_the_endpoint()
    {
        var run = new FuzzRun("activities", 1000);
        var mutator = new RequestMutator(run.Random, TeamsDoor.MostBytes + 4096);
        await house.RunAsync(run, MostAllocated, i =>
        {
            if (i % 50 == 0) house.Limits.Advance(TimeSpan.FromMinutes(1));
            var request = mutator.Spoil(new("/api/messages", [("Content-Type", "application/json; charset=utf-8")], Activity(run.Random, i)), [Activity(run.Random, i)]);
            return Task.FromResult(request["Authorization"] is null ? request.With("Authorization", house.Bearer()) : request);
        });

        Assert.Equal(house.Before, await house.AskAsync());
    }

    private byte[] Activity(Random random, int number) => Encoding.UTF8.GetBytes(Activities[random.Next(Activities.Length)]
        .Replace("COMMON", Common, StringComparison.Ordinal).Replace("SERVICE", house.Connector.ServiceUrl, StringComparison.Ordinal).Replace("TENANT", LocalIssuer.Tenant, StringComparison.Ordinal)
        .Replace("ID", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
