using System.Text.Json;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>The signing keys of an issuer, from its OpenID metadata; kept for a day, and looked up anew when a token names one we do not know.</summary>
/// <param name="http">The client; must not follow redirections.</param>
/// <param name="metadata">The address of the metadata.</param>
/// <param name="issuer">The issuer, which the metadata must name.</param>
/// <param name="time">The clock.</param>
internal sealed class OpenIdKeys(HttpClient http, Uri metadata, string issuer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // Tokens with made-up key ids must not make us call the issuer without end.
    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing is asked for again because of a key we do not know. The default is one minute.</summary>
    public TimeSpan Pause { get; init; } = ShortPause;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Known? _known;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>The key of an id; without one, why: <see cref="JwtFault.UnknownKey"/> or <see cref="JwtFault.KeysAway"/>.</summary>
    public async Task<(JwtFault Fault, SigningKey? Key)> FindAsync(string id, CancellationToken cancellation)
    {
        if (Fresh(id) is { } known) return (JwtFault.None, known);
        await _turn.WaitAsync(cancellation);
        try
        {
            if (Fresh(id) is { } meanwhile) return (JwtFault.None, meanwhile);
            if (time.GetUtcNow() - _tried >= (_known is null ? ShortPause : Pause))
            {
                _tried = time.GetUtcNow();
                if (await LoadAsync(cancellation) is { } loaded) _known = new(loaded, time.GetUtcNow());
            }
        }
        finally
        {
            _turn.Release();
        }
        // While the issuer is away its last keys hold on: they change once in weeks.
        return _known is not { } last ? (JwtFault.KeysAway, null) : last.Keys.TryGetValue(id, out var key) ? (JwtFault.None, key) : (JwtFault.UnknownKey, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private SigningKey? Fresh(string id) =>
        _known is { } known && time.GetUtcNow() - known.At < Kept && known.Keys.TryGetValue(id, out var key) ? key : null;

    private async Task<IReadOnlyDictionary<string, SigningKey>?> LoadAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var about = JsonDocument.Parse(await http.GetByteArrayAsync(metadata, limit.Token));
            if (about.RootElement.GetProperty("issuer").GetString() != issuer) return null;
            if (!Uri.TryCreate(about.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var place) || !IsTrusted(place)) return null;
            return JsonWebKeys.Read(await http.GetByteArrayAsync(place, limit.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    private bool IsTrusted(Uri place) => place.Scheme == Uri.UriSchemeHttps || (place.Scheme == Uri.UriSchemeHttp && place.IsLoopback && metadata.IsLoopback);

    private sealed record Known(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
