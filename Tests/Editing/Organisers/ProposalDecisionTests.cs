using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;
using ChatBot.Tests.Editing.Activities;

namespace ChatBot.Tests.Editing.Organisers;

public sealed class ProposalDecisionTests : IDisposable
{
    private const string Organiser = "koret-ljom";

    private readonly ActivityTown _town = new();
    private readonly OrganiserBooks _books;
    private readonly ProposalDecision _decision;

    public ProposalDecisionTests()
    {
        _books = new(_town.Home, _town.House.Clock);
        _decision = new(_town.Home, _books, ActivityTown.Id, SchoolYears.Unknown, ActivityTown.Today);
    }

    [Fact]
    public async Task What_waits_is_not_live_until_it_is_approved_with_one_press()
    {
        var proposal = await ProposeAsync("kor", (ActivityColumns.Price, "75"));
        var version = _town.Home.Read().Version;
        Assert.Equal(5_000, _town.Catalogue.Find(ActivityTown.Id, "kor")!.Price.AmountOre);

        Assert.Equal(DecisionState.Done, (await ApproveAsync(proposal)).State);

        Assert.NotEqual(version, _town.Home.Read().Version);
        var kor = _town.Catalogue.Find(ActivityTown.Id, "kor")!;
        Assert.Equal((7_500, ActivityTown.Today), (kor.Price.AmountOre, kor.Checked));
        Assert.Empty(_books.Read(ActivityTown.Id).Proposals);
        Assert.Equal(("kultur", "activity kor: correction of Koret Ljom approved"), (_town.Home.Versions[0].By, _town.Home.Versions[0].What));
    }

    [Fact]
    public async Task A_new_one_gets_an_id_of_its_title_and_the_organisers_name_whatever_was_sent()
    {
        var proposal = await ProposeAsync(null, (ActivityColumns.Title, "Sang på Torget!"), (ActivityColumns.Kinds, "kor"), (ActivityColumns.Organiser, "Røde Kors"));

        Assert.Equal(DecisionState.Done, (await ApproveAsync(proposal)).State);

        Assert.Equal("Koret Ljom", _town.Catalogue.Find(ActivityTown.Id, "sang-pa-torget")!.Organiser!.Name);
    }

    [Fact]
    public async Task What_others_have_changed_in_the_meantime_is_not_written_over_unseen()
    {
        var proposal = await ProposeAsync("kor", (ActivityColumns.Price, "75"));
        var seen = Seen(proposal);
        await _town.Edit.ChangeAsync("kor", "kultur", "test", _ => new Dictionary<string, string> { [ActivityColumns.Price] = "60" }, ActivityTown.Cancellation);

        Assert.Equal(DecisionState.Changed, (await _decision.ApproveAsync(proposal.Id, seen, "kultur", ActivityTown.Cancellation)).State);
        Assert.Equal(6_000, _town.Catalogue.Find(ActivityTown.Id, "kor")!.Price.AmountOre);
        Assert.True(Assert.Single(_books.Read(ActivityTown.Id).Proposals).IsOpen);
    }

    [Fact]
    public async Task A_date_cancelled_while_it_waited_stays_cancelled()
    {
        var proposal = await ProposeAsync("kor", (ActivityColumns.Price, "75"));
        var seen = Seen(proposal);
        var cancelled = ScheduleText.Format(DateChanges.Cancel(_town.ScheduleOf("kor"), new(2026, 11, 25), new(19, 0), null)!);
        await _town.Edit.ChangeAsync("kor", "Koret Ljom", "test", _ => new Dictionary<string, string> { [ActivityColumns.Schedule] = cancelled }, ActivityTown.Cancellation);

        Assert.Equal(DecisionState.Done, (await _decision.ApproveAsync(proposal.Id, seen, "kultur", ActivityTown.Cancellation)).State);
        Assert.Equal(OccurrenceState.Cancelled, _town.ScheduleOf("kor").From(new(2026, 11, 25)).First().State);
    }

    [Theory]
    [InlineData("onsdag 18-20", "onsdag 19:00-21:00; avlyst 2026-11-25", "onsdag 18:00-20:00; avlyst 2026-11-25")]
    [InlineData("torsdag 18-20", "onsdag 19:00-21:00; avlyst 2026-11-25", "torsdag 18:00-20:00")]
    [InlineData("onsdag 18-20; avlyst 2026-12-02", "onsdag 19.00-21.00", "onsdag 18:00-20:00")]
    [InlineData("onsdag 18-20; avlyst 2026-12-02; avlyst 2026-12-09", "onsdag 19.00-21.00; avlyst 2026-12-02", "onsdag 18-20; avlyst 2026-12-02; avlyst 2026-12-09")]
    public async Task A_new_time_takes_over_what_became_of_single_dates_while_it_waited(string proposed, string now, string written)
    {
        await _town.Edit.ChangeAsync("kor", "test", "test", _ => new Dictionary<string, string> { [ActivityColumns.Schedule] = "onsdag 19.00-21.00; avlyst 2026-12-02" }, ActivityTown.Cancellation);
        var proposal = await ProposeAsync("kor", (ActivityColumns.Schedule, proposed));
        await _town.Edit.ChangeAsync("kor", "test", "test", _ => new Dictionary<string, string> { [ActivityColumns.Schedule] = now }, ActivityTown.Cancellation);

        Assert.Equal(DecisionState.Done, (await ApproveAsync(proposal)).State);
        Assert.Equal(written, new OwnActivities(_town.Home, ActivityTown.Id, SchoolYears.Unknown).Rows()[1][ActivityColumns.Schedule]);
    }

