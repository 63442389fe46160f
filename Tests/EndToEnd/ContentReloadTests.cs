using System.Diagnostics;
using System.Net;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Texts are edited while the service runs, and go wrong.</summary>
public sealed class ContentReloadTests : IAsyncLifetime
{
    // A second on a quiet machine (bench/README.md, "content"); here other tests are at work on the same cores.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Head = "Ingen leser dette.";
    private const string Mended = "Ingen leser meldinger her.";

    private readonly ServiceHostSettings _settings = new();
    private readonly string _content;
    private ServiceHost? _house;
    private Carrier? _twilio;

    public ContentReloadTests() => _content = _settings.CopyLightContent();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Phrases => Path.Combine(_content, "Answers", "phrases.resx");

    public ValueTask InitializeAsync() => StartAsync();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task An_edited_text_goes_live_by_itself()
    {
        Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
        var version = await HealthAsync();

        var edited = Stopwatch.GetTimestamp();
        await EditAsync(Head, Mended);
        while (!(await CryAsync()).Contains(Mended, StringComparison.Ordinal))
            Assert.InRange(Stopwatch.GetElapsedTime(edited), TimeSpan.Zero, Patience);

        Assert.NotEqual(version, await HealthAsync());
    }

    [Fact]
    public async Task A_broken_file_keeps_the_previous_text_and_is_told_in_health_without_a_change_of_status()
    {
        await EditAsync("</root>", "");

        await ToldAsync("phrases.resx");

        Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _twilio!.GetAsync("/readyz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _twilio!.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task A_mended_file_is_taken_in_again()
    {
        await EditAsync("</root>", "");
        await ToldAsync("phrases.resx");

        await File.AppendAllTextAsync(Phrases, "</root>", Stop);
        await EditAsync(Head, Mended);

        await EventuallySaysAsync(Mended);
    }

    [Fact]
    public async Task One_municipalitys_fault_holds_nothing_of_the_others_back()
    {
        await File.WriteAllTextAsync(Path.Combine(_content, "Municipalities", "sandefjord", "municipality.json"), "{", Stop);
        await EditAsync(Head, Mended);

        await EventuallySaysAsync(Mended);

        await ToldAsync("sandefjord");
        Assert.NotNull((await _twilio!.TextAsync(Carrier.NewPerson(), "Hei", to: Carrier.Sandefjord)).Callback);
    }

    [Fact]
    public async Task A_restart_with_broken_files_still_answers_from_the_last_good_version()
    {
        await EditAsync(Head, Mended);
        await EventuallySaysAsync(Mended);
        await EndAsync();
        await EditAsync("</root>", "");
        await File.WriteAllTextAsync(Path.Combine(_content, "Municipalities", "namsos", "municipality.json"), "{", Stop);

        await StartAsync();

        Assert.Contains(Mended, await CryAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _twilio!.GetAsync("/readyz")).Status);
        await ToldAsync("phrases.resx");
    }

    [Fact]
    public async Task A_restart_without_the_content_folder_still_answers_from_the_last_good_version()
    {
        await EditAsync(Head, Mended);
        await EventuallySaysAsync(Mended);
        await EndAsync();
        Directory.Move(_content, _content + ".away");

        await StartAsync();

        Assert.Contains(Mended, await CryAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_that_is_suddenly_empty_takes_nobodys_texts_away()
    {
        Directory.Move(_content, _content + ".away");
        Directory.CreateDirectory(_content);
        await Eventually.HoldsAsync(() => _house!.Log.Lines.Any(line => line.Contains("could not be read", StringComparison.Ordinal)));

        Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
        Assert.Single(_house!.Log.Lines, line => line.Contains("could not be read", StringComparison.Ordinal));
        Assert.Contains("C109", (await _twilio!.GetAsync("/healthz")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_good_version_that_cannot_be_kept_holds_no_text_back()
    {
        var kept = _settings.Values["Content:LastGood"]!;
        Directory.Delete(kept, recursive: true);
        await File.WriteAllTextAsync(kept, "in the way", Stop);

        await EditAsync(Head, Mended);

        await EventuallySaysAsync(Mended);
        await Eventually.HoldsAsync(() => _house!.Log.Lines.Any(line => line.Contains("W102", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_any_content_the_service_lives_and_is_not_ready_and_becomes_so_when_there_is_some()
    {
        await EndAsync();
        Directory.Move(_content, _content + ".away");
        Directory.Delete(_settings.Values["Content:LastGood"]!, recursive: true);

        await StartAsync();
        var ready = await _twilio!.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("\"loading\"", ready.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _twilio.GetAsync("/healthz")).Status);

        Directory.Move(_content + ".away", _content);
        await Eventually.HoldsAsync(async () => (await _twilio.GetAsync("/readyz")).Status == HttpStatusCode.OK);
        Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_empty_content_folder_is_filled_with_what_is_shipped()
    {
        await EndAsync();
        Directory.Move(_content, _content + ".shipped");
        Directory.CreateDirectory(_content);
        Directory.Delete(_settings.Values["Content:LastGood"]!, recursive: true);

        await StartAsync(services => services.Replace(ServiceDescriptor.Singleton(
            (BotSettings)services.Single(service => service.ServiceType == typeof(BotSettings)).ImplementationInstance! with { ShippedContent = _content + ".shipped" })));

        Assert.Equal(HttpStatusCode.OK, (await _twilio!.GetAsync("/readyz")).Status);
        Assert.True(File.Exists(Path.Combine(_content, "Topics.json")));
        Assert.Contains(Head, await CryAsync(), StringComparison.Ordinal);
    }

    private ValueTask StartAsync() => StartAsync(null);

    private async ValueTask StartAsync(Action<IServiceCollection>? replace)
    {
        _house = await ServiceHost.StartAsync(_settings, replace: replace, readContent: true);
        _twilio = new(_house.Address);
    }

    private async Task EndAsync()
    {
        _twilio?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        _house = null;
    }

    private async Task EditAsync(string old, string now)
    {
        var text = await File.ReadAllTextAsync(Phrases);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Phrases, text.Replace(old, now, StringComparison.Ordinal));
    }

    private async Task<string> CryAsync() => (await _twilio!.TextAsync(Carrier.NewPerson(), "det brenner i leiligheten")).Text ?? "";

    private async Task<string> HealthAsync()
    {
        using var health = System.Text.Json.JsonDocument.Parse((await _twilio!.GetAsync("/healthz")).Body);
        return health.RootElement.GetProperty("contentVersion").GetString()!;
    }

    private Task EventuallySaysAsync(string text) => Eventually.HoldsAsync(async () => (await CryAsync()).Contains(text, StringComparison.Ordinal));

    private Task ToldAsync(string what) => Eventually.HoldsAsync(async () =>
    {
        using var health = System.Text.Json.JsonDocument.Parse((await _twilio!.GetAsync("/healthz")).Body);
        return health.RootElement.GetProperty("contentProblems").EnumerateArray()
            .Any(problem => problem.GetProperty("file").GetString()!.Contains(what, StringComparison.Ordinal) && problem.GetProperty("code").GetString()!.Length == 4
                && problem.GetProperty("message").GetString()!.Length > 10 && problem.GetProperty("unit").GetString()!.Length > 0);
    });
}
