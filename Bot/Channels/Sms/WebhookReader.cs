using System.Buffers;
using ChatBot.Bot.Phone;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Reads a webhook and lets it through only when a token of ours signed it and may speak for the number texted.</summary>
internal sealed partial class WebhookReader(TwilioSignature signature, TwilioAccounts accounts, WebhookTrust trust, UnsignedLimit unsigned, ILogger<WebhookReader> log)
{
    /// <summary>The form; null when the request has been refused, its status set.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ourNumberOf">Which field of this webhook is our number: it is the one that the token must belong to.</param>
    public async Task<TwilioForm?> ReadAsync(HttpContext context, Func<TwilioForm, string> ourNumberOf)
    {
        var given = context.Request.Headers["X-Twilio-Signature"].FirstOrDefault();
        // What carries no signature can be nobody's message: of those that are too many nothing is read.
        if (string.IsNullOrEmpty(given) && unsigned.IsOver(context.Connection.RemoteIpAddress)) return Refuse(context, StatusCodes.Status403Forbidden);
        if (await BodyAsync(context) is not { } body || FormOf(context.Request, body) is not { } form) return Refuse(context, StatusCodes.Status413PayloadTooLarge);
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : context.Request.Path + context.Request.QueryString.Value;
        var request = new SignedRequest(target!, form, body, given);
        if (IsTrusted(request, form, ourNumberOf(form))) return form;
        return Refuse(context, StatusCodes.Status403Forbidden);
    }

    private TwilioForm? Refuse(HttpContext context, int status)
    {
        if (unsigned.Allows(context.Connection.RemoteIpAddress))
        {
            LogRefused();
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Headers.RetryAfter = "60";
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        return null;
    }

    private bool IsTrusted(SignedRequest request, TwilioForm form, string ourNumber)
    {
        // The phone page's token opens its made-up numbers only, and they open to no other token.
        var other = PhoneRange.Contains(form.From) ? form.From : form.To;
        if (PhoneRange.Contains(other)) return trust.Phone is { } phone && signature.FindToken(request, [phone.AuthToken]) is not null && form.AccountSid == phone.Sid;
        return accounts.WhoSigned(signature, request) is { } account && TwilioAccounts.MaySpeakFor(account, form.AccountSid, ourNumber);
    }

    private static TwilioForm? FormOf(HttpRequest request, ReadOnlyMemory<byte> body) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true ? FormReader.Read(body.Span) : TwilioForm.Empty;

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > FormReader.MaxBytes) return null;
        var buffer = ArrayPool<byte>.Shared.Rent(FormReader.MaxBytes + 1);
        var length = 0;
        try
        {
            while (length <= FormReader.MaxBytes && await context.Request.Body.ReadAsync(buffer.AsMemory(length, FormReader.MaxBytes + 1 - length), context.RequestAborted) is > 0 and var read) length += read;
            return length > FormReader.MaxBytes ? null : buffer[..length];
        }
        finally
        {
            // Nobody else gets to see the text; the rest of the buffer was never ours.
            buffer.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [LoggerMessage(210, LogLevel.Information, "A webhook was refused: no token of ours signed it for that account and number, or it was too large")]
    private partial void LogRefused();
}
