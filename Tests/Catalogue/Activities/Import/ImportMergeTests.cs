using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;

namespace ChatBot.Tests.Catalogue.Activities.Import;

public sealed class ImportMergeTests
{
    [Fact]
    public void What_is_new_gets_an_id_of_its_own_and_the_mark_of_what_came()
    {
        var merge = ImportMerge.Of(Empty(), "kulturhuset", Reading(One("1", "Åpen øving"), One("2", "Åpen øving")), isWhole: true);

        Assert.Equal([(MergeKind.New, "apen-oving"), (MergeKind.New, "apen-oving-2")], merge.Changes.Select(change => (change.Kind, change.Id)));
        Assert.All(merge.Table.Rows, row => Assert.Equal(("kulturhuset", 16), (row[ActivityColumns.Origin], row[ActivityColumns.OriginHash].Length)));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var table = Imported(One("1", "Kor"));

        var merge = ImportMerge.Of(table, "kulturhuset", Reading(One("1", "Kor")), isWhole: true);

        Assert.Equal([MergeKind.Unchanged], Kinds(merge));
        Assert.Equal(table.ToBytes(), merge.Table.ToBytes());
    }

    [Fact]
    public void What_the_source_changed_and_nobody_here_did_is_taken_over_and_keeps_its_owner()
    {
        var table = Imported(One("1", "Kor"));
        table = table.With(Changed(table.Rows[0], (ActivityColumns.Owner, "kulturkonsulent")));

        var merge = ImportMerge.Of(table, "kulturhuset", Reading(One("1", "Kor for alle")), isWhole: true);

        Assert.Equal([MergeKind.Changed], Kinds(merge));
        Assert.Equal(("kor", "Kor for alle", "kulturkonsulent"), (merge.Table.Rows[0][ActivityColumns.Id], merge.Table.Rows[0][ActivityColumns.Title], merge.Table.Rows[0][ActivityColumns.Owner]));
    }

    [Fact]
    public void What_staff_edited_by_hand_is_shown_and_never_written_over()
    {
        var table = Imported(One("1", "Kor"));
        table = table.With(Changed(table.Rows[0], (ActivityColumns.Title, "Kor for nybegynnere")));

        var merge = ImportMerge.Of(table, "kulturhuset", Reading(One("1", "Kor for alle")), isWhole: true);

        var conflict = Assert.Single(merge.Changes);
        Assert.Equal((MergeKind.Conflict, new CellChange(ActivityColumns.Title, "Kor for nybegynnere", "Kor for alle")), (conflict.Kind, Assert.Single(conflict.Cells)));
        Assert.Equal(table.ToBytes(), merge.Table.ToBytes());
    }

    [Fact]
    public void What_the_source_has_no_more_becomes_past_and_comes_back_with_it()
    {
        var gone = ImportMerge.Of(Imported(One("1", "Kor"), One("2", "Dans")), "kulturhuset", Reading(One("1", "Kor")), isWhole: true);
        var back = ImportMerge.Of(gone.Table, "kulturhuset", Reading(One("1", "Kor"), One("2", "Dans")), isWhole: true);

        Assert.Equal([MergeKind.Unchanged, MergeKind.Gone], Kinds(gone));
        Assert.Equal(["tilbud", "tidligere"], gone.Table.Rows.Select(row => row[ActivityColumns.Status]));
        Assert.Equal([MergeKind.Unchanged, MergeKind.Changed], Kinds(back));
        Assert.Equal(["tilbud", "tilbud"], back.Table.Rows.Select(row => row[ActivityColumns.Status]));
    }

    [Fact]
    public void What_staff_edited_is_not_taken_away_when_the_source_drops_it()
    {
        var table = Imported(One("1", "Kor"));
        table = table.With(Changed(table.Rows[0], (ActivityColumns.Place, "Biblioteket")));

        var merge = ImportMerge.Of(table, "kulturhuset", Reading() with { Deleted = ["1"] }, isWhole: false);

        Assert.Equal([MergeKind.Conflict], Kinds(merge));
        Assert.Equal("tilbud", merge.Table.Rows[0][ActivityColumns.Status]);
    }

    [Fact]
    public void A_part_of_a_source_takes_away_nothing_but_what_it_says_is_deleted()
    {
        var merge = ImportMerge.Of(Imported(One("1", "Kor"), One("2", "Dans"), One("3", "Yoga")), "kulturhuset", Reading() with { Deleted = ["2"] }, isWhole: false);

        Assert.Equal([(MergeKind.Gone, "dans")], merge.Changes.Select(change => (change.Kind, change.Id)));
    }

    [Fact]
    public void A_row_that_could_not_be_read_this_time_is_not_taken_for_gone()
    {
        var reading = Reading(One("1", "Kor")) with { Notes = [new("line 3", true, "Broken.")] };

        Assert.Equal([MergeKind.Unchanged], Kinds(ImportMerge.Of(Imported(One("1", "Kor"), One("2", "Dans")), "kulturhuset", reading, isWhole: true)));
    }

    [Fact]
    public void Rows_of_other_sources_and_of_staff_are_left_letter_by_letter()
    {
        var table = ActivityTable.Parse("id;tittel;status;type\r\nmitt;\"Mitt eget\";tilbud;kor\r\n"u8);

        var merge = ImportMerge.Of(table, "kulturhuset", Reading(One("1", "Mitt eget")), isWhole: true);

        Assert.Equal(["mitt", "mitt-eget"], merge.Table.Rows.Select(row => row[ActivityColumns.Id]));
        Assert.Equal("Mitt eget", merge.Table.Rows[0][ActivityColumns.Title]);
    }

    private static MergeKind[] Kinds(ImportMerge merge) => [.. merge.Changes.Select(change => change.Kind)];

    private static ActivityTable Empty() => ActivityTable.WithColumns(ActivityColumns.All);

    // Through its bytes, as it is when it is read the next time.
    private static ActivityTable Imported(params ImportedActivity[] activities) => ActivityTable.Parse(ImportMerge.Of(Empty(), "kulturhuset", Reading(activities), isWhole: true).Table.ToBytes());

    private static ImportReading Reading(params ImportedActivity[] activities) => new(activities, []);

    private static ImportedActivity One(string id, string title) => new(id, "line 1", new Dictionary<string, string>
    {
        [ActivityColumns.Title] = title,
        [ActivityColumns.Status] = "tilbud",
        [ActivityColumns.Kinds] = "kor",
        [ActivityColumns.Description] = "To linjer;\nog \"anførsel\"",
    });

    private static Dictionary<string, string> Changed(ActivityRow row, (string Column, string Text) cell) => new(row.Cells, StringComparer.Ordinal) { [cell.Column] = cell.Text };
}
