using System.Diagnostics;
using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>What is published by spreadsheet, by XLIFF and by undo reaches the running service.</summary>
public sealed class PublishedContentTests : IAsyncLifetime
{
    private const string Key = "emergency.Sms";

    private readonly ServiceHostSettings _settings = new();
    private readonly ContentHome _home;
    private ServiceHost? _house;
    private Carrier? _twilio;

    public PublishedContentTests() => _home = new(_settings.CopyLightContent(), TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings, readContent: true);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        _settings.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_text_that_came_back_is_live_and_undone_as_fast(bool xliff)
    {
        var before = await HealthAsync();
        var import = new TextImport(Sent(xliff, "Gå ut med en gang."), "beredskap", new(2026, 11, 21));

        var (_, publication) = await import.PublishAsync(_home, "beredskap", Stop);
        await LiveAsync("Gå ut med en gang.");
        Assert.Equal(publication.Version!.Content, await HealthAsync());

        await _home.ReturnToAsync(_home.BeforeNow()!, "beredskap", Stop);
        var undone = Stopwatch.GetTimestamp();
        while (await HealthAsync() != before) Assert.InRange(Stopwatch.GetElapsedTime(undone), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    // Out as a file, in with the one text changed: all that a translator's program does.
    private ReturnedTexts Sent(bool xliff, string text)
    {
        var content = ContentReading.Of(ContentFolder.Read(_home.Root)).Content!;
        var exported = ExportedTexts.Of(content, content.Languages.Get("nb"), null, [], false, new(2026, 11, 21));
        using var file = new MemoryStream();
        if (!xliff)
        {
            SheetWriter.Write(exported, file);
            var texts = SheetReader.Read(file);
            return texts with { Texts = [.. texts.Texts.Select(row => row.Key == Key ? row with { NewText = text } : row)] };
        }
        XliffWriter.Write(exported, file);
        var present = exported.Rows.Single(row => row.Key == Key).Present!;
        return XliffReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.ToArray()).Replace($"<target>{present}</target>", $"<target>{text}</target>", StringComparison.Ordinal))));
    }

    private async Task LiveAsync(string text)
    {
        var published = Stopwatch.GetTimestamp();
        while ((await _twilio!.TextAsync(Carrier.NewPerson(), "det brenner i leiligheten")).Text?.Contains(text, StringComparison.Ordinal) != true)
            Assert.InRange(Stopwatch.GetElapsedTime(published), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private async Task<string> HealthAsync()
    {
        using var health = System.Text.Json.JsonDocument.Parse((await _twilio!.GetAsync("/healthz")).Body);
        return health.RootElement.GetProperty("contentVersion").GetString()!;
    }
}
