using System.Security.Cryptography.X509Certificates;
using ChatBot.Bot.Settings;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Tokens from Entra by Microsoft's own library, which keeps them until shortly before their end. One request at a time.</summary>
internal sealed class MsalToken : IConnectorToken, IDisposable
{
    private const string Resource = "https://api.botframework.com";

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> _acquire;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private string? _last;

    /// <summary>Makes the client that the settings' credential needs.</summary>
    public MsalToken(TeamsSettings settings, IMsalHttpClientFactory http)
    {
        if (settings.Credential == TeamsCredential.ManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).WithHttpClientFactory(http).Build();
            _acquire = (anew, cancellation) => identity.AcquireTokenForManagedIdentity(Resource).WithForceRefresh(anew).ExecuteAsync(cancellation);
            return;
        }
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(new Uri(settings.TokenAuthority, settings.TenantId), validateAuthority: false).WithInstanceDiscovery(false).WithHttpClientFactory(http);
        builder = settings.Credential == TeamsCredential.Certificate
            ? builder.WithCertificate(X509CertificateLoader.LoadPkcs12FromFile(settings.Proof, null))
            : builder.WithClientSecret(settings.Proof);
        var client = builder.Build();
        // Always the connector's scope, whoever called us.
        _acquire = (anew, cancellation) => client.AcquireTokenForClient([Resource + "/.default"]).WithForceRefresh(anew).ExecuteAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<ConnectorToken> GetAsync(bool refused, CancellationToken cancellation)
    {
        var before = _last;
        await _turn.WaitAsync(cancellation);
        try
        {
            // Whoever was refused while another already fetched a new one takes that.
            var result = await _acquire(refused && before == _last, cancellation);
            _last = result.AccessToken;
            return new(result.AccessToken, TokenFault.None);
        }
        catch (MsalServiceException exception) when (exception.StatusCode is >= 400 and < 500 and not 429)
        {
            return new(null, TokenFault.Refused);
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(null, TokenFault.Away);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}

/// <summary>Hands Microsoft's library a client of ours.</summary>
internal sealed class MsalHttp(HttpClient http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http;
}
