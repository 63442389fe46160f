namespace ChatBot.Tests.Dialogs.Understanding.Entities;

public sealed class EntityReaderTests
{
    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_a_message_names_is_found(string tag)
    {
        var faults = EntityTables.Of(tag).Select(row => (row, Found: EntityTables.Write(row.Kind, EntityTables.Read(tag, row.Text))))
            .Where(pair => pair.Found != pair.row.Expected).Select(pair => $"{pair.row.Kind}: {pair.row.Text}: expected {pair.row.Expected}, found {pair.Found}").ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_is_tried_on_enough_of_each_kind(string tag)
    {
        var rows = EntityTables.Of(tag).GroupBy(row => row.Kind).ToDictionary(group => group.Key, group => group.Count());

        Assert.True(rows["date"] + rows["time"] >= 24);
        Assert.True(rows["age"] >= 5 && rows["number"] >= 2 && rows["answer"] >= 3 && rows["country"] >= 3 && rows["category"] >= 6);
    }
}
