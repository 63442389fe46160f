using ChatBot.bench.Load;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Load;

public sealed class HeapFiguresTests
{
    [Fact]
    public void A_process_that_has_not_told_yet_has_zeros() => Assert.Equal(new(0, 0, (0, 0), TimeSpan.Zero), HeapFigures.Read("/nowhere/heap"));

    [Fact]
    public void What_a_process_told_last_is_read()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Folder, "heap");
        File.WriteAllText(file, "160000000 180000000 12 5 3 41 150000000");

        Assert.Equal(new(160_000_000, 180_000_000, (12, 3), TimeSpan.FromMilliseconds(41)), HeapFigures.Read(file));
    }
}
