using System.Text;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Versions;

namespace ChatBot.Tests.Editing.Activities;

public sealed class ActivityEditTests : IDisposable
{
    private readonly ActivityTown _town = new();

    [Fact]
    public async Task One_row_changes_and_all_others_stay_letter_by_letter()
    {
        var before = _town.Lines;

        var change = await ChangeAsync("kor", (ActivityColumns.Price, "75"));

        Assert.True(change.IsDone);
        Assert.Equal([before[0], before[1], before[3], before[4]], [_town.Lines[0].TrimStart('\uFEFF'), _town.Lines[1], _town.Lines[3], _town.Lines[4]]);
        Assert.Equal(7_500, _town.Catalogue.Find(ActivityTown.Id, "kor")!.Price.AmountOre);
        Assert.Equal(("Koret Ljom", "test"), (_town.Home.Versions[0].By, _town.Home.Versions[0].What));
    }

    [Fact]
    public async Task A_cancelled_date_is_told_as_cancelled_and_can_be_undone_like_any_version()
    {
        var day = new DateOnly(2026, 12, 22);
        await ChangeAsync("kafe", Cell(DateChanges.Cancel(_town.ScheduleOf("kafe"), day, new(18, 0), "julebord (stort)")!));

        var hit = Assert.Single(_town.Catalogue.Find(new ActivityQuery { From = day, Until = day }, new(2026, 12, 22, 8, 0, 0, TimeSpan.Zero)).Matches, match => match.Activity.Id == "kafe");
        Assert.Equal((OccurrenceState.Cancelled, "julebord stort"), (hit.Next!.State, hit.Next.Note));

        await _town.Home.ReturnToAsync(_town.Home.BeforeNow()!, "kultur", ActivityTown.Cancellation);
        Assert.Equal(ActivityTown.Table.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(_town.Bytes));
    }

    [Fact]
    public async Task A_fault_is_told_and_nothing_is_written()
    {
        var before = _town.Bytes;

        var change = await ChangeAsync("kafe", (ActivityColumns.Schedule, "tirsdag 18-20 når det passer"));

        Assert.Equal("C306", Assert.Single(change.Faults).Code);
        Assert.False(change.IsDone);
        Assert.Equal(before, _town.Bytes);
    }

    [Fact]
    public async Task The_last_date_of_all_can_be_cancelled()
    {
        var day = new DateOnly(2026, 12, 5);
        await ChangeAsync("kafe", (ActivityColumns.Schedule, "2026-12-05 12-15"));

        Assert.True((await CancelAsync("kafe", day, new(12, 0), "snø")).IsDone);
        Assert.Equal(OccurrenceState.Cancelled, _town.ScheduleOf("kafe").From(day).Single().State);
    }

    [Theory]
    [InlineData("ring 59 44 00 09", "C316")]
    [InlineData("vi planlegger å flytte", "C314")]
    public async Task What_must_not_stand_in_a_text_must_not_stand_in_a_reason_either(string note, string code)
    {
        var before = _town.Bytes;

        Assert.Equal(code, Assert.Single((await CancelAsync("kafe", new(2026, 12, 22), new(18, 0), note)).Faults).Code);
        Assert.Equal(before, _town.Bytes);
    }

