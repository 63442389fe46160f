using ChatBot.Bot.Spool;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Spool;

/// <summary>The process is killed, as <c>kill -9</c> does, with a message in its spool.</summary>
public sealed class SpoolKillTests
{
    [Fact]
    public async Task A_process_killed_after_it_took_a_message_leaves_it_to_the_next_one()
    {
        var (person, clock) = (Carrier.NewPerson(), new TestClock(TimeProvider.System.GetUtcNow()));
        using var settings = new ServiceHostSettings();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        settings.WithLookUp(twilio).With("Spool:Directory", Path.Combine(settings.Folder, "spool")).With("Spool:AssumePersistent", "true").CopyLightContent();
        await using (var first = await ServiceProcess.StartAsync(settings))
        {
            using var carrier = new Carrier(first.Address);
            await using var holder = await SqliteSpoolTests.HoldAsync(settings.Database);
            Assert.Equal(CarrierAnswer.Silence, (await carrier.TextAsync(person, SpoolStage.Question)).Body);
            first.End();
            await first.WhenEndedAsync();
            Assert.Equal(137, first.ExitCode);
        }

        await using var next = await ServiceHost.StartAsync(settings, clock);
        await Eventually.HoldsAsync(async () =>
        {
            await next.Get<SpoolReplay>().RunOnceAsync(TestContext.Current.CancellationToken);
            return next.Get<MessageSpool>().IsEmpty;
        });
        await KillTests.AfterAsync(next, clock, TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => twilio.Messages.Count > 0);

        Assert.Contains("norsk", Assert.Single(twilio.Messages).Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Rows.Number(settings, "select count(*) from inbox"));
    }
}
