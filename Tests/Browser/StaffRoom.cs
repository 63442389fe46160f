using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The staff room of a running service, and Debian's Chromium to look at it; started once for the class.</summary>
public sealed class StaffRoom : StaffHouse, IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        await InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        await DisposeAsync();
    }

    /// <summary>A new visitor at the door, with a script that runs in each page before its own.</summary>
    internal async Task<IPage> OpenAsync(string? script = null, ColorScheme scheme = ColorScheme.Light)
    {
        Requirement.Demand(_browser is not null, "There is no /usr/bin/chromium. Install Debian's package chromium.");
        var context = await _browser!.NewContextAsync(new() { AcceptDownloads = true, ColorScheme = scheme, ViewportSize = new() { Width = 1200, Height = 800 } });
        if (script is not null) await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Host.Address, "/staff/content").ToString());
        return page;
    }

    /// <summary>Signs in by the keyboard.</summary>
    internal static async Task SignInAsync(IPage page)
    {
        await page.FocusAsync("#secret");
        await page.Keyboard.TypeAsync(National);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
    }
}
