using ChatBot.Bot.Observability;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Observability;

public sealed class AlarmsTests
{
    private readonly CollectingLogger<Alarms> _log = new();

    [Fact]
    public void An_alarm_is_counted_and_is_one_line_in_the_log()
    {
        var alarms = new Alarms(_log);

        alarms.Raise(AlarmKind.KeysRefused, "namsos");
        alarms.Raise(AlarmKind.KeysRefused);

        Assert.Equal(2, alarms.CountOf(AlarmKind.KeysRefused));
        Assert.Equal(0, alarms.CountOf(AlarmKind.OurBug));
        Assert.Equal(
            ["Error 900 Alarm KeysRefused was raised for namsos, 1 since the start", "Error 900 Alarm KeysRefused was raised for all, 2 since the start"], _log.Lines);
    }

    [Theory]
    [InlineData(0, 49, false, 0, 0, 0)]
    [InlineData(49, 50, false, 1, 0, 0)]
    [InlineData(50, 79, false, 0, 0, 0)]
    [InlineData(79, 81, false, 0, 1, 0)]
    [InlineData(10, 90, false, 1, 1, 0)]
    [InlineData(100, 100, true, 0, 0, 1)]
    public void Spending_warns_once_at_half_and_at_four_fifths(long before, long after, bool held, int half, int most, int all)
    {
        var alarms = new Alarms(_log);

        alarms.Spent("namsos", before, after, 100, held);

        Assert.Equal((half, most, all), (alarms.CountOf(AlarmKind.HalfSpent), alarms.CountOf(AlarmKind.MostSpent), alarms.CountOf(AlarmKind.AllSpent)));
    }

    [Fact]
    public void The_place_of_an_exception_is_our_innermost_method_of_what_caused_it()
    {
        var caught = Assert.Throws<InvalidOperationException>(Outer);

        Assert.EndsWith(nameof(AlarmsTests) + "." + nameof(Inner), Place.Of(caught), StringComparison.Ordinal);
        Assert.Equal("unknown", Place.Of(new InvalidOperationException("never thrown")));
    }

    private static void Outer()
    {
        try
        {
            Inner();
        }
        catch (FormatException inner)
        {
            throw new InvalidOperationException("outer", inner);
        }
    }

    private static void Inner() => _ = int.Parse("no number", System.Globalization.CultureInfo.InvariantCulture);
}
