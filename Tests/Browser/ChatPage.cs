using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatBot.Tests.Peers;
using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The service with its chat page, and Debian's Chromium to look at it; started once for the class.</summary>
public sealed class ChatPage : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>A municipality's own site, which shows the page in a frame; nobody listens there, a test answers for it.</summary>
    internal const string Listed = "http://localhost:9";

    private readonly ServiceHostSettings _settings = new();
    private readonly ConditionalWeakTable<IPage, ConcurrentQueue<string>> _faults = [];
    private ServiceHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Uri Address => _host!.Address;

    /// <summary>The secret of Namsos.</summary>
    internal string Secret { get; } = ServiceHostSettings.Key();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _settings.With("WebChat:TokenKeys:0", ServiceHostSettings.Key()).With("WebChat:Secrets:namsos", Secret).With("Content:Fictional", "true").With("WebChat:FrameAncestors:0", Listed);
        _host = await ServiceHost.StartAsync(_settings);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // A page that a test hands to the browser itself comes from no network, and could open no stream to this machine.
                "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"],
        });
    }

    /// <summary>A new visitor, whose browser is set to a language.</summary>
    internal async Task<IPage> VisitAsync(string language = "nb", string query = "?municipality=namsos", Action<BrowserNewContextOptions>? adjust = null, string? script = null)
    {
        Requirement.Demand(_browser is not null, "There is no /usr/bin/chromium. Install Debian's package chromium.");
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = 900, Height = 1000 }, ExtraHTTPHeaders = [new("Accept-Language", language)] };
        adjust?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        if (script is not null) await context.AddInitScriptAsync(script);
        var page = await context.NewPageAsync();
        var faults = _faults.GetOrCreateValue(page);
        page.Console += (_, message) => { if (message.Type == "error") faults.Enqueue(message.Text); };
        page.PageError += (_, fault) => faults.Enqueue(fault);
        page.Request += (_, request) => { if (new Uri(request.Url).Host is not ("127.0.0.1" or "")) faults.Enqueue(request.Url); };
        await page.GotoAsync(new Uri(Address, "/" + query).ToString());
        return page;
    }

    /// <summary>A new visitor of a site that shows the page in a frame.</summary>
    /// <param name="site">The site's origin.</param>
    /// <param name="frame">What else stands in the frame's tag.</param>
    internal async Task<IPage> VisitFrameAsync(string site, string frame = "")
    {
        Requirement.Demand(_browser is not null, "There is no /usr/bin/chromium. Install Debian's package chromium.");
        var page = await (await _browser!.NewContextAsync()).NewPageAsync();
        var html = $"<!doctype html><title>Kommunen</title><iframe src=\"{new Uri(Address, "/?municipality=namsos")}\" {frame} width=600 height=700></iframe>";
        await page.RouteAsync(site + "/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await page.RouteAsync("https://www.yr.no/**", route => route.FulfillAsync(new() { Body = "elsewhere" }));
        await page.GotoAsync(site + "/");
        return page;
    }

    /// <summary>What a page complained of, and its requests that left this machine.</summary>
    internal IReadOnlyCollection<string> FaultsOf(IPage page) => _faults.GetOrCreateValue(page);

    /// <summary>Asks by the keyboard and waits for the answer; how many milliseconds it took from the key to the drawn answer.</summary>
    internal static async Task<double> AskAsync(IPage page, string text)
    {
        await page.FocusAsync("#text");
        await page.Keyboard.InsertTextAsync(text);
        await page.EvaluateAsync("""
            () => {
              const before = document.querySelectorAll('article:not(.mine)').length;
              window.took = new Promise(done => {
                document.getElementById('text').addEventListener('keydown', () => {
                  const pressed = performance.now();
                  new MutationObserver((_, watching) => {
                    if (document.querySelectorAll('article:not(.mine)').length <= before) return;
                    watching.disconnect();
                    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - pressed)));
                  }).observe(document.getElementById('messages'), { childList: true });
                }, { once: true });
              });
            }
            """);
        await page.Keyboard.PressAsync("Enter");
        return await page.EvaluateAsync<double>("window.took");
    }

    /// <summary>A file of an npm package.</summary>
    internal static string Package(params string[] path) => Path.Combine([PeerFolder.Demand(), "node_modules", .. path]);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _settings.Dispose();
    }
}
