using System.Net;
using System.Text.Json.Nodes;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

public sealed class TeamsEndpointTests : IAsyncLifetime
{
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    public async Task Another_method_is_told_which_one_is_allowed(string method)
    {
        var said = await House.PostAsync("", null, new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, said.Status);
        Assert.Equal(["POST"], said.Allow);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\",\"channelId\":\"msteams\"}")]
    [InlineData("{\"type\":7,\"channelId\":\"msteams\"}")]
    [InlineData("{\"channelId\":\"msteams\"}")]
    public async Task What_is_no_activity_is_a_bad_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await House.PostAsync(body, House.Bearer())).Status);

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_an_unknown_caller_hears_of_the_token_first()
    {
        var large = House.Message(new string('x', 300_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await House.PostAsync(large)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await House.PostAsync("{", "Bearer x.y.z")).Status);
    }

    [Fact]
    public async Task A_type_or_field_that_nobody_knows_is_taken_and_left_alone()
    {
        var said = await House.PostAsync(House.Message("", change: activity => (activity["type"], activity["new"]) = ("handoff", new JsonObject { ["deep"] = true })));

        Assert.Equal((HttpStatusCode.Accepted, ""), (said.Status, said.Body));
        Assert.Empty(House.Connector.Requests);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented() =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await House.PostAsync(House.Message("", change: activity => (activity["type"], activity["name"]) = ("invoke", "tab/fetch")))).Status);

    [Fact]
    public async Task Each_tenant_is_answered_for_its_own_municipality()
    {
        var one = await House.AskAsync(House.Message("hva koster norskkurs"));
        var other = await House.AskAsync(House.Message("hva koster norskkurs", "29:ole", change: activity => (activity["conversation"]!["tenantId"], activity["channelData"]) = (TeamsHouse.OtherTenant, null)));

        Assert.Contains("Namsos", one.Text, StringComparison.Ordinal);
        Assert.Contains("Sandefjord", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_says_two_things_is_refused() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await House.PostAsync(House.Message("meny", change: activity => activity["conversation"]!["tenantId"] = TeamsHouse.OtherTenant))).Status);

    [Fact]
    public async Task The_same_message_three_times_is_answered_once()
    {
        var message = House.Message("hva koster norskkurs");
        var three = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => House.PostAsync(message)));

        Assert.All(three, said => Assert.Equal(HttpStatusCode.Accepted, said.Status));
        await House.NextAsync();
        await House.AskAsync(House.Message("meny"));
        Assert.Equal(2, House.Connector.Messages.Count);
    }

    [Fact]
    public async Task Fifty_messages_at_once_in_one_conversation_are_fifty_turns_one_after_the_other()
    {
        var conversation = "a:crowd";
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => House.PostAsync(House.Message(i % 2 == 0 ? "meny" : "9", conversation: conversation))));

        Assert.All(all, said => Assert.Equal(HttpStatusCode.Accepted, said.Status));
        // The first version is the time, and each turn that saw the one before adds one.
        var first = House.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.Equal(first + 49, Rows.Number(House.Settings, "select version from conversation"));
        Assert.Equal(1, Rows.Number(House.Settings, "select count(*) from conversation"));
    }

    [Fact]
    public async Task Replies_that_are_expected_in_the_answer_come_in_it()
    {
        var said = await House.PostAsync(House.Message("hva koster norskkurs", change: activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, said.Status);
        Assert.Contains("norskkurs", said.Json().GetProperty("activities")[0].GetProperty("summary").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(House.Connector.Requests);
    }

    [Fact]
    public async Task While_the_store_is_away_the_channel_is_told_to_come_back_and_danger_is_answered_all_the_same()
    {
        await using var house = await TeamsHouse.OpenAsync(replace: ServiceHostStore.Use);
        ServiceHostStore.Of(house.Host).BeforeOpen = ServiceHostStore.Away;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await house.PostAsync(house.Message("hva koster norskkurs"))).Status);
        var cry = await house.AskAsync(house.Message("mannen min slår meg"));

        Assert.Contains("112", cry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_fails_by_our_fault_is_answered_with_whom_to_ask()
    {
        House.Host.Learn(known => known with { Understanding = new BrokenUnderstanding() });

        var sent = await House.AskAsync(House.Message("hva koster norskkurs"));

        Assert.Contains("Noe gikk galt", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_person_and_no_token_is_in_a_log_or_in_plain_on_disk()
    {
        var bearer = House.Bearer();
        await House.PostAsync(House.Message("Kvitebjørn spør om norskkurs"), bearer);
        await House.PostAsync("{", bearer);
        await House.PostAsync(House.Message("meny"), bearer + "x");
        await House.NextAsync();

        string[] secrets = ["Kvitebjørn", "29:anna", "28:bot", bearer["Bearer ".Length..], "token-1", LocalIssuer.Tenant];
        var disk = System.Text.Encoding.UTF8.GetString(Rows.Bytes(House.Settings));
        Assert.All(secrets, secret => Assert.DoesNotContain(House.Host.Log.Lines, line => line.StartsWith("Information ChatBot", StringComparison.Ordinal) && line.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, disk, StringComparison.Ordinal));
    }
}