    [Theory]
    [InlineData("sykdom; ny dato, \"kanskje\"")]
    [InlineData("=1+1 (til 2026-12-24 \u202E)")]
    public async Task Whatever_is_typed_as_a_reason_is_told_and_changes_nothing_else(string note)
    {
        Assert.True((await CancelAsync("kafe", new(2026, 12, 22), new(18, 0), note)).IsDone);

        var change = Assert.Single(_town.ScheduleOf("kafe").Changes);
        Assert.Equal((ChangeKind.Cancelled, TypedText.Line(note.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal))), (change.Kind, change.Note));
    }

    [Fact]
    public async Task A_schedule_whose_dates_have_all_passed_is_a_fault() =>
        Assert.Equal("C313", Assert.Single((await ChangeAsync("kafe", (ActivityColumns.Schedule, "2026-11-01 12-14"))).Faults).Code);

    [Fact]
    public async Task A_fault_that_was_there_before_is_no_hindrance()
    {
        _town.House[ActivityTown.Path] = _town.House[ActivityTown.Path].Replace("59 44 00 01;gratis", "59 44 00 01;dyrt", StringComparison.Ordinal);

        Assert.True((await ChangeAsync("kafe", (ActivityColumns.Place, "Torget"))).IsDone);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_written_as_text_and_read_as_it_was()
    {
        await ChangeAsync("kor", (ActivityColumns.Place, "=HYPERLINK(\"http://x\")"), (ActivityColumns.Phone, "+47 59 44 00 02"), (ActivityColumns.Title, "@kor"));

        Assert.Contains(";\"'=HYPERLINK(\"\"http://x\"\")\";Koret Ljom;'+47 59 44 00 02;", _town.Lines[2], StringComparison.Ordinal);
        var activity = _town.Catalogue.Find(ActivityTown.Id, "kor")!;
        Assert.Equal(("=HYPERLINK(\"http://x\")", "+47 59 44 00 02", "@kor"), (activity.Place!.Name, activity.Organiser!.Phone, activity.Title.Bokmal));
    }

    [Fact]
    public async Task A_new_row_gets_a_number_when_its_id_is_taken_and_none_when_it_is_there_already()
    {
        Dictionary<string, string> cells = new() { ["id"] = "kor", ["tittel"] = "Kor for barn", ["status"] = "tilbud", ["type"] = "kor" };

        var first = await _town.Edit.AddAsync("kultur", "test", cells, ActivityTown.Cancellation);
        var again = await _town.Edit.AddAsync("kultur", "test", cells, ActivityTown.Cancellation);

        Assert.Equal(("kor-2", "kor-2", PublicationOutcome.Unchanged), (first.Id, again.Id, again.Publication!.Outcome));
        Assert.Equal("Kor for barn", _town.Catalogue.Find(ActivityTown.Id, "kor-2")!.Title.Bokmal);
    }

    [Fact]
    public async Task Where_there_is_no_table_a_new_row_makes_one()
    {
        File.Delete(Path.Combine(_town.House.Folder, ActivityTown.Path));

        await _town.Edit.AddAsync("kultur", "test", new Dictionary<string, string> { ["id"] = "kor", ["tittel"] = "Kor", ["status"] = "tilbud", ["type"] = "kor" }, ActivityTown.Cancellation);

        Assert.Equal("Kor", Assert.Single(_town.Catalogue.All).Title.Bokmal);
    }

    [Fact]
    public async Task Two_who_change_different_rows_at_once_lose_nothing()
    {
        var home = new ContentHome(_town.House.Folder, TimeProvider.System);
        Task<ActivityChange> PriceAsync(string id, string price) => Task.Run(() => new ActivityEdit(home, ActivityTown.Id, SchoolYears.Unknown, ActivityTown.Today)
            .ChangeAsync(id, "Koret Ljom", "test", _ => new Dictionary<string, string> { [ActivityColumns.Price] = price }, ActivityTown.Cancellation));

        var changes = await Task.WhenAll(PriceAsync("kor", "75"), PriceAsync("kafe", "10"), PriceAsync("tur", "20"));

        Assert.All(changes, change => Assert.True(change.IsDone));
        Assert.Equal([1_000, 7_500, 2_000], _town.Catalogue.All.Select(activity => activity.Price.AmountOre));
    }

    [Fact]
    public async Task A_row_that_is_gone_is_told_as_gone()
    {
        var change = await ChangeAsync("borte", (ActivityColumns.Price, "75"));

        Assert.Null(change.Id);
        Assert.False(change.IsDone);
    }

    public void Dispose() => _town.Dispose();

    private Task<ActivityChange> ChangeAsync(string id, params (string Column, string Text)[] cells) =>
        _town.Edit.ChangeAsync(id, "Koret Ljom", "test", _ => cells.ToDictionary(cell => cell.Column, cell => cell.Text), ActivityTown.Cancellation);

    private Task<ActivityChange> CancelAsync(string id, DateOnly day, TimeOnly from, string note) => _town.Edit.ChangeOwnAsync(
        new(id, day, DateDeedKind.Cancelled), "Røde Kors", _ => new[] { Cell(DateChanges.Cancel(_town.ScheduleOf(id), day, from, note)!) }.ToDictionary(cell => cell.Item1, cell => cell.Item2), ActivityTown.Cancellation);

    private static (string, string) Cell(Schedule schedule) => (ActivityColumns.Schedule, ScheduleText.Format(schedule));
}
