using System.Text;
using System.Text.Json;
using ChatBot.Bot.Commands;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The service itself over a restore, and with a clock that was set.</summary>
public sealed class RestoredServiceTests : IDisposable
{
    private readonly ServiceHostSettings _settings = new ServiceHostSettings().With("Backup:Keys:0", ServiceHostSettings.Key());
    private readonly TestClock _clock = new();

    public RestoredServiceTests() => _settings.CopyLightContent();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_on_a_restored_database_says_that_it_is_held_answers_people_and_knows_who_has_stopped()
    {
        var (person, other, backup) = (Carrier.NewPerson(), Carrier.NewPerson(), Path.Combine(_settings.Folder, "backup"));
        await using (var house = await StartAsync())
        {
            using var twilio = new Carrier(house.Address);
            await ReadyAsync(twilio);
            var row = PlainMail.Row("waits") with { NotBefore = _clock.GetUtcNow().AddHours(1), NotAfter = _clock.GetUtcNow().AddHours(2), SealedBody = house.Get<Seal>().Close("Hei"u8, "body", "waits") };
            await house.Get<IOutbox>().AddAsync([row], _clock.GetUtcNow(), Stop);
            Assert.Equal(0, await CommandLine.RunAsync([.. _settings.Arguments, "--backup", backup], TextWriter.Null, TimeProvider.System, Stop));
            Assert.NotNull((await twilio.TextAsync(person, "STOP")).Text);
            Assert.DoesNotContain("\"held\":{", (await twilio.GetAsync("/healthz")).Body, StringComparison.Ordinal);
        }

        Assert.Equal(0, await CommandLine.RunAsync([.. _settings.Arguments, "--restore", backup], TextWriter.Null, TimeProvider.System, Stop));
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from stop_mark"));
        await using var restored = await StartAsync();
        using var carrier = new Carrier(restored.Address);
        await ReadyAsync(carrier);

        using var health = JsonDocument.Parse((await carrier.GetAsync("/healthz")).Body);
        Assert.Equal(1, health.RootElement.GetProperty("held").GetProperty("messages").GetInt32());
        Assert.Equal("held", health.RootElement.GetProperty("reminders").GetProperty("state").GetString());
        Assert.Equal(1, Rows.Number(_settings, "select count(*) from stop_mark"));
        Assert.NotNull((await carrier.TextAsync(other, "Hei")).Text);
        Assert.Contains(restored.Log.Lines, line => line.Contains("B100", StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.Combine(_settings.Folder, "journal"), "*.journal"))
            Assert.DoesNotContain(person[1..], Encoding.Latin1.GetString(await SharedAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_whose_clock_was_set_removes_nothing_and_says_why()
    {
        await using var house = await StartAsync();
        using var twilio = new Carrier(house.Address);
        await ReadyAsync(twilio);
        await twilio.TextAsync(Carrier.NewPerson(), "Hei");

        _clock.Step(TimeSpan.FromDays(40));
        await Eventually.HoldsAsync(async () =>
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            return (await twilio.GetAsync("/healthz")).Body.Contains("\"clock\":\"jumped\"", StringComparison.Ordinal);
        });
        for (var minute = 0; minute < 3; minute++) _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Rows.Number(_settings, "select count(*) from conversation"));

        _clock.Step(-TimeSpan.FromDays(40));
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromHours(12));
            return Rows.Number(_settings, "select count(*) from conversation") == 0;
        });
        Assert.Contains("\"clock\":\"ok\"", (await twilio.GetAsync("/healthz")).Body, StringComparison.Ordinal);
    }

    public void Dispose() => _settings.Dispose();

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(_settings, _clock, readContent: true);

    private static Task ReadyAsync(Carrier twilio) => Eventually.HoldsAsync(async () => (await twilio.GetAsync("/readyz")).Status == System.Net.HttpStatusCode.OK, 60);

    // The service has it open.
    private static async Task<byte[]> SharedAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Stop);
        return bytes;
    }
}
