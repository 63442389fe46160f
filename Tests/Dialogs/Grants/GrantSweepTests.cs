using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Grants;
using ChatBot.Dialogs.Rendering;

namespace ChatBot.Tests.Dialogs.Grants;

/// <summary>Every grant, list, question and result in every municipality and language, as phones and screens get them.</summary>
public sealed class GrantSweepTests
{
    public static TheoryData<string> Tags => [.. ShippedGrants.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_page_by_SMS_keeps_to_its_budget_and_leaves_nothing_unfilled(string tag)
    {
        foreach (var turn in Turns(tag, onScreen: false))
        {
            foreach (var id in Ids(turn))
            {
                var reply = Showing.Make(id, 0, turn);
                Assert.True(reply is not null, $"{id} shows nothing in {turn.Here.Municipality.Id}, {tag}.");
                for (var page = 0; SmsRenderer.Render(reply with { Page = page }, turn.Settings) is { } sms; page++)
                {
                    var segments = SmsText.Measure(sms.Text).Segments;
                    Assert.True(segments <= turn.Settings.SegmentsFor(reply.Language.Tag, isFirst: false), $"{id}, page {page}, takes {segments} segments in {turn.Here.Municipality.Id}, {tag}:\n{sms.Text}");
                    Assert.DoesNotContain("{", sms.Text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void On_a_screen_lists_are_tables_and_every_choice_leads_somewhere(string tag)
    {
        foreach (var turn in Turns(tag, onScreen: true))
        {
            foreach (var id in Ids(turn))
            {
                var reply = Showing.Make(id, 0, turn)!;
                Assert.InRange(reply.Choices.Count, 0, 7);
                Assert.All(reply.Choices, choice => Assert.NotNull(Showing.Make(choice.Id, 0, turn)));
                Assert.All(reply.Choices, choice => Assert.DoesNotContain('\n', choice.Label));
                if (reply.Table is { } table) Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
                Assert.Equal(id == GrantsDialog.TopicId || id.Contains("list:", StringComparison.Ordinal), reply.Table is not null && GrantsDialog.SearchOf(id) is null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_pages_of_the_list_show_every_grant_once(string tag)
    {
        foreach (var turn in Turns(tag, onScreen: false))
        {
            List<string> shown = [];
            for (string? id = GrantsDialog.TopicId; id is not null && Showing.Make(id, 0, turn) is { } reply; id = GrantsDialog.After(id))
                shown.AddRange(reply.Choices.Select(choice => GrantsDialog.GrantOf(choice.Id)).OfType<string>());
            Assert.Equal(turn.Here.Grants.Select(grant => grant.Id).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_deadline_is_told_as_what_it_is(string tag)
    {
        foreach (var turn in Turns(tag, onScreen: true))
        {
            foreach (var grant in turn.Here.Grants)
            {
                var reply = Showing.Make(GrantsDialog.One(grant.Id), 0, turn)!;
                var told = GrantCalendar.Next(grant, turn.Today);
                if (told.IsCertain) Assert.Contains(DateText.Write(told.Date!.Value, turn.Language), reply.Text, StringComparison.Ordinal);
                // A guess is a day in a calendar and never a date in words: only the day that was is told.
                else if (told.Date is { } guess) Assert.DoesNotContain(DateText.Write(guess, turn.Language), reply.Text, StringComparison.Ordinal);
                if (told.Was is { } was) Assert.Contains(DateText.Write(was, turn.Language), reply.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void By_SMS_a_grant_in_a_list_takes_three_lines(string tag)
    {
        foreach (var turn in Turns(tag, onScreen: false))
            Assert.All(Showing.Make(GrantsDialog.TopicId, 0, turn)!.Choices.Where(choice => GrantsDialog.GrantOf(choice.Id) is not null), choice => Assert.Equal(3, choice.Label.Split('\n').Length));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_text_of_the_dialog_and_of_every_grant_is_there_in_every_language(string tag)
    {
        var national = ShippedGrants.Content.National.Answers[tag];
        Assert.All(GrantKeys.Arguments.Keys, key => Assert.True(national.Find(key) is { Text.Length: > 0 }, $"{key} is missing in {tag}."));
        Assert.All(ShippedGrants.Content.National.Grants, grant => Assert.True(national.Find(GrantKeys.Of(grant, GrantKeys.Purpose)) is { Text.Length: > 0 }, $"{grant.Id} is missing in {tag}."));
    }

    /// <summary>Everything the dialog can show in a municipality: the list, every grant, every question and every result.</summary>
    private static IEnumerable<string> Ids(TurnContext turn)
    {
        for (string? id = GrantsDialog.TopicId; id is not null && Showing.Make(id, 0, turn) is not null; id = GrantsDialog.After(id)) yield return id;
        foreach (var grant in turn.Here.Grants)
        {
            yield return GrantsDialog.One(grant.Id);
            yield return GrantsDialog.How(grant.Id);
        }
        foreach (var search in Searches(GrantSearch.Begun)) yield return GrantsDialog.Fit(search);
    }

    internal static IEnumerable<GrantSearch> Searches(GrantSearch from) => from.Offered.Select(from.With).SelectMany(Searches).Prepend(from);

    private static IEnumerable<TurnContext> Turns(string tag, bool onScreen) => ShippedGrants.Content.Municipalities.Keys.Select(id => ShippedGrants.Turn(id, tag, onScreen));
}
