using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>What Twilio's answers mean.</summary>
internal static class TwilioAnswers
{
    /// <summary>What became of a message we sent.</summary>
    public static async Task<SendOutcome> OfSendAsync(HttpResponseMessage answer, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return await OfFaultAsync(answer, now, cancellation);
        }

        // A success whose body we cannot read means that Twilio has the message under an id we do not know.
        var message = await ReadAsync<TwilioMessage>(answer, cancellation);
        return message?.Sid is { Length: > 0 } sid ? new SendOutcome.Taken(sid) : new SendOutcome.Unknown("unreadable");
    }

    /// <summary>What became of a deletion.</summary>
    public static async Task<SendOutcome> OfDeleteAsync(HttpResponseMessage answer, string sid, DateTimeOffset now, CancellationToken cancellation)
    {
        if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotFound)
        {
            return new SendOutcome.Taken(sid);
        }

        var code = await CodeOfAsync(answer, cancellation);
        // 20009: a message still on its way cannot be deleted yet.
        return code == "20009" || answer.StatusCode == HttpStatusCode.Conflict
            ? new SendOutcome.NotProcessed(null, code)
            : Fault(answer, code, now);
    }

    /// <summary>The content of an answer; null when it is not what it should be.</summary>
    public static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
        where T : class
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            return await JsonSerializer.DeserializeAsync<T>(body, TwilioMessage.Json, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<SendOutcome> OfFaultAsync(HttpResponseMessage answer, DateTimeOffset now, CancellationToken cancellation) =>
        Fault(answer, await CodeOfAsync(answer, cancellation), now);

    private static SendOutcome Fault(HttpResponseMessage answer, string code, DateTimeOffset now)
    {
        var action = TwilioErrors.ActionFor(code);
        return (int)answer.StatusCode switch
        {
            401 => new SendOutcome.Refused(code, CarrierAction.AlarmAndPause),
            429 => new SendOutcome.NotProcessed(RetryAfter(answer, now), code),
            408 or >= 500 => new SendOutcome.Unknown(code),
            _ when action == CarrierAction.BackOff => new SendOutcome.NotProcessed(RetryAfter(answer, now), code),
            _ when action == CarrierAction.Ambiguous => new SendOutcome.Unknown(code),
            _ => new SendOutcome.Refused(code, action),
        };
    }

    private static async Task<string> CodeOfAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var problem = await ReadAsync<TwilioProblem>(answer, cancellation);
        return (problem?.Code ?? (int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
