using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Storage;
using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>What a volunteer sees: cards, buttons, groups, two languages.</summary>
public sealed class TeamsConversationTests : IAsyncLifetime
{
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    public async ValueTask InitializeAsync() => _house = await TeamsHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    [Fact]
    public async Task An_answer_is_a_card_with_its_source_and_whether_somebody_has_checked_it()
    {
        var card = (await House.AskAsync(House.Message("hva koster norskkurs"))).Card;

        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.Contains("Kilde: ", card.ToString(), StringComparison.Ordinal);
        Assert.Contains("Kommunen har ikke bekreftet dette ennå.", card.ToString(), StringComparison.Ordinal);
        Assert.Contains("Var dette til hjelp?", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_is_told_whom_to_ask_for_a_link_to_their_own_activities()
    {
        var card = (await House.AskAsync(House.Message("registrere aktivitet", change: activity => (activity["conversation"]!["tenantId"], activity["channelData"]) = (TeamsHouse.OtherTenant, null)))).Card;

        Assert.Contains("om en personlig lenke", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_by_the_owner_moves_the_card_in_place()
    {
        var menu = (await House.AskAsync(House.Message("meny"))).Card;
        var first = TeamsHouse.ButtonsOf(menu).First();

        var said = (await House.PostAsync(House.Invoke(first.GetProperty("data")))).Json();

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (said.GetProperty("statusCode").GetInt32(), said.GetProperty("type").GetString()));
        Assert.Contains(first.GetProperty("title").GetString()!, said.GetProperty("value").ToString(), StringComparison.Ordinal);
        Assert.Single(House.Connector.Messages);
    }

    [Fact]
    public async Task A_press_by_another_in_a_group_starts_a_dialog_of_their_own()
    {
        var menu = (await House.AskAsync(InGroup(House.Message("<at>Kommunesvar</at> meny")))).Card;
        var said = await House.PostAsync(InGroup(House.Invoke(TeamsHouse.ButtonsOf(menu).First().GetProperty("data"), "29:ole")));

        Assert.Equal("application/vnd.microsoft.activity.message", said.Json().GetProperty("type").GetString());
        await House.NextAsync(1);
        Assert.Equal(2, Rows.Number(House.Settings, "select count(*) from conversation"));
        Assert.Equal(2, Rows.Number(House.Settings, "select count(distinct person) from conversation"));
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_is_done_once()
    {
        var card = (await House.AskAsync(House.Message("hva koster norskkurs"))).Card;
        var press = House.Invoke(TeamsHouse.ButtonOf(card, "Nei"));

        Assert.Contains("Takk", (await House.PostAsync(press)).Json().GetProperty("value").GetString(), StringComparison.Ordinal);
        await House.PostAsync(press);

        Assert.Equal(1, Rows.Number(House.Settings, "select sum(times) from doubted_answer"));
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("{\"action\":7}", 400)]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\"}}", 400)]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"press\",\"data\":{\"press\":\"go\",\"number\":3}}}", 400)]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"other\",\"data\":{\"press\":\"new\"}}}", 400)]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"press\",\"data\":{\"press\":\"choose\",\"id\":\"gone\"}}}", 200)]
    public async Task A_press_of_somebody_s_own_making_is_refused_or_leads_to_the_menu(string value, int status)
    {
        var invoke = House.Invoke(JsonDocument.Parse("{}").RootElement);
        invoke["value"] = JsonNode.Parse(value);

        Assert.Equal((HttpStatusCode)status, (await House.PostAsync(invoke)).Status);
    }

    [Fact]
    public async Task An_older_client_s_button_comes_as_a_message_and_does_the_same()
    {
        var menu = (await House.AskAsync(House.Message("meny"))).Card;
        var data = TeamsHouse.ButtonsOf(menu).First().GetProperty("fallback").GetProperty("data").GetRawText();

        var sent = await House.AskAsync(House.Message("", change: activity => (activity["value"], _) = (JsonNode.Parse(data), activity.Remove("text"))));

        Assert.NotEqual(menu.ToString(), sent.Card.ToString());
    }

    [Fact]
    public async Task State_is_kept_by_conversation_and_person()
    {
        await House.AskAsync(House.Message("hva koster norskkurs"));
        await House.AskAsync(InGroup(House.Message("<at>Kommunesvar</at> meny")));

        Assert.Equal(2, Rows.Number(House.Settings, "select count(*) from conversation"));
        Assert.Equal(1, Rows.Number(House.Settings, "select count(distinct person) from conversation"));
        await House.AskAsync(House.Message("slett"));
        var code = House.Connector.Messages[^1].Text.Split(' ').Select(word => word.Trim('.')).First(word => word.Length == 4 && word.All(char.IsAsciiDigit));
        await House.AskAsync(House.Message(code));
        Assert.Equal(0, Rows.Number(House.Settings, "select count(*) from conversation where person <> '' and sealed_state is null") + Rows.Number(House.Settings, "select count(*) from conversation_reference where person <> ''"));
    }

    [Fact]
    public async Task A_thread_in_a_channel_is_answered_in_the_thread()
    {
        var sent = await House.AskAsync(House.Message("<at>Kommunesvar</at> meny", conversation: "19:x@thread.tacv2;messageid=17", change: activity =>
        {
            activity["conversation"]!["conversationType"] = "channel";
            Mention(activity);
        }));

        Assert.Contains("19%3Ax%40thread.tacv2%3Bmessageid%3D17", sent.Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uk-UA", "uk")]
    [InlineData("fa-AF", "prs")]
    [InlineData("nn-NO", "nb")]
    [InlineData("pt-BR", "nb")]
    public async Task The_client_s_language_holds_until_the_person_chooses_one(string locale, string tag)
    {
        var card = (await House.AskAsync(House.Message("1", change: activity => activity["locale"] = locale))).Card;
        Assert.Equal(tag, card.GetProperty("lang").GetString());
        await House.AskAsync(House.Message("polski", change: activity => activity["locale"] = locale));

        Assert.Equal("pl", (await House.AskAsync(House.Message("0", change: activity => activity["locale"] = locale))).Card.GetProperty("lang").GetString());
    }

    [Fact]
    public async Task A_volunteer_sees_an_answer_in_Norwegian_and_in_Tigrinya_side_by_side()
    {
        await House.AskAsync(House.Message("hva koster norskkurs"));
        var card = (await House.AskAsync(House.Message("vis på tigrinja"))).Card;

        var columns = card.GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "ColumnSet").GetProperty("columns");
        Assert.Contains("Norsk", columns[0].ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ትግርኛ", columns[1].ToString(), StringComparison.Ordinal);
        Assert.Equal("nb", (await House.AskAsync(House.Message("0"))).Card.GetProperty("lang").GetString());
    }

    [Fact]
    public async Task Of_danger_a_copy_is_given_only_for_a_phone_that_nobody_else_reads_and_the_card_speaks_to_the_helper()
    {
        var card = (await House.AskAsync(House.Message("mannen min slår meg"))).Card;
        await House.PostAsync(House.Invoke(TeamsHouse.ButtonOf(card, "Kopier som SMS")));
        var asked = (await House.NextAsync(1)).Card;
        Assert.Contains("Til deg som hjelper", asked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Text", asked.ToString(), StringComparison.Ordinal);

        await House.PostAsync(House.Invoke(TeamsHouse.ButtonOf(asked, "Nei, eller jeg vet ikke")));
        Assert.Contains("bør du ikke sende SMS", (await House.NextAsync(2)).Text, StringComparison.Ordinal);
        await House.PostAsync(House.Invoke(TeamsHouse.ButtonOf(asked, "Ja, bare personen selv")));
        Assert.Contains("Input.Text", (await House.NextAsync(3)).Card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_empties_the_conversation()
    {
        await House.AskAsync(House.Message("norskkurs pris po polsku"));
        await House.AskAsync(House.Message("polski"));
        await House.AskAsync(House.Message("ny"));

        var card = (await House.AskAsync(House.Message("vis på tigrinja"))).Card;
        Assert.Equal("nb", card.GetProperty("lang").GetString());
        Assert.Contains("Still et spørsmål først", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_welcomed_once_though_two_activities_tell_of_them_at_once_and_again_when_they_come_back()
    {
        await Task.WhenAll(House.PostAsync(Installation("add")), House.PostAsync(Added()), House.PostAsync(Added()));
        Assert.Contains("Hei!", (await House.NextAsync()).Text, StringComparison.Ordinal);
        await House.AskAsync(House.Message("meny"));
        Assert.Equal(2, House.Connector.Messages.Count);

        Assert.Equal(HttpStatusCode.Accepted, (await House.PostAsync(Installation("remove"))).Status);
        Assert.Equal(0, Rows.Number(House.Settings, "select count(*) from conversation_reference"));
        await House.PostAsync(Installation("add"));
        Assert.Contains("Hei!", (await House.NextAsync(2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_is_added_a_reaction_and_an_edit_get_no_answer()
    {
        await House.PostAsync(House.Message("", change: activity => (activity["type"], activity["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = "29:ole" }))));
        await House.PostAsync(House.Message("", change: activity => (activity["type"], activity["reactionsAdded"]) = ("messageReaction", new JsonArray(new JsonObject { ["type"] = "like" }))));
        await House.PostAsync(House.Message("hva koster norskkurs", change: activity => activity["type"] = "messageUpdate"));
        await House.AskAsync(House.Message("meny"));

        Assert.Single(House.Connector.Messages);
    }

    [Fact]
    public async Task A_conversation_that_has_blocked_us_is_forgotten()
    {
        await House.AskAsync(House.Message("meny"));
        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from conversation_reference") == 1);
        House.Connector.Script(FakeConnector.Answer(403, new { error = new { code = "Forbidden", subCode = "MessageWritesBlocked" } }));
        await House.PostAsync(House.Message("meny"));

        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, "select count(*) from conversation_reference") == 0);
        await Eventually.HoldsAsync(() => Rows.Number(House.Settings, $"select count(*) from outbox where state = {(int)OutboxState.Failed}") == 1);
    }

    [Fact]
    public async Task A_search_from_the_compose_box_tolerates_missing_names_and_gives_cards_with_a_plain_preview()
    {
        var said = (await House.PostAsync(House.Message("", change: activity =>
        {
            (activity["type"], activity["name"]) = ("invoke", "composeExtension/query");
            activity["value"] = new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["value"] = "norskk" }) };
        }))).Json().GetProperty("composeExtension");

        var first = said.GetProperty("attachments")[0];
        Assert.Equal(("result", "list"), (said.GetProperty("type").GetString(), said.GetProperty("attachmentLayout").GetString()));
        Assert.Equal("application/vnd.microsoft.card.adaptive", first.GetProperty("contentType").GetString());
        Assert.Equal("application/vnd.microsoft.card.hero", first.GetProperty("preview").GetProperty("contentType").GetString());
        Assert.Contains("norskk", first.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Action.Execute", first.ToString(), StringComparison.Ordinal);
    }

    private static JsonObject InGroup(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:group", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = activity["conversation"]!["tenantId"]!.GetValue<string>() };
        Mention(activity);
        return activity;
    }

    private static void Mention(JsonObject activity) => activity["entities"] = new JsonArray(
        new JsonObject { ["type"] = "mention", ["text"] = "<at>Kommunesvar</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Kommunesvar" } });

    private JsonObject Installation(string action) => House.Message("", change: activity => (activity["type"], activity["action"]) = ("installationUpdate", action));

    private JsonObject Added() => House.Message("", change: activity =>
        (activity["type"], activity["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = "29:anna" }, new JsonObject { ["id"] = "28:bot" })));
}
