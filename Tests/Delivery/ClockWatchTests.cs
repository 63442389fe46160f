using ChatBot.Bot.Delivery;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

public sealed class ClockWatchTests
{
    private readonly TestClock _clock = new();
    private readonly FixedStoreClock _database = new();
    private readonly CollectingLogger<ClockWatch> _log = new();

    [Theory]
    [InlineData(119)]
    [InlineData(-119)]
    public async Task A_clock_within_two_minutes_of_the_databases_is_believed(int seconds)
    {
        _database.Shows = () => _clock.GetUtcNow().AddSeconds(seconds);

        Assert.Equal(_clock.GetUtcNow(), await Watch().NowAsync(Stop));
    }

    [Theory]
    [InlineData(121)]
    [InlineData(-121)]
    public async Task A_clock_that_is_not_the_databases_is_not_believed_until_it_agrees_again(int seconds)
    {
        var off = TimeSpan.FromSeconds(seconds);
        _database.Shows = () => _clock.GetUtcNow() + off;
        var watch = Watch();

        Assert.Null(await watch.NowAsync(Stop));
        Assert.Null(await watch.NowAsync(Stop));
        Assert.Equal("differs-from-database", watch.Doubt.ToText());
        Assert.Contains("121 s", Assert.Single(_log.Lines).Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);

        off = TimeSpan.Zero;
        Assert.NotNull(await watch.NowAsync(Stop));
        Assert.Equal("ok", watch.Doubt.ToText());
    }

    [Fact]
    public async Task A_database_that_answers_slowly_has_no_other_clock()
    {
        _database.Shows = () =>
        {
            _clock.Advance(TimeSpan.FromMinutes(4));
            var shown = _clock.GetUtcNow();
            _clock.Advance(TimeSpan.FromMinutes(4));
            return shown;
        };

        Assert.NotNull(await Watch().NowAsync(Stop));
    }

    [Theory]
    [InlineData(61)]
    [InlineData(-61)]
    public async Task A_clock_that_is_set_by_more_than_an_hour_is_not_believed_until_it_is_set_back(int minutes)
    {
        var watch = Watch();
        _clock.Advance(TimeSpan.FromDays(40));
        Assert.NotNull(await watch.NowAsync(Stop));

        _clock.Step(TimeSpan.FromMinutes(minutes));
        Assert.Null(await watch.NowAsync(Stop));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await watch.NowAsync(Stop));
        Assert.Equal("jumped", watch.Doubt.ToText());

        _clock.Step(-TimeSpan.FromMinutes(minutes));
        Assert.NotNull(await watch.NowAsync(Stop));
    }

    [Fact]
    public async Task A_clock_that_a_time_server_corrects_a_little_is_believed()
    {
        var watch = Watch();

        _clock.Step(TimeSpan.FromMinutes(59));

        Assert.NotNull(await watch.NowAsync(Stop));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Whoever_has_looked_at_a_clock_that_was_set_starts_the_service_anew()
    {
        _clock.Step(TimeSpan.FromHours(3));

        Assert.NotNull(await Watch().NowAsync(Stop));
    }

    [Theory]
    [InlineData(2027, 3, 28)]
    [InlineData(2027, 10, 31)]
    public async Task The_nights_in_which_summer_time_begins_and_ends_are_no_jump(int year, int month, int day)
    {
        _clock.Advance(OsloTime.InstantOf(new(year, month, day), TimeOnly.MinValue) - _clock.GetUtcNow());
        var watch = Watch();

        _clock.Advance(TimeSpan.FromHours(6));

        Assert.NotNull(await watch.NowAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ClockWatch Watch() => new(_database, _clock, _log);
}
