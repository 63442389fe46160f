using System.Text.Json;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>The signing keys of an issuer, from its OpenID metadata; kept for a day, and looked up anew when a token names one we do not know.</summary>
/// <param name="http">The client; must not follow redirections.</param>
/// <param name="metadata">The address of the metadata.</param>
/// <param name="issuer">The issuer, which the metadata must name.</param>
/// <param name="time">The clock.</param>
/// <remarks>One fetch is under way at a time, and it is nobody's own: a caller who hangs up while it runs takes the keys from none of the others.</remarks>
internal sealed class OpenIdKeys(HttpClient http, Uri metadata, string issuer, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // Tokens with made-up key ids must not make us call the issuer without end.
    private static readonly TimeSpan ShortPause = TimeSpan.FromMinutes(1);

    // Without any key nobody can be let in: the issuer is asked again as soon as it may have come back.
    private static readonly TimeSpan PauseWithoutKeys = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing is asked for again because of a key we do not know. The default is one minute.</summary>
    public TimeSpan Pause { get; init; } = ShortPause;

    private readonly Lock _gate = new();
    private volatile Known? _known;
    private Task _loading = Task.CompletedTask;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>The key of an id; without one, why: <see cref="JwtFault.UnknownKey"/> or <see cref="JwtFault.KeysAway"/>.</summary>
    public async Task<(JwtFault Fault, SigningKey? Key)> FindAsync(string id, CancellationToken cancellation)
    {
        if (Fresh(id) is { } known) return (JwtFault.None, known);
        await LoadOnceAsync().WaitAsync(cancellation);
        // While the issuer is away its last keys hold on: they change once in weeks.
        return _known is not { } last ? (JwtFault.KeysAway, null) : last.Keys.TryGetValue(id, out var key) ? (JwtFault.None, key) : (JwtFault.UnknownKey, null);
    }

    private SigningKey? Fresh(string id) =>
        _known is { } known && time.GetUtcNow() - known.At < Kept && known.Keys.TryGetValue(id, out var key) ? key : null;

    // The fetch that is under way, else a new one, unless the last is too short a while ago.
    private Task LoadOnceAsync()
    {
        lock (_gate)
        {
            if (!_loading.IsCompleted) return _loading;
            if (time.GetUtcNow() - _tried < (_known is null ? PauseWithoutKeys : Pause)) return Task.CompletedTask;
            _tried = time.GetUtcNow();
            return _loading = LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        if (await FetchAsync() is { } loaded) _known = new(loaded, time.GetUtcNow());
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>?> FetchAsync()
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            using var about = JsonDocument.Parse(await http.GetByteArrayAsync(metadata, limit.Token));
            if (about.RootElement.GetProperty("issuer").GetString() != issuer) return null;
            if (!Uri.TryCreate(about.RootElement.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var place) || !IsTrusted(place)) return null;
            return JsonWebKeys.Read(await http.GetByteArrayAsync(place, limit.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or OperationCanceledException)
        {
            return null;
        }
    }

    private bool IsTrusted(Uri place) => place.Scheme == Uri.UriSchemeHttps || (place.Scheme == Uri.UriSchemeHttp && place.IsLoopback && metadata.IsLoopback);

    private sealed record Known(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}
