namespace ChatBot.Bot.Channels.Sms;

/// <summary>The parts of a webhook that its signature covers, exactly as they came.</summary>
/// <param name="RawTarget">The path and query as they stand in the request line, percent-encoding kept.</param>
/// <param name="Form">The form fields; empty for GET and for a JSON body.</param>
/// <param name="Body">The raw body.</param>
/// <param name="Signature">The header <c>X-Twilio-Signature</c>; null when it is missing.</param>
internal readonly record struct SignedRequest(string RawTarget, TwilioForm Form, ReadOnlyMemory<byte> Body, string? Signature);
