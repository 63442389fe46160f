using System.Text;
using ChatBot.Bot.Channels.Sms;

namespace ChatBot.bench.Load;

/// <summary>A text as the carrier posts it: its nineteen fields, signed, as the bytes that go over the wire. Made before it is due, so that signing is no part of a measurement.</summary>
internal static class SignedRequest
{
    /// <summary>The whole request.</summary>
    public static byte[] Of(LoadMessage message)
    {
        KeyValuePair<string, string>[] fields =
        [
            new("ToCountry", "NO"), new("ToState", ""), new("SmsMessageSid", message.Sid), new("NumMedia", "0"), new("ToCity", ""), new("FromZip", ""), new("SmsSid", message.Sid),
            new("FromState", ""), new("SmsStatus", "received"), new("FromCity", ""), new("Body", message.Text), new("FromCountry", "NO"), new("To", message.To), new("ToZip", ""),
            new("NumSegments", "1"), new("MessageSid", message.Sid), new("AccountSid", "AC00000000000000000000000000000000"), new("From", message.From), new("ApiVersion", "2010-04-01"),
        ];
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        var signature = TwilioSignature.Sign(Peer.Token, Peer.PublicBaseUrl + "/sms", new TwilioForm(fields));
        return Encoding.ASCII.GetBytes(
            $"POST /sms HTTP/1.1\r\nHost: sms.eksempel.test\r\nX-Twilio-Signature: {signature}\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
