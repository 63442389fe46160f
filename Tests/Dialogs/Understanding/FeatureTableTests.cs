using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class FeatureTableTests
{
    [Fact]
    public void Finding_many_features_finds_what_finding_each_finds()
    {
        var random = new Random(11);
        var table = FeatureTable.Of([.. Enumerable.Range(0, 5000).Select(_ => (uint)random.Next(20_000) * 2654435761u)]);
        foreach (var length in (int[])[0, 1, 63, 64, 65, 700])
        {
            uint[] asked = [.. Enumerable.Range(0, length).Select(_ => (uint)random.Next(20_000) * 2654435761u)];
            var found = new int[length];
            var count = table.FindAll(asked, found);
            Assert.Equal(asked.Select(table.Find).Where(id => id >= 0), found.Take(count));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public void A_table_without_spare_places_has_the_same_numbers(int features)
    {
        var table = new FeatureTable();
        // Alike in their highest bits, as those of one kind are.
        for (uint feature = 0; feature < features; feature++) table.Add(0xC0000000 | feature);

        var trimmed = table.Trimmed();

        Assert.Equal(features, trimmed.Count);
        for (uint feature = 0; feature < features + 100; feature++) Assert.Equal(table.Find(0xC0000000 | feature), trimmed.Find(0xC0000000 | feature));
    }
}
