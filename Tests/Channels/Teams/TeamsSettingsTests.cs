using ChatBot.Bot.Settings;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Teams;

public sealed class TeamsSettingsTests
{
    [Theory]
    [InlineData("Teams:AppId", null, "Teams:AppId is missing")]
    [InlineData("Teams:AppId", "my-bot", "Teams:AppId must be")]
    [InlineData("Teams:TenantId", null, "Teams:TenantId must be")]
    [InlineData("Teams:ClientSecret", null, "Teams:ClientSecret is missing")]
    [InlineData("Teams:CertificateFile", "bot.pfx", "Keep one")]
    [InlineData("Teams:ManagedIdentity", "true", "Keep one")]
    [InlineData("Teams:Tenants:" + LocalIssuer.Tenant, null, "Teams:Tenants is missing")]
    [InlineData("Teams:Tenants:contoso", "namsos", "Teams:Tenants:contoso must be")]
    [InlineData("Teams:Tenants:" + LocalIssuer.Tenant, "atlantis", "Teams:Tenants:" + LocalIssuer.Tenant + " names the municipality 'atlantis'")]
    [InlineData("Teams:ServiceHosts", "*.trafficmanager.net", "no wildcards")]
    [InlineData("Teams:ServiceHosts", "https://smba.trafficmanager.net", "which is no host")]
    [InlineData("Teams:OpenIdMetadataUrl", "http://login.example/keys", "Teams:OpenIdMetadataUrl must be")]
    [InlineData("Teams:TokenAuthority", "login", "Teams:TokenAuthority must be")]
    public async Task A_half_section_stops_the_start_with_a_message_that_names_what_is_wrong(string name, string? value, string told)
    {
        using var settings = new ServiceHostSettings()
            .With("Teams:AppId", LocalIssuer.Audience).With("Teams:TenantId", LocalIssuer.Tenant).With("Teams:ClientSecret", "hemmelig")
            .With($"Teams:Tenants:{LocalIssuer.Tenant}", "namsos").With(name, value);

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => ServiceHost.StartAsync(settings));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", refusal.Message, StringComparison.Ordinal);
    }
}
