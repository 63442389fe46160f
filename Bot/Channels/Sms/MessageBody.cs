using System.Text;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The text of an incoming message.</summary>
internal static class MessageBody
{
    private const int ShortestEncoded = 60;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body; decoded when a long text has come as a picture message in base64, which Twilio sometimes makes of joined parts.</summary>
    public static string Of(TwilioForm form) => form.NumMedia > 0 && Decoded(form.Body) is { } text ? text : form.Body;

    // A word of 60 letters and more without a space is no text of a person's, but the guard is on what comes out, too.
    private static string? Decoded(string body)
    {
        if (body.Length < ShortestEncoded || body.Length % 4 != 0) return null;
        var bytes = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, bytes, out var length)) return null;
        try
        {
            var text = Strict.GetString(bytes, 0, length);
            return text.Count(c => char.IsLetterOrDigit(c) || c is ' ' or '\n') * 2 >= text.Length ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
