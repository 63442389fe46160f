using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy.Tokens;

namespace ChatBot.Bot.Channels.Teams;

/// <summary>Judges the tokens that Microsoft's connector sends with each activity.</summary>
/// <remarks>A token that counted is remembered by its hash, for the connector sends the same one for an hour; it falls with its key and with
/// its time, and what it may speak for is asked anew for each activity. Source: Bot Connector authentication, learn.microsoft.com.</remarks>
internal sealed partial class BotTokenValidator(OpenIdKeys keys, JwtValidator validator, TimeProvider time, ILogger<BotTokenValidator> log)
{
    /// <summary>The issuer of every channel's tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private const string Scheme = "Bearer ";
    private const int MostKept = 1024;

    private static readonly BotCaller Nobody = new(CallerFault.NotKnown, null, []);
    private static readonly BotCaller NotNow = new(CallerFault.NotNow, null, []);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The rules of these tokens.</summary>
    public static JwtRules RulesFor(string appId) => new(Issuer, appId) { AllowsAudienceList = false };

    /// <summary>Who a request's <c>Authorization</c> says is calling.</summary>
    public async ValueTask<BotCaller> JudgeAsync(IReadOnlyList<string?> headers, CancellationToken cancellation)
    {
        if (headers is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > JwtParts.Longest + Scheme.Length) return Refuse("Header");
        var token = header[Scheme.Length..].Trim();
        var mark = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (_kept.TryGetValue(mark, out var kept) && await StandsAsync(kept, cancellation)) return kept.Caller;
        var verdict = await validator.JudgeAsync(token, cancellation);
        if (verdict.Fault == JwtFault.KeysAway)
        {
            LogRefused(nameof(JwtFault.KeysAway));
            return NotNow;
        }
        if (!verdict.Counts) return Refuse(verdict.Fault.ToString());
        var caller = new BotCaller(CallerFault.None, verdict.Text("serviceurl"), verdict.Key!.Endorsements);
        if (_kept.Count >= MostKept) _kept.Clear();
        _kept[mark] = new(caller, verdict.Key, verdict.KeyId!, verdict.Until);
        return caller;
    }

    // The same key object: one that was fetched anew is another, and the token is verified once more.
    private async ValueTask<bool> StandsAsync(Kept kept, CancellationToken cancellation) =>
        time.GetUtcNow() < kept.Until && ReferenceEquals((await keys.FindAsync(kept.KeyId, cancellation)).Key, kept.Key);

    private BotCaller Refuse(string fault)
    {
        LogRefused(fault);
        return Nobody;
    }

    private sealed record Kept(BotCaller Caller, SigningKey Key, string KeyId, DateTimeOffset Until);

    [LoggerMessage(300, LogLevel.Information, "An activity was refused: its token has the fault {Fault}")]
    private partial void LogRefused(string fault);
}
