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
}
