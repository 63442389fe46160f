using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>Twilio's signature on a webhook: base64(HMAC-SHA1(auth token, URL + for each key in ordinal order: key + value)).</summary>
/// <remarks>Source: twilio.com/docs/usage/security, and twilio-node 6.2.0, which the tests hold this to. Repeated keys count once for each
/// value, sorted, as in Twilio's Node and Python libraries; its C# library joins them with commas and gets another signature.
/// The URL is the configured public one: what a proxy says of host and scheme is not believed.</remarks>
internal sealed class TwilioSignature
{
    private readonly string _publicBaseUrl;

    /// <summary>Checks signatures over URLs that begin with the public base URL, such as <c>https://sms.eksempel.kommune.no</c>.</summary>
    public TwilioSignature(string publicBaseUrl) => _publicBaseUrl = publicBaseUrl.TrimEnd('/');

    /// <summary>Which of the tokens signed a request; null when none did. The work is the same whichever it was.</summary>
    public int? FindToken(SignedRequest request, IReadOnlyList<string> tokens)
    {
        var url = _publicBaseUrl + request.RawTarget;
        var form = request.Form;
        var bodyIsWhole = true;
        if (BodyHashIn(request.RawTarget) is { } bodyHash)
        {
            // A JSON body is covered by its hash in the query, and the signature by the URL alone.
            form = TwilioForm.Empty;
            bodyIsWhole = CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(bodyHash), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))));
        }

        var given = Encoding.UTF8.GetBytes(request.Signature ?? "");
        var fields = FieldsOf(form);
        // Twilio's own signing is inconsistent about the port: with and without it are both right.
        string[] urls = [PublicUrl.WithoutPort(url), PublicUrl.WithPort(url)];
        int? signer = null;
        for (var token = 0; token < tokens.Count; token++)
        {
            var isSigner = false;
            foreach (var candidate in urls)
            {
                isSigner |= CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Sign(tokens[token], candidate + fields)));
            }

            signer = isSigner && tokens[token].Length > 0 ? signer ?? token : signer;
        }

        return bodyIsWhole ? signer : null;
    }

    /// <summary>The signature Twilio gives a request.</summary>
    public static string Sign(string authToken, string url, TwilioForm form) => Sign(authToken, url + FieldsOf(form));

    private static string FieldsOf(TwilioForm form)
    {
        var fields = new StringBuilder();
        foreach (var field in form.SortedUnique()) fields.Append(field.Key).Append(field.Value);
        return fields.ToString();
    }

    private static string Sign(string authToken, string signed)
    {
        // HMAC-SHA1 is Twilio's choice; SHA-1's collisions do not weaken it as a keyed hash.
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
    }

    private static string? BodyHashIn(string rawTarget)
    {
        var query = rawTarget.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return null;
        }

        foreach (var pair in rawTarget[(query + 1)..].Split('&'))
        {
            if (pair.StartsWith("bodySHA256=", StringComparison.Ordinal))
            {
                return pair["bodySHA256=".Length..];
            }
        }

        return null;
    }
}
