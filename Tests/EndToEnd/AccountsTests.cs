using System.Net;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A token opens the account it belongs to, and that account's numbers, and nothing else.</summary>
public sealed class AccountsTests : IAsyncLifetime
{
    private const string NamsosSid = "AC11111111111111111111111111111111";
    private const string SandefjordSid = "AC22222222222222222222222222222222";

    private readonly ServiceHostSettings _settings = new ServiceHostSettings()
        .With("Twilio:AuthTokens:0", null)
        .With("Twilio:DeleteAtCarrier", "false")
        .With("Twilio:Accounts:0:Sid", NamsosSid)
        .With("Twilio:Accounts:0:AuthTokens:0", "namsos-new")
        .With("Twilio:Accounts:0:AuthTokens:1", "namsos-old")
        .With("Twilio:Accounts:0:Numbers:0", Carrier.Namsos)
        .With("Twilio:Accounts:1:Sid", SandefjordSid)
        .With("Twilio:Accounts:1:AuthTokens:0", "sandefjord")
        .With("Twilio:Accounts:1:Numbers:0", Carrier.Sandefjord);

    private ServiceHost? _house;

    public async ValueTask InitializeAsync() => _house = await ServiceHost.StartAsync(_settings);

    public async ValueTask DisposeAsync()
    {
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Theory]
    [InlineData("namsos-new")]
    [InlineData("namsos-old")]
    public async Task Both_tokens_of_an_account_are_taken_while_they_are_changed(string token) =>
        Assert.Equal(HttpStatusCode.OK, await TextAsync(token, NamsosSid, Carrier.Namsos));

    [Fact]
    public async Task Each_account_serves_its_own_number() =>
        Assert.Equal(HttpStatusCode.OK, await TextAsync("sandefjord", SandefjordSid, Carrier.Sandefjord));

    [Fact]
    public async Task A_token_that_was_given_up_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, await TextAsync("namsos-oldest", NamsosSid, Carrier.Namsos));

    [Fact]
    public async Task A_token_does_not_open_another_accounts_number() =>
        Assert.Equal(HttpStatusCode.Forbidden, await TextAsync("namsos-new", NamsosSid, Carrier.Sandefjord));

    [Fact]
    public async Task A_token_does_not_open_another_account() =>
        Assert.Equal(HttpStatusCode.Forbidden, await TextAsync("namsos-new", SandefjordSid, Carrier.Namsos));

    [Fact]
    public async Task A_token_does_not_open_another_accounts_number_by_texting_from_its_own() =>
        Assert.Equal(HttpStatusCode.Forbidden, await TextAsync("namsos-new", NamsosSid, Carrier.Sandefjord, from: Carrier.Namsos));

    [Fact]
    public async Task A_report_is_taken_from_the_account_whose_number_sent()
    {
        Assert.Equal(HttpStatusCode.OK, await ReportAsync("namsos-new", NamsosSid, Carrier.Namsos, Carrier.NewPerson()));
        Assert.Equal(HttpStatusCode.Forbidden, await ReportAsync("sandefjord", SandefjordSid, Carrier.Namsos, Carrier.NewPerson()));
        Assert.Equal(HttpStatusCode.Forbidden, await ReportAsync("sandefjord", SandefjordSid, Carrier.Namsos, Carrier.Sandefjord));
    }

    private async Task<HttpStatusCode> TextAsync(string token, string account, string to, string? from = null)
    {
        using var twilio = new Carrier(_house!.Address) { Token = token };
        var fields = Carrier.Text(from ?? Carrier.NewPerson(), "Hei", to: to);
        fields[fields.FindIndex(field => field.Key == "AccountSid")] = ("AccountSid", account);
        return (await twilio.PostAsync("/sms", fields)).Status;
    }

    private async Task<HttpStatusCode> ReportAsync(string token, string account, string from, string to)
    {
        using var twilio = new Carrier(_house!.Address) { Token = token };
        return (await twilio.PostAsync(
            "/sms/status?t=abc", [("AccountSid", account), ("MessageSid", Carrier.NewSid()), ("MessageStatus", "sent"), ("From", from), ("To", to)])).Status;
    }
}
