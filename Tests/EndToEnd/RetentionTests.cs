using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The running service removes what is kept no longer, by its clock and its settings.</summary>
public sealed class RetentionTests(PostgresCluster cluster)
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    [Theory]
    [InlineData("Sqlite", null, null, 72, 7)]
    [InlineData("Postgres", null, null, 72, 7)]
    [InlineData("Sqlite", "1.00:00:00", "2.00:00:00", 24, 2)]
    public async Task A_conversation_goes_after_its_hours_and_the_record_of_messages_after_its_days(string provider, string? state, string? inbox, int hours, int days)
    {
        using var settings = new ServiceHostSettings().With("Conversation:StateLifetime", state).With("Retention:Inbox", inbox).With("Retention:BodyAfterSending", "01:00:00");
        if (provider == "Postgres") settings.With("Storage:Provider", provider).With("Storage:ConnectionString", await cluster.EmptyDatabaseAsync("retention", TestContext.Current.CancellationToken));
        var clock = new TestClock();
        await using var house = await ServiceHost.StartAsync(settings, clock);
        using var twilio = new Carrier(house.Address);
        var (person, stopped) = (Carrier.NewPerson(), Carrier.NewPerson());
        await twilio.TextAsync(person, Question);
        await twilio.TextAsync(stopped, "stopp");

        // What is over sooner shows that the job has been there.
        clock.Advance(TimeSpan.FromHours(hours - 1));
        await SweptAsync("inbox where sealed_reply is not null or sealed_address is not null");
        Assert.Equal(("2", "2"), (await CountAsync("conversation"), await CountAsync("inbox")));

        clock.Advance(TimeSpan.FromHours(1));
        await SweptAsync("conversation");
        Assert.Equal("2", await CountAsync("inbox"));

        clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromHours(hours));
        await SweptAsync("inbox");
        Assert.Equal("1", await CountAsync("stop_mark"));

        // By the second, for the job waits a minute by the same clock; some minutes in all.
        Task SweptAsync(string rows) => Eventually.HoldsAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return await CountAsync(rows) == "0";
        });
        Task<string?> CountAsync(string rows) => DatabaseDump.ValueAsync(settings, $"select count(*) from {rows}");
    }
}
