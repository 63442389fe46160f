using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The service in Development, and Debian's Chromium to look at it; started once for the class.</summary>
public class PhonePage : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly ServiceHostSettings _settings = new();
    private ServiceProcess? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the service listens.</summary>
    internal Uri Address => _service!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _settings.With("environment", "Development").With("Twilio:AuthTokens:0", null).With("PublicBaseUrl", null);
        _settings.CopyLightContent();
        Adjust(_settings);
        _service = await ServiceProcess.StartAsync(_settings);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A new visitor, who texts Namsos.</summary>
    internal async Task<IPage> OpenAsync()
    {
        Requirement.Demand(_browser is not null, "There is no /usr/bin/chromium. Install Debian's package chromium.");
        var page = await _browser!.NewPageAsync();
        await page.GotoAsync(new Uri(Address, "/phone").ToString());
        await page.Locator("#examples button").First.WaitForAsync();
        await page.SelectOptionAsync("#municipality", "namsos");
        return page;
    }

    /// <summary>Another mode of the service.</summary>
    internal virtual void Adjust(ServiceHostSettings settings)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_service is not null) await _service.DisposeAsync();
        _settings.Dispose();
        GC.SuppressFinalize(this);
    }
}
