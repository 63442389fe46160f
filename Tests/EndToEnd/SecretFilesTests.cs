using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Secrets may lie in files, and nowhere else then.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly ServiceHostSettings _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public async Task Secrets_are_read_from_the_files_of_a_folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_settings.Folder, "secrets")).FullName;
        foreach (var name in (string[])["Privacy:PseudonymKeys:0", "Privacy:SealKeys:0", "Twilio:AuthTokens:0"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name.Replace(":", "__", StringComparison.Ordinal)), _settings.Values[name] + "\n", TestContext.Current.CancellationToken);
            _settings.With(name, null);
        }

        await using var house = await ServiceHost.StartAsync(_settings.With("Secrets:Folder", folder));
        using var twilio = new Carrier(house.Address);

        Assert.NotNull((await twilio.TextAsync(Carrier.NewPerson(), "Hei")).Text);
    }

    [Theory]
    [InlineData("secrets")]
    [InlineData("/not/there")]
    public async Task A_folder_that_is_not_there_stops_the_start_by_the_name_of_the_setting(string folder)
    {
        var refusal = await Assert.ThrowsAsync<SettingsException>(() => ServiceHost.StartAsync(_settings.With("Secrets:Folder", folder)));

        Assert.Contains("Secrets:Folder must be the full name of a folder", refusal.Message, StringComparison.Ordinal);
    }
}