    [Fact]
    public async Task A_broken_proposal_is_refused_with_words_and_goes_on_waiting()
    {
        var result = await ApproveAsync(await ProposeAsync("kor", (ActivityColumns.Price, "en femtilapp")));

        Assert.Equal(DecisionState.Faulty, result.State);
        Assert.Contains("is no price", Assert.Single(result.Change!.Faults).Message, StringComparison.Ordinal);
        Assert.Single(_books.Read(ActivityTown.Id).Proposals);
    }

    [Fact]
    public async Task Anothers_activity_cannot_be_changed_by_a_proposal() =>
        Assert.Equal(DecisionState.Gone, (await ApproveAsync(await ProposeAsync("kafe", (ActivityColumns.Price, "75")))).State);

    [Fact]
    public async Task Two_who_approve_at_once_publish_once()
    {
        var proposal = await ProposeAsync(null, (ActivityColumns.Title, "Sang"), (ActivityColumns.Kinds, "kor"));

        var home = new ContentHome(_town.House.Folder, TimeProvider.System);
        Task<DecisionResult> PressAsync() => Task.Run(() => new ProposalDecision(home, new(home, TimeProvider.System), ActivityTown.Id, SchoolYears.Unknown, ActivityTown.Today)
            .ApproveAsync(proposal.Id, Seen(proposal), "kultur", ActivityTown.Cancellation));

        var results = await Task.WhenAll(PressAsync(), PressAsync());

        Assert.Equal([DecisionState.Done, DecisionState.Gone], results.Select(result => result.State).Order());
        Assert.Equal(4, _town.Catalogue.All.Count);
    }

    [Fact]
    public async Task A_refused_one_keeps_the_word_for_the_organiser()
    {
        var proposal = await ProposeAsync("kor", (ActivityColumns.Price, "75"));

        Assert.Equal(DecisionState.Done, (await _decision.RefuseAsync(proposal.Id, "Ring oss først.", ActivityTown.Cancellation)).State);
        Assert.Equal(DecisionState.Gone, (await ApproveAsync(proposal)).State);
        Assert.Equal("Ring oss først.", Assert.Single(_books.Read(ActivityTown.Id).Proposals).Refused);
    }

    [Fact]
    public async Task No_more_than_ten_wait_and_one_for_each_activity()
    {
        for (var i = 0; i < Proposal.MostOpen - 1; i++) await ProposeAsync(null, (ActivityColumns.Title, $"Sang {i}"));
        await ProposeAsync("kor", (ActivityColumns.Price, "75"));
        await ProposeAsync("kor", (ActivityColumns.Price, "80"));

        var book = _books.Read(ActivityTown.Id);
        Assert.Equal(Proposal.MostOpen, book.Proposals.Count);
        Assert.Equal("80", book.Proposals[^1].Cells[ActivityColumns.Price]);
        Assert.Null(book.With(new("y", Organiser, null, new Dictionary<string, string>(), default)));
    }

    [Fact]
    public async Task Going_back_to_an_earlier_version_neither_opens_a_link_nor_brings_back_a_proposal()
    {
        await ApproveAsync(await ProposeAsync("kor", (ActivityColumns.Price, "75")));
        var issued = _books.Read(ActivityTown.Id).Find(Organiser)!.Links[0].At;
        await _books.ChangeAsync(ActivityTown.Id, book => Task.FromResult<OrganiserBook?>(book.Revoke(Organiser, issued, _town.House.Clock.GetUtcNow())), ActivityTown.Cancellation);

        await _town.Home.ReturnToAsync(_town.Home.BeforeNow()!, "kultur", ActivityTown.Cancellation);

        Assert.Equal(5_000, _town.Catalogue.Find(ActivityTown.Id, "kor")!.Price.AmountOre);
        var book = _books.Read(ActivityTown.Id);
        Assert.Empty(book.Proposals);
        Assert.NotNull(book.Find(Organiser)!.Links[0].Revoked);
    }

    [Fact]
    public void A_damaged_book_is_a_fault_and_never_an_empty_one()
    {
        _town.House[$".organisers/{ActivityTown.Id}.json"] = "{";

        Assert.Throws<IOException>(() => _books.Read(ActivityTown.Id));
    }

    public void Dispose() => _town.Dispose();

    private async Task<Proposal> ProposeAsync(string? activity, params (string Column, string Text)[] cells)
    {
        var proposal = new Proposal(Guid.NewGuid().ToString("N"), Organiser, activity, cells.ToDictionary(cell => cell.Column, cell => cell.Text), _town.House.Clock.GetUtcNow(),
            new OwnActivities(_town.Home, ActivityTown.Id, SchoolYears.Unknown).Rows().FirstOrDefault(row => activity is not null && row[ActivityColumns.Id] == activity)?[ActivityColumns.Schedule]);
        Assert.True(await _books.ChangeAsync(ActivityTown.Id, book => Task.FromResult(book.WithLink(Organiser, "Koret Ljom", new(_town.House.Clock.GetUtcNow(), "kultur")).With(proposal)), ActivityTown.Cancellation));
        return proposal;
    }

    private Task<DecisionResult> ApproveAsync(Proposal proposal) => _decision.ApproveAsync(proposal.Id, Seen(proposal), "kultur", ActivityTown.Cancellation);

    private string Seen(Proposal proposal) => ProposalDecision.SeenOf(proposal,
        new OwnActivities(_town.Home, ActivityTown.Id, SchoolYears.Unknown).Rows().FirstOrDefault(row => proposal.Activity is not null && row[ActivityColumns.Id] == proposal.Activity));
}
