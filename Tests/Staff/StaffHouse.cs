using System.Net;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Staff;

/// <summary>The real service with light content of its own and a staff room; started once for a class.</summary>
public class StaffHouse : IAsyncLifetime
{
    private readonly ServiceHostSettings _settings = new();
    private ServiceHost? _host;

    /// <summary>The secret of the role that may change everything, and that of Namsos.</summary>
    public static readonly string National = ServiceHostSettings.Key(), Namsos = ServiceHostSettings.Key();

    internal ServiceHost Host => _host!;

    internal string Content { get; private set; } = "";

    internal string LastGood => _settings.Values["Content:LastGood"]!;

    public async ValueTask InitializeAsync()
    {
        Content = _settings.CopyLightContent();
        Adjust(_settings);
        _host = await ServiceHost.StartAsync(_settings, replace: Replace, readContent: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _settings.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody's browser, nobody signed in.</summary>
    internal StaffBrowser Browser() => new(Host.Address);

    /// <summary>Somebody's browser, signed in.</summary>
    internal async Task<StaffBrowser> SignedInAsync(string? secret = null)
    {
        var browser = Browser();
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/sign-in", ("secret", secret ?? National))).Status);
        return browser;
    }

    internal virtual void Adjust(ServiceHostSettings settings) => Open(settings);

    internal virtual void Replace(IServiceCollection services)
    {
    }

    internal static void Open(ServiceHostSettings settings) => settings.With("Staff:SignIn", "Secret")
        .With("Staff:Secrets:0:Secret", National).With("Staff:Secrets:0:Role", "redaksjon").With("Staff:Secrets:0:Municipality", "national")
        .With("Staff:Secrets:1:Secret", Namsos).With("Staff:Secrets:1:Role", "voksenopplæring").With("Staff:Secrets:1:Municipality", "namsos");
}
