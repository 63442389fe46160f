using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("norskkurs", "norskkurs", 0)]
    [InlineData("norskkurs", "norskurs", 1)]
    [InlineData("norksk", "norsk", 1)]
    [InlineData("nrosk", "norsk", 1)]
    [InlineData("kurs", "tolk", 3)]
    [InlineData("bakre", "karbe", 3)]
    public void One_slip_counts_one(string a, string b, int expected) => Assert.Equal(Math.Min(expected, 3), EditDistance.Between(a, b, 2));

    [Fact]
    public void Distances_in_the_band_agree_with_the_full_table()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            Assert.Equal(Math.Min(Full(a, b), 3), EditDistance.Between(a, b, 2));
        }
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abc"[random.Next(3)])]);

    private static int Full(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
