using ChatBot.Bot;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.bench;

/// <summary>The service with Teams open. What it takes in is measured; sending is left to another day, here as at the peer.</summary>
internal static class TeamsServer
{
    public static async Task RunAsync(string url, string folder, string metadata)
    {
        var key = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var other = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)(i + 7))]);
        var app = await Service.ComposeAsync(
            [
                "--environment=Production", $"--urls={url}", $"--Privacy:PseudonymKeys:0={key}", $"--Privacy:SealKeys:0={other}", $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "teams.db")}",
                $"--Content:LastGood={Path.Combine(folder, "teams-last-good")}", $"--Spool:Directory={Path.Combine(folder, "teams-spool")}", $"--Journal:Directory={Path.Combine(folder, "teams-journal")}",
                $"--Teams:AppId={TeamsLoad.App}", $"--Teams:TenantId={TeamsLoad.Tenant}", "--Teams:ClientSecret=x",
                $"--Teams:Tenants:{TeamsLoad.Tenant}=namsos", $"--Teams:OpenIdMetadataUrl={metadata}", "--Teams:ServiceHosts=127.0.0.1", "--Limits:MessagesInTenMinutes=1000", "--Limits:MessagesInDay=10000",
            ],
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<IConnectorToken>(new NoConnectorToken()));
                builder.Services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => new KeptOutbox(provider.GetRequiredService<SqlStore>())));
            });
        await app.RunAsync();
    }
}
