using ChatBot.Bot.Delivery;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The process is killed at a step of a turn, as <c>kill -9</c> does, and another one takes over its data. With Twilio's own
/// retries the person gets one reply.</summary>
/// <remarks>The one that is killed is a process; the one that takes over runs here, so that its clock can be moved.</remarks>
public sealed class KillTests
{
    private const string Question = "Hvordan søker jeg norskkurs?";

    /// <summary>Each step, and whether the next one is up for Twilio's retry, for the fallback delivery, or only when Twilio has given up.</summary>
    public static TheoryData<string, string> Steps => new()
    {
        { "opened", "retry" },
        { "ran", "fallback" },
        { "committing", "retry" },
        { "committed", "retry" },
        { "committed", "fallback" },
        { "committed", "too late" },
        { "answered", "retry" },
        { "answered", "too late" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_process_killed_at_a_step_costs_nobody_a_reply_and_gives_nobody_two(string step, string upFor)
    {
        var person = Carrier.NewPerson();
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        using var settings = new ServiceHostSettings();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        settings.WithLookUp(twilio).CopyLightContent();
        await using var succession = new Succession(settings, clock, upFor switch { "retry" => 1, "fallback" => 2, _ => int.MaxValue });
        await succession.BeginAsync((StartupHook.Variable, $"{step}:1"), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location));
        var webhooks = new FakeTwilioWebhooks(twilio, succession.Client, new Uri(ServiceHostSettings.PublicBaseUrl + "/sms"), new Uri(ServiceHostSettings.PublicBaseUrl + "/sms?fallback"));

        var delivery = await webhooks.TextAsync(person, Question);

        Assert.Equal(137, await succession.ExitCodeAsync());
        var successor = await succession.SucceedAsync();
        foreach (var reply in delivery.Replies) Assert.Equal(200, await webhooks.ReportAsync(reply, "delivered"));
        await AfterAsync(successor, clock, TimeSpan.FromMinutes(3));
        foreach (var message in twilio.Messages.ToList()) await webhooks.ReportAsync(message, "delivered");
        await AfterAsync(successor, clock, TimeSpan.FromHours(1));
        Assert.NotEmpty(Assert.Single(twilio.Messages).Body);
        Assert.Equal(1, Rows.Number(settings, "select count(*) from inbox"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_killed_while_it_sends_by_REST_leaves_the_carriers_list_to_decide(bool taken)
    {
        var person = Carrier.NewPerson();
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        using var settings = new ServiceHostSettings();
        await using var twilio = await FakeTwilio.StartAsync(clock);
        settings.WithRest(twilio).CopyLightContent();
        await using var succession = new Succession(settings, clock, 1);
        await succession.BeginAsync();
        var webhooks = new FakeTwilioWebhooks(twilio, succession.Client, new Uri(ServiceHostSettings.PublicBaseUrl + "/sms"), null);
        var silent = twilio.WhenSilent;
        twilio.Script(new FakeFault.Silence(taken));

        Assert.True((await webhooks.TextAsync(person, Question)).Answered);
        await silent.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        succession.EndFirst();

        var successor = await succession.SucceedAsync();
        await AfterAsync(successor, clock, TimeSpan.FromMinutes(1));
        Assert.Equal(taken ? 1 : 0, twilio.Messages.Count); // under its lease the row is nobody else's
        await AfterAsync(successor, clock, TimeSpan.FromMinutes(3));
        await AfterAsync(successor, clock, TimeSpan.FromHours(1));
        Assert.Single(twilio.Messages);
    }

    /// <summary>Lets time pass and the background work be done.</summary>
    internal static async Task AfterAsync(ServiceHost house, TestClock clock, TimeSpan time)
    {
        clock.Advance(time);
        for (var round = 0; round < 3; round++)
        {
            await house.Get<AmbiguityResolver>().RunOnceAsync(TestContext.Current.CancellationToken);
            await house.Get<OutboxSender>().RunOnceAsync(TestContext.Current.CancellationToken);
        }
    }
}
