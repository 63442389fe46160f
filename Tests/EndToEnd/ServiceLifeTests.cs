using System.Net;
using System.Text.Json;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Tests.EndToEnd;

/// <summary>How the service starts, tells how it is, and ends.</summary>
public sealed class ServiceLifeTests
{
    [Fact]
    public async Task Health_is_told_in_the_form_that_others_rely_on()
    {
        using var settings = new ServiceHostSettings();
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);

        using var health = JsonDocument.Parse((await twilio.GetAsync("/healthz")).Body);

        Assert.Equal(
            ["status", "contentVersion", "contentProblems", "outboxAgeSeconds", "unconfirmed", "spool", "clock", "held", "journal", "reminders"], health.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("ok", health.RootElement.GetProperty("status").GetString());
        Assert.Equal(["behind", "broken", "says"], health.RootElement.GetProperty("journal").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task An_inline_reply_that_nobody_confirmed_is_counted()
    {
        var clock = new TestClock();
        using var settings = new ServiceHostSettings();
        await using var house = await ServiceHost.StartAsync(settings, clock);
        using var twilio = new Carrier(house.Address);
        await twilio.TextAsync(Carrier.NewPerson(), "Hei");

        clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Contains("\"unconfirmed\":1", (await twilio.GetAsync("/healthz")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_to_stop_is_not_ready_and_still_answers()
    {
        using var settings = new ServiceHostSettings();
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);
        house.Get<IHostApplicationLifetime>().StopApplication();

        var ready = await twilio.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("\"draining\"", ready.Body, StringComparison.Ordinal);
        Assert.NotNull((await twilio.TextAsync(Carrier.NewPerson(), "Hei")).Text);
    }

    [Fact]
    public async Task A_service_that_is_asked_to_stop_ends_in_order_and_a_second_one_takes_over()
    {
        using var settings = new ServiceHostSettings().With("Shutdown:Drain", "00:00:02");
        settings.CopyLightContent();
        var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
        await using var first = await ServiceProcess.StartAsync(settings);
        using var twilio = new Carrier(first.Address);
        await using var refused = await ServiceProcess.StartInVainAsync(settings);

        first.Terminate();
        await Eventually.HoldsAsync(async () => (await twilio.GetAsync("/readyz")).Body.Contains("\"draining\"", StringComparison.Ordinal));
        var answer = await twilio.TextAsync(person, "Hei", sid);
        await first.WhenEndedAsync();

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(refused.Lines, line => line.Contains("Another process has", StringComparison.Ordinal));
        Assert.Equal(0, first.ExitCode);
        Assert.DoesNotContain(first.Lines, line => line.Contains("Unhandled exception", StringComparison.Ordinal));
        await using var second = await ServiceHost.StartAsync(settings.With("Shutdown:Drain", "00:00:00"));
        using var again = new Carrier(second.Address);
        Assert.Equal(answer.Body, (await again.TextAsync(person, "Hei", sid)).Body);
    }

    [Theory]
    [InlineData("Privacy:PseudonymKeys:0", "Privacy__PseudonymKeys__0")]
    [InlineData("Privacy:SealKeys:0", "Privacy__SealKeys__0")]
    [InlineData("PublicBaseUrl", "PublicBaseUrl must be")]
    public async Task A_missing_secret_stops_the_start_with_a_message_that_names_it(string missing, string named)
    {
        using var settings = new ServiceHostSettings().With(missing, null);

        var refusal = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => ServiceHost.StartAsync(settings));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_at_the_start_is_tried_again_and_danger_is_answered_meanwhile()
    {
        using var settings = new ServiceHostSettings();
        // A file where the folder should be.
        await File.WriteAllTextAsync(Path.Combine(settings.Folder, "data"), "in the way", TestContext.Current.CancellationToken);
        await using var house = await ServiceHost.StartAsync(settings);
        using var twilio = new Carrier(house.Address);

        Assert.Contains("112", (await twilio.TextAsync(Carrier.NewPerson(), "det brenner i leiligheten")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await twilio.TextAsync(Carrier.NewPerson(), "Hei")).Status);

        File.Delete(Path.Combine(settings.Folder, "data"));

        Assert.NotNull((await twilio.TextAsync(Carrier.NewPerson(), "Hei")).Text);
    }
}
