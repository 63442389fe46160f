using System.Net;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Staff;

/// <summary>The platform's sign-in: its header alone opens nothing, the token in it must be the tenant's.</summary>
public sealed class EasyAuthTests : IAsyncLifetime
{
    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();
    private LocalIssuer? _issuer;
    private ServiceHost? _host;

    private DateTimeOffset Now => _clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _settings.With("Staff:SignIn", "EasyAuth").With("Staff:EasyAuth:Issuer", LocalIssuer.Issuer).With("Staff:EasyAuth:Audience", LocalIssuer.Audience)
            .With("Staff:EasyAuth:OpenIdMetadataUrl", _issuer.Metadata.ToString()).With("Staff:Roles:editor", "national").With("Staff:Roles:namsos-editor", "namsos");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        await _issuer!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_colleague_of_the_tenant_with_a_role_comes_in()
    {
        using var browser = await BrowserAsync(_issuer!.Token(Now));

        var answer = await browser.GetAsync("/versions");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("editor · all content", answer.Body, StringComparison.Ordinal);
        Assert.Contains("/.auth/logout", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_opens_its_municipality_only()
    {
        using var browser = await BrowserAsync(_issuer!.Token(Now, claims => claims["roles"] = new[] { "unknown", "namsos-editor" }));

        Assert.Contains("namsos-editor · namsos", (await browser.GetAsync("/versions")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/topics/norwegian-price/confirm")).Status);
    }

    [Theory]
    [InlineData("tid", "99999999-2222-3333-4444-555555555555", HttpStatusCode.Unauthorized)]
    [InlineData("tid", null, HttpStatusCode.Unauthorized)]
    [InlineData("sub", null, HttpStatusCode.Unauthorized)]
    [InlineData("scp", "user_impersonation", HttpStatusCode.Unauthorized)]
    [InlineData("azp", "another-app", HttpStatusCode.Unauthorized)]
    [InlineData("aud", "another", HttpStatusCode.Unauthorized)]
    [InlineData("roles", null, HttpStatusCode.Forbidden)]
    [InlineData("roles", new[] { "Editor" }, HttpStatusCode.Forbidden)]
    public async Task Others_do_not(string claim, object? value, HttpStatusCode expected)
    {
        using var browser = await BrowserAsync(_issuer!.Token(Now, claims => claims[claim] = value));

        var answer = await browser.GetAsync("/versions");

        Assert.Equal(expected, answer.Status);
        Assert.DoesNotContain(_host!.Log.Lines, line => line.Contains("somebody", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_token_other_headers_of_the_platform_open_nothing()
    {
        using var browser = await BrowserAsync(null);
        browser.Headers.Add(("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String("""{"claims":[{"typ":"roles","val":"editor"}]}"""u8)));
        browser.Headers.Add(("X-MS-CLIENT-PRINCIPAL-NAME", "somebody"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/versions")).Status);
    }

    [Fact]
    public async Task A_token_that_runs_out_closes_the_room()
    {
        using var browser = await BrowserAsync(_issuer!.Token(Now));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/versions")).Status);

        _clock.Advance(TimeSpan.FromMinutes(66));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/versions")).Status);
    }

    [Fact]
    public async Task While_the_keys_are_away_nobody_is_turned_away_for_good()
    {
        _issuer!.IsAway = true;
        using var browser = await BrowserAsync(_issuer.Token(Now));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/versions")).Status);
    }

    [Fact]
    public async Task The_page_for_secrets_is_not_there()
    {
        using var browser = await BrowserAsync(null);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/sign-in")).Status);
    }

    [Theory]
    [InlineData("Staff:EasyAuth:Issuer", "https://login.microsoftonline.com/common/v2.0", "Staff:EasyAuth:Issuer must be the issuer of your own tenant")]
    [InlineData("Staff:EasyAuth:Audience", null, "Staff:EasyAuth:Audience is missing")]
    [InlineData("Staff:EasyAuth:OpenIdMetadataUrl", "http://login.example/metadata", "Staff:EasyAuth:OpenIdMetadataUrl must be an https address")]
    [InlineData("Staff:Roles:editor", "Namsos kommune", "Staff:Roles:editor must be the id of a municipality")]
    [InlineData("Staff:Secrets:0:Role", "x", "Staff:Secrets count only where Staff:SignIn is Secret")]
    public async Task Half_settings_stop_the_start_with_the_name_of_the_setting(string name, string? value, string told)
    {
        _settings.With(name, value);

        var stop = await Assert.ThrowsAsync<SettingsException>(() => ServiceHost.StartAsync(_settings));

        Assert.Contains(stop.Faults, fault => fault.Contains(told, StringComparison.Ordinal));
    }

    private async Task<StaffBrowser> BrowserAsync(string? token)
    {
        _host = await ServiceHost.StartAsync(_settings, replace: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        var browser = new StaffBrowser(_host.Address);
        if (token is not null) browser.Headers.Add((PlatformDoor.Header, token));
        return browser;
    }
}
