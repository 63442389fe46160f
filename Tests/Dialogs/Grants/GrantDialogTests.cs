using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Grants;

namespace ChatBot.Tests.Dialogs.Grants;

public sealed class GrantDialogTests
{
    private readonly ConversationEngine _engine = new(new ConversationSettings { PublicBaseUrl = new("https://bot.example/") });

    [Fact]
    public void Nobody_is_asked_more_than_four_questions()
    {
        foreach (var search in GrantSweepTests.Searches(GrantSearch.Begun))
        {
            Assert.InRange(search.Answers.Length, 0, 4);
            var read = GrantSearch.Read(search.Write())!;
            Assert.Equal((search.Answers, search.Page), (read.Answers, read.Page), (one, other) => one.Page == other.Page && one.Answers.SequenceEqual(other.Answers));
            Assert.Equal(search.Open is null, search.Wish() is not null);
        }
    }

    [Theory]
    [InlineData("robot")]
    [InlineData("group,yes")]
    [InlineData("group,children,sport,sport")]
    [InlineData("group,children,sport;0")]
    [InlineData("group,children,sport;x")]
    [InlineData("group;1;2")]
    public void What_no_question_asked_is_no_search(string text) => Assert.Null(GrantSearch.Read(text));

    [Fact]
    public void A_number_answers_and_eight_goes_back()
    {
        var state = Say("2", Say("1", Opened("namsos")));
        Assert.Equal("grants:fit:group", state.Showing);
        Assert.Equal("grants:fit:group,immigrants", Say("2", state).Showing);
        Assert.Equal("grants:fit:", Say("8", state).Showing);
    }

    [Theory]
    [InlineData("nei", "grants:fit:organisation,none")]
    [InlineData("ja", "grants:fit:organisation,yes")]
    [InlineData("vet ikke", "grants:fit:organisation,unknown")]
    [InlineData("vi har organisasjonsnummer", "grants:fit:organisation,number")]
    public void Words_answer_too(string words, string shown) => Assert.Equal(shown, Say(words, Say("vi er en forening", Say("1", Opened("namsos")))).Showing);

