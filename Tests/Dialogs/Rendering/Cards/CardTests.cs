using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering.Cards;
using ChatBot.Tests.Peers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rendering.Cards;

public sealed class CardTests
{
    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "ActionSet", "Container", "ColumnSet", "Column", "Table", "TableRow", "TableCell", "Input.Text",
        "Action.Execute", "Action.Submit", "Action.ToggleVisibility", "Action.OpenUrl",
    ];

    public static TheoryData<string> Languages => [.. EveryCard.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_card_passes_the_schema_and_Microsoft_s_parser_without_a_remark(string tag)
    {
        await using var peer = PeerProcess.Start("cards.cjs");
        var cards = EveryCard.In(tag).SelectMany(one => new[] { CardActions.Execute, CardActions.Submit }.Select(actions => (Name: $"{one.Name} {actions}", Card: EveryCard.Render(one.Reply, actions)))).ToList();

        var verdicts = await peer.AskAsync([.. cards.Select(card => (object)card.Card)]);

        var faults = cards.Zip(verdicts).Where(pair => pair.Second.GetArrayLength() > 0).Select(pair => $"{pair.First.Name}: {pair.Second}").ToList();
        Assert.True(cards.Count > 800, $"Only {cards.Count} cards.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {cards.Count}:\n" + string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public async Task The_peers_do_find_what_is_wrong()
    {
        await using var peer = PeerProcess.Start("cards.cjs");

        var verdicts = await peer.AskAsync(
        [
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"9.9","body":[]}""")!,
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}""")!,
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock"}]}""")!,
            JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x"}]}""")!,
        ]);

        Assert.Equal([true, true, true, false], verdicts.Select(verdict => verdict.GetArrayLength() > 0));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_is_small_enough_of_known_elements_its_ids_unique_and_its_buttons_its_owner_s(string tag)
    {
        foreach (var (name, reply) in EveryCard.In(tag))
        {
            var card = EveryCard.Render(reply, CardActions.Execute);
            var size = card.ToJsonString(TeamsReplies.Json).Length * 2;
            var all = Elements(card).ToList();
            var ids = all.Select(element => element["id"]?.GetValue<string>()).OfType<string>().ToList();

            Assert.True(size <= TeamsReplies.MostBytes, $"{name}: {size} bytes.");
            Assert.All(all, element => Assert.Contains(element["type"]!.GetValue<string>(), Known));
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(all.Where(element => element["type"]!.GetValue<string>() == "Action.Execute"), button =>
            {
                Assert.Equal(EveryCard.Owner, button["data"]!["owner"]!.GetValue<string>());
                Assert.NotNull(PressData.Read(JsonDocument.Parse(button["data"]!.ToJsonString()).RootElement));
                Assert.NotEqual("", button["title"]!.GetValue<string>());
            });
            Assert.NotEqual("", card["fallbackText"]!.GetValue<string>());
            Assert.Equal(reply.Language.Tag, card["lang"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ckb", true)]
    [InlineData("ti", false)]
    [InlineData("uk", false)]
    public void A_card_runs_in_the_direction_of_its_language_and_two_languages_each_in_its_own(string tag, bool rightToLeft)
    {
        var cards = EveryCard.In(tag).ToList();
        var menu = EveryCard.Render(cards.Single(card => card.Name == "menu").Reply, CardActions.Execute);
        var beside = EveryCard.Render(cards.First(card => card.Reply.Beside is not null).Reply, CardActions.Execute);
        var columns = Elements(beside).Where(element => element["type"]!.GetValue<string>() == "Column").Select(column => column["rtl"]!.GetValue<bool>());

        Assert.Equal(rightToLeft, menu["rtl"]?.GetValue<bool>() ?? false);
        Assert.Equal([false, rightToLeft], columns);
    }

    [Fact]
    public void On_the_web_no_button_is_of_a_kind_that_web_chat_leaves_without_effect() =>
        Assert.All(EveryCard.In("nb").SelectMany(one => Elements(EveryCard.Render(one.Reply, CardActions.Submit))), element => Assert.NotEqual("Action.Execute", element["type"]!.GetValue<string>()));

    [Fact]
    public void Every_press_is_read_as_it_was_written()
    {
        Press[] all =
        [
            new Press.Choose("language:ti"), new Press.Go(9), new Press.Helpful("a", false),
            new Press.TwoLanguages("a", null), new Press.TwoLanguages("a", "ti"),
            new Press.CopySms("a", "ti", null), new Press.CopySms("a", "ti", true), new Press.New(),
        ];

        Assert.All(all, press => Assert.Equal((press, "me"), PressData.Read(JsonDocument.Parse(PressData.Write(press, "me").ToJsonString()).RootElement)));
    }

    [Fact]
    public void No_danger_topic_is_found_from_the_compose_box()
    {
        var known = ShippedKnowledge.Knowledge;
        var found = AnswerSearch.Find(
            "mannen min slår meg", known.Content.Languages.Get("nb"), "namsos", known, new(), new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero), 10);

        Assert.DoesNotContain(found, reply => reply.IsDanger || known.Content.Topics.Find(reply.Topic!) is { Sensitive: true } or { Theme: "safety" });
    }

    private static IEnumerable<JsonObject> Elements(JsonNode node) => node switch
    {
        JsonObject element => (element["type"] is JsonValue && !element.ContainsKey("press") ? [element] : Array.Empty<JsonObject>())
            .Concat(element.Where(child => child.Key is not ("data" or "fallback") && child.Value is not null).SelectMany(child => Elements(child.Value!))),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Elements),
        _ => [],
    };
}
