namespace ChatBot.Dialogs.Rendering;

/// <summary>What a text costs as a text message.</summary>
/// <param name="Encoding">The alphabet it needs.</param>
/// <param name="Segments">How many segments the carrier sends and bills; an empty text is one.</param>
/// <param name="Units">Its length: septets in GSM-7 (a character of the extension table is two), UTF-16 units in UCS-2.</param>
public readonly record struct SmsSize(SmsEncoding Encoding, int Segments, int Units);