    [Fact]
    public void What_nobody_understands_is_asked_again()
    {
        var before = Say("1", Opened("namsos"));
        var result = Run("qwzx", before);
        Assert.Equal(before.Showing, result.State.Showing);
        Assert.EndsWith(Run("8", Say("1", before)).Reply!.Text, result.Reply!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_asks_the_same_question_again()
    {
        var result = Run("english", Say("1", Opened("namsos")));
        Assert.Equal(("grants:fit:", "en"), (result.State.Showing, result.Reply!.Language.Tag));
    }

    [Fact]
    public void Who_is_in_no_register_is_told_to_register_first()
    {
        var reply = Showing.Make("grants:fit:organisation,none,immigrants,meetingPlace", 0, ShippedGrants.Turn("sandefjord", "nb", onScreen: true))!;
        var row = Assert.Single(reply.Table!.Rows, row => row[0].StartsWith("Integreringsarbeid, lokale lag", StringComparison.Ordinal));
        Assert.Contains("Meld dere inn i Frivillighetsregisteret først: brreg.no", row[2], StringComparison.Ordinal);
        Assert.Contains("Passer: Innvandrere og flyktninger, Møteplass eller fritid", row[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Friends_in_Namsos_are_shown_the_municipality_s_own_grant_first()
    {
        var reply = Showing.Make("grants:fit:group,immigrants,meetingPlace", 0, ShippedGrants.Turn("namsos", "nb"))!;
        Assert.Equal(GrantsDialog.One("namsos-integration"), reply.Choices[0].Id);
    }

    [Fact]
    public void A_county_s_grant_is_told_in_its_county_alone()
    {
        Assert.Contains(ShippedGrants.Content.Municipalities["namsos"].Grants, grant => grant.Id == "trondelag-health");
        Assert.DoesNotContain(ShippedGrants.Content.Municipalities["sandefjord"].Grants, grant => grant.Id == "trondelag-health");
    }

    [Fact]
    public void Namsos_s_own_grant_has_its_four_examples_and_no_invented_deadline()
    {
        var reply = Showing.Make(GrantsDialog.One("namsos-integration"), 0, ShippedGrants.Turn("namsos", "nb"))!;
        Assert.All(["Hypergjengen", "Afghansk forening", "eritreisk forening", "Namsos IL fotball"], example => Assert.Contains(example, reply.Details!, StringComparison.Ordinal));
        Assert.DoesNotContain(reply.Text, letter => char.IsDigit(letter));
    }

    [Fact]
    public void The_closing_time_of_day_is_told_with_the_date() => Assert.Contains(
        "15. februar 2027 kl. 15:00", Showing.Make(GrantsDialog.One("eksempelvik-integration"), 0, ShippedGrants.Turn("eksempelvik", "nb"))!.Text, StringComparison.Ordinal);

    [Fact]
    public void An_announced_date_that_has_passed_is_told_as_last_time_s()
    {
        var after = new DateTimeOffset(2027, 2, 15, 14, 1, 0, TimeSpan.Zero);
        Assert.Contains("Sist var fristen 15. februar 2027. Neste er ikke kunngjort.", Showing.Make(GrantsDialog.One("eksempelvik-integration"), 0, ShippedGrants.Turn("eksempelvik", "nb", now: after))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_is_offered_where_the_service_knows_its_own_address()
    {
        var settings = new ConversationSettings { PublicBaseUrl = new("https://bot.example/chat/") };
        Assert.Contains("https://bot.example/chat/grants/namsos.ics", Showing.Make(GrantsDialog.Calendar, 0, ShippedGrants.Turn("namsos", "nb", settings: settings))!.Text, StringComparison.Ordinal);
        Assert.Null(Showing.Make(GrantsDialog.Calendar, 0, ShippedGrants.Turn("namsos", "nb")));
    }

    [Fact]
    public void A_fact_that_texts_refer_to_is_the_same_as_the_grants()
    {
        var today = ShippedGrants.Turn("namsos", "nb").Today;
        string Value(string name) => ShippedGrants.Content.National.Values[name].On(today)!.Value;
        Grant Named(string id) => ShippedGrants.All.Single(grant => grant.Id == id);
        Assert.Equal(Value("grant.konfliktraadet.deadline.fixed"), $"{GrantCalendar.Next(Named("konfliktraadet"), today).Date:yyyy-MM-dd}");
        Assert.Equal(Value("grant.vat.deadline.fixed"), $"{GrantCalendar.Next(Named("vat"), today).Date:yyyy-MM-dd}");
        Assert.Equal(Value("grant.bufdir-inclusion.deadline.last"), $"{GrantCalendar.Next(Named("bufdir-inclusion"), today).Was:yyyy-MM-dd}");
        Assert.Equal(Value("grant.kulturtanken.deadline.last"), $"{GrantCalendar.Next(Named("kulturtanken"), today).Was:yyyy-MM-dd}");
        Assert.Equal((Value("imdi-grants.email"), Value("imdi-grants.phone")), (Named("imdi-local").Apply.Email, Named("imdi-local").Apply.Phone));
        Assert.Equal(Value("bufdir-grant.own.percent"), $"{Named("bufdir-inclusion").Amount!.OwnShare}");
        Assert.Equal(Value("bufdir-grant.min.kroner").Replace(" ", "", StringComparison.Ordinal), $"{Named("bufdir-inclusion").Amount!.Least}");
    }

    [Fact]
    public void Every_grant_has_a_source_and_nobody_has_confirmed_it_yet()
    {
        Assert.All(ShippedGrants.All, grant => Assert.True(grant.Checked is null && grant.Source.SourceDate <= new DateOnly(2026, 11, 21), grant.Id));
        Assert.Equal(ShippedGrants.All.Count(), ShippedGrants.All.Select(grant => grant.Id).Distinct().Count());
        Assert.True(ShippedGrants.All.Count() >= 33, $"There are {ShippedGrants.All.Count()}.");
    }

    private static ConversationState Opened(string municipality)
    {
        var turn = ShippedGrants.Turn(municipality, "nb");
        var reply = Showing.Make(GrantsDialog.TopicId, 0, turn)!;
        return turn.Before with { Showing = GrantsDialog.TopicId, LanguageChosen = true, Offered = [.. reply.Choices.Select(choice => choice.Id)] };
    }

    private ConversationState Say(string text, ConversationState state) => Run(text, state).State;

    private TurnResult Run(string text, ConversationState state) => _engine.Run(state with { LastTurnAt = ShippedGrants.Now }, ShippedGrants.Message(text, "namsos"), ShippedGrants.Knowledge, ShippedGrants.Now);
}
