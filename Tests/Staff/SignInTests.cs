using System.Net;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Staff;

/// <summary>Sign-in by a secret, at a clock of the test's.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly ServiceHostSettings _settings = new();
    private readonly TestClock _clock = new();

    public SignInTests() => StaffHouse.Open(_settings);

    public void Dispose() => _settings.Dispose();

    [Fact]
    public async Task Without_its_settings_nothing_of_the_room_is_there()
    {
        using var settings = new ServiceHostSettings();
        await using var host = await ServiceHost.StartAsync(settings);
        using var browser = new StaffBrowser(host.Address);

        foreach (var path in new[] { "", "/sign-in", "/versions", "/../staff.css" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_secret_opens_the_room_until_the_working_day_is_over()
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);

        var signedIn = await browser.PostAsync("/sign-in", ("secret", StaffHouse.National));

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.Status);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        foreach (var part in new[] { "__Host-staff=", "; secure", "; httponly", "; samesite=strict", "; path=/", "; max-age=28800" })
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/versions")).Status);
        _clock.Advance(SecretDoor.Lifetime);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/versions")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Another_secret_does_not(string secret)
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);

        var answer = await browser.PostAsync("/sign-in", ("secret", secret));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Null(browser.Cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("")).Status);
    }

    [Fact]
    public async Task After_five_wrong_secrets_even_the_right_one_waits_a_minute()
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);

        for (var i = 0; i < SignInThrottle.Most; i++) Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/sign-in", ("secret", "wrong"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);
        _clock.Advance(SignInThrottle.Wait);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_opens_nothing()
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.Namsos));
        var good = browser.Cookie!;
        var parts = good.Split('.');

        foreach (var bad in new[] { "0." + string.Join('.', parts[1..]), $"{parts[0]}.99999999999.{parts[2]}.{parts[3]}", good[..^1] + (good[^1] == '0' ? '1' : '0'), good + "0", "...", "9.1.2.3", "" })
        {
            browser.Cookie = bad;
            Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/versions")).Status);
        }
    }

    [Fact]
    public async Task A_cookie_of_a_secret_that_was_changed_opens_nothing()
    {
        string? cookie;
        await using (var host = await StartAsync())
        {
            using var before = new StaffBrowser(host.Address);
            await before.PostAsync("/sign-in", ("secret", StaffHouse.National));
            cookie = before.Cookie;
        }
        _settings.With("Staff:Secrets:0:Secret", ServiceHostSettings.Key());
        await using var changed = await StartAsync();
        using var after = new StaffBrowser(changed.Address) { Cookie = cookie };

        Assert.NotNull(cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await after.GetAsync("/versions")).Status);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_back()
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.National));

        var answer = await browser.SubmitAsync("/sign-out");

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task No_secret_and_no_cookie_is_logged()
    {
        await using var host = await StartAsync();
        using var browser = new StaffBrowser(host.Address);
        await browser.PostAsync("/sign-in", ("secret", "not-the-right-secret"));
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.National));
        await browser.GetAsync("/versions");

        Assert.Contains(host.Log.Lines, line => line.Contains("signed in to the staff room as redaksjon", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(StaffHouse.National, StringComparison.Ordinal) || line.Contains("not-the-right-secret", StringComparison.Ordinal) || line.Contains(browser.Cookie!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Staff:SignIn", null, "Staff:SignIn is missing")]
    [InlineData("Staff:SignIn", "Open", "Staff:SignIn must be one of")]
    [InlineData("Staff:Secrets:0:Secret", "c2hvcnQ=", "Staff:Secrets:0:Secret must be the base64 of at least 32 random bytes")]
    [InlineData("Staff:Secrets:0:Secret", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Staff:Secrets:0:Secret must be")]
    [InlineData("Staff:Secrets:0:Secret", null, "Staff:Secrets:0:Secret must be")]
    [InlineData("Staff:Secrets:0:Role", null, "Staff:Secrets:0:Role is missing")]
    [InlineData("Staff:Secrets:1:Municipality", null, "Staff:Secrets:1:Municipality must be")]
    [InlineData("Staff:Roles:editor", "national", "Staff:EasyAuth and Staff:Roles count only where Staff:SignIn is EasyAuth")]
    public async Task Half_settings_stop_the_start_with_the_name_of_the_setting(string name, string? value, string told)
    {
        _settings.With(name, value);

        var stop = await Assert.ThrowsAsync<SettingsException>(StartAsync);

        Assert.Contains(stop.Faults, fault => fault.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(StaffHouse.National, stop.Message, StringComparison.Ordinal);
    }

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(_settings, replace: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
}
