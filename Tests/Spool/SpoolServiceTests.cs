using System.Net;
using System.Text.Json;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Spool;

/// <summary>What a service tells of its spool, and which settings it starts with.</summary>
public sealed class SpoolServiceTests : IAsyncLifetime
{
    private readonly SpoolStage _stage = new() { CountAsync = _ => Task.FromResult(0L) };

    public async ValueTask InitializeAsync() => await _stage.PrepareAsync(_ => { });

    public async ValueTask DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_service_whose_store_is_away_is_ready_as_long_as_its_spool_takes_messages()
    {
        await _stage.StartAsync();
        _stage.LoseStore();

        var ready = await _stage.Carrier.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Contains("\"spool-only\"", ready.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_counts_what_waits_how_long_and_what_was_set_aside()
    {
        await _stage.StartAsync();
        Assert.Equal("ok", (await SpoolInHealthAsync()).GetProperty("state").GetString());
        _stage.LoseStore();
        await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question);
        _stage.Clock.Advance(TimeSpan.FromSeconds(42));

        var spool = await SpoolInHealthAsync();

        Assert.Equal(["state", "count", "bytes", "oldestSeconds", "setAside", "says"], spool.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("in-use", 1, 42, 0), (spool.GetProperty("state").GetString(), spool.GetProperty("count").GetInt32(), spool.GetProperty("oldestSeconds").GetInt32(), spool.GetProperty("setAside").GetInt32()));
        Assert.InRange(spool.GetProperty("bytes").GetInt64(), 512, 4096);
    }

    [Fact]
    public async Task A_folder_in_memory_is_no_place_for_messages_and_the_service_says_so()
    {
        const string Memory = "/dev/shm";
        Requirement.Demand(Directory.Exists(Memory), "There is no /dev/shm, which Linux keeps in memory.");
        var folder = Path.Combine(Memory, "chatbot-" + Guid.NewGuid().ToString("n"));
        try
        {
            await using var host = await ServiceHost.StartAsync(_stage.Settings.With("Spool:Directory", folder).With("Spool:AssumePersistent", "false"), _stage.Clock);
            using var carrier = new Carrier(host.Address);

            var ready = await carrier.GetAsync("/readyz");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
            Assert.Contains("spool-not-persistent", ready.Body, StringComparison.Ordinal);
            Assert.Contains("put it on a persistent volume", ready.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await carrier.GetAsync("/healthz")).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_folder_there_is_no_spool_and_messages_go_back_to_the_carrier()
    {
        await using var host = await ServiceHost.StartAsync(_stage.Settings.With("Spool:Directory", "").With("Spool:AssumePersistent", "false"), _stage.Clock, ServiceHostStore.Use);
        using var carrier = new Carrier(host.Address);
        ServiceHostStore.Of(host).BeforeOpen = ServiceHostStore.Away;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await carrier.TextAsync(Carrier.NewPerson(), SpoolStage.Question)).Status);
        Assert.Contains("\"state\":\"off\"", (await carrier.GetAsync("/healthz")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_could_be_answered_by_nothing_but_the_webhook_goes_back_to_the_carrier()
    {
        _stage.Settings.With("Twilio:AccountSid", null);
        await _stage.StartAsync();
        _stage.LoseStore();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question)).Status);
        Assert.Matches("11[0-3]", (await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Danger)).Text);
        Assert.Single(_stage.Files());
        Assert.Contains("\"no-store\"", (await _stage.Carrier.GetAsync("/readyz")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Spool:MaxMessages", "0", "Spool:MaxMessages must be between")]
    [InlineData("Spool:MaxMessages", "", "Spool:MaxMessages must be between")]
    [InlineData("Spool:MaxBytes", "10", "Spool:MaxBytes must be between")]
    [InlineData("Spool:MaxBytes", "much", "Spool:MaxBytes must be between")]
    [InlineData("Spool:AssumePersistent", "perhaps", "Spool:AssumePersistent must be between")]
    [InlineData("Spool:Directory", "", "Spool:AssumePersistent is true beside an empty Spool:Directory")]
    [InlineData("Spool:Directory", "{content}/spool", "Spool:Directory lies within Content:Root")]
    [InlineData("Spool:Directory", "{file}", "which cannot be made or written")]
    public async Task A_half_or_impossible_setting_stops_the_start_with_a_message_that_names_it(string name, string value, string told)
    {
        var file = Path.Combine(_stage.Settings.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        _stage.Settings.With(name, value.Replace("{content}", Repository.Resources, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal));

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => ServiceHost.StartAsync(_stage.Settings));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_key_that_messages_in_the_spool_need_cannot_be_taken_away()
    {
        await _stage.StartAsync();
        _stage.LoseStore();
        await _stage.TextAsync(Carrier.NewPerson(), SpoolStage.Question);
        await _stage.EndAsync();
        _stage.Settings.With("Privacy:SealKeys:0", ServiceHostSettings.Key());

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => _stage.StartAsync());

        Assert.Contains("1 messages", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<JsonElement> SpoolInHealthAsync() => JsonDocument.Parse((await _stage.Carrier.GetAsync("/healthz")).Body).RootElement.GetProperty("spool");
}
