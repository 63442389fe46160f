using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The pages of an organiser in Debian's Chromium; started once for the class.</summary>
public sealed class OrganiserRoom : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal OrganiserHouse House { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        await House.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        await House.DisposeAsync();
    }

    /// <summary>A page of somebody who follows a link.</summary>
    internal async Task<IPage> OpenAsync(string link, bool javaScript, string? script = null, ColorScheme scheme = ColorScheme.Light)
    {
        Requirement.Demand(_browser is not null, "There is no /usr/bin/chromium. Install Debian's package chromium.");
        var context = await _browser!.NewContextAsync(new() { JavaScriptEnabled = javaScript, ColorScheme = scheme, ViewportSize = new() { Width = 900, Height = 800 } });
        if (script is not null) await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(link));
        return page;
    }

    /// <summary>The address of a page.</summary>
    internal string Address(string path) => new Uri(House.Host.Address, path).ToString();
}
