using System.Text.Json.Nodes;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Rendering.Cards;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rendering.Cards;

/// <summary>Every card that the shipped content can lead to in a language, and the shapes that no dialog makes yet.</summary>
internal static class EveryCard
{
    public const string Owner = "owner-mark";

    private static readonly DateTimeOffset Tuesday = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly ConversationEngine Engine = new(new ConversationSettings());

    public static IEnumerable<string> Languages => ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag);

    /// <summary>The replies, each with a name to find it by.</summary>
    public static IEnumerable<(string Name, Reply Reply)> In(string tag)
    {
        var topics = ShippedKnowledge.Knowledge.Content.Topics.All.Where(topic => topic.Kind != "none").Select(topic => topic.Id).ToList();
        foreach (var municipality in new[] { "namsos", "eksempelvik" })
        {
            foreach (var id in topics)
            {
                yield return ($"{municipality} {id}", Press(new Press.Choose(id), tag, municipality));
                yield return ($"{municipality} {id} beside", Press(new Press.TwoLanguages(id, tag == "nb" ? "ti" : tag), tag, municipality));
                yield return ($"{municipality} {id} copy", Press(new Press.CopySms(id, tag, null), tag, municipality));
            }
            foreach (var id in Grants(municipality)) yield return ($"{municipality} {id}", Press(new Press.Choose(id), tag, municipality));
        }
        yield return ("menu", Press(new Press.Go(0), tag));
        yield return ("first menu", Press(new Press.Go(0), tag, first: true));
        yield return ("which language", Press(new Press.TwoLanguages(topics[0], null), tag));
        yield return ("languages", Say(ShippedKnowledge.Knowledge.Content.Languages.Get(tag).LatinName, tag));
        yield return ("not understood", Say("xyzzy plugh", tag));
        yield return ("new", Press(new Press.New(), tag));
        yield return ("thanks", Press(new Press.Helpful(topics[0], true), tag));
        yield return ("old card", Press(new Press.Choose("gone"), tag));
        yield return ("phone shared", Press(new Press.CopySms("violence", tag, false), tag));
        yield return ("copy of danger", Press(new Press.CopySms("violence", tag, true), tag));
        foreach (var id in new[] { "activities:", "activities:kswimming;d2026-09-01_2026-09-01;m0", "activity:babysang", "activity:gone", "activity-calendar:activity:babysang" })
            yield return (id, Press(new Press.Choose(id), tag, "eksempelvik"));
        foreach (var reminder in Reminders(tag)) yield return reminder;
        var turn = TurnIn(tag);
        yield return ("welcome", WelcomeReply.Make(turn));
        foreach (var shape in Shapes(turn)) yield return shape;
    }

    public static JsonObject Render(Reply reply, CardActions actions) => CardRenderer.Render(reply, actions, Owner);

    // What is said of reminders to a person, in a channel and on the web, and each reminder that may come.
    private static IEnumerable<(string, Reply)> Reminders(string tag)
    {
        const string Town = "eksempelvik", Key = "activity:babysang@2026-09-09", Grant = "grant:vat/2027/1";
        var facts = new ReminderFacts(new(2026, 9, 9), new(11, 0)) { Place = "Eksempelvik kirke", Title = "Babysang" };
        var held = PersonStanding.Unknown with { Reminders = [new(Key, [ReminderOffset.OneDay], facts, false), new(Key, [ReminderOffset.OneDay], facts, true), new("own:2027-03-12", [ReminderOffset.OneDay], new(new(2027, 3, 12)), false)] };
        foreach (var id in new[] { $"remind::{Key}", "remind::activity:babysang@2026-09-02", "remind::activity:gone@2026-09-09", $"remind::{Grant}", "remind::own:2027-03-12", "reminders", $"unremind:{Key}", "unremind:*" })
        {
            var asked = Message("", new Press.Choose(id), Town) with { Standing = held };
            yield return ($"{id} of a person", Run(asked, tag, false));
            yield return ($"{id} of a channel", Run(asked with { OthersRead = true }, tag, false));
            yield return ($"{id} on the web", Run(asked with { CanBeReminded = false }, tag, false));
        }
        var content = ShippedKnowledge.Knowledge.Content;
        var texts = new ReminderTexts(content.Municipalities[Town], content.Languages.Get(tag), new(2026, 9, 1));
        foreach (var message in Enum.GetValues<ReminderMessage>())
        {
            var planned = new PlannedReminder("1d", message, message == ReminderMessage.OtherPlace ? facts with { Place = "Kulturhuset" } : facts with { Day = new(2026, 9, 10) }, facts, false, Tuesday);
            foreach (var key in new[] { Key, Grant, "own:2027-03-12" }) yield return ($"reminder {message} {key}", texts.Write(planned, key, "Babysang"));
        }
    }

    // Lists, every grant, how to apply, each question of the search and a full and an empty result.
    private static IEnumerable<string> Grants(string municipality) =>
    [
        .. Enumerable.Range(2, 4).Select(GrantsDialog.ListAt), .. ShippedKnowledge.Knowledge.Content.Municipalities[municipality].Grants.SelectMany(grant => new[] { GrantsDialog.One(grant.Id), GrantsDialog.How(grant.Id) }),
        .. new[] { "", "organisation", "organisation,none", "organisation,none,children", "organisation,none,children,other", "organisation,none,children,other;2", "public,everybody,sport" }
            .Select(answers => GrantsDialog.Fit(ChatBot.Dialogs.Grants.GrantSearch.Read(answers)!)),
    ];

    private static IEnumerable<(string, Reply)> Shapes(TurnContext turn)
    {
        var text = turn.TitleOf(turn.Knowledge.Content.Topics.Menu[0].Id);
        var plain = new Reply(turn.Language, text) { Screen = ScreenParts.Words(turn) };
        yield return ("list", plain with { Items = [new(text, [text, "17:00"], "a"), new(text, [])] });
        yield return ("table", plain with { Table = new([text, text], [[text, "1"], [text, "2"]]) });
        yield return ("table without a head", plain with { Table = new([], [["a", "b", "c"]]) });
        yield return ("result", plain with { Reasons = [text, text], Details = text + "\n" + text });
        yield return ("confirmation", plain with { IsConfirmation = true, Choices = [new("yes", text), new("no", text)] });
    }

    private static TurnContext TurnIn(string tag) => new(
        ShippedKnowledge.Knowledge, Engine.Settings, Message("", null), ConversationState.Empty, Tuesday, ShippedKnowledge.Knowledge.Content.Languages.Get(tag));

    private static Reply Press(Press press, string tag, string municipality = "namsos", bool first = false) => Run(Message("", press, municipality), tag, first);

    private static Reply Say(string text, string tag) => Run(Message(text, null), tag, false);

    private static Reply Run(InboundMessage message, string tag, bool first) =>
        Engine.Run(ConversationState.Empty with { Language = tag, LanguageChosen = true, Greeted = !first, LastTurnAt = Tuesday }, message, ShippedKnowledge.Knowledge, Tuesday).Reply!;

    private static InboundMessage Message(string text, Press? press, string municipality = "namsos") =>
        new(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "4821") { OnScreen = true, Press = press };
}
