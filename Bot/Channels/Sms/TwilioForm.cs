using System.Globalization;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Channels.Sms;

/// <summary>The fields of a webhook as they came: repeated keys, order, unknown keys and white space kept, because the signature covers
/// them and Twilio adds parameters without notice.</summary>
internal sealed class TwilioForm
{
    /// <summary>No fields.</summary>
    public static readonly TwilioForm Empty = new([]);

    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;

    /// <summary>A form of these fields.</summary>
    public TwilioForm(IReadOnlyList<KeyValuePair<string, string>> fields) => _fields = fields;

    /// <summary>All fields in the order in which they came.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>Twilio's id of the message; the key of everything that must happen once.</summary>
    public string MessageSid => First("MessageSid") ?? First("SmsSid") ?? "";

    /// <summary>The account it belongs to.</summary>
    public string AccountSid => First("AccountSid") ?? "";

    /// <summary>Who wrote; in a delivery report, our number.</summary>
    public string From => First("From") ?? "";

    /// <summary>Our number; in a delivery report, the person's.</summary>
    public string To => First("To") ?? "";

    /// <summary>The text, not trimmed.</summary>
    public string Body => First("Body") ?? "";

    /// <summary>How many pictures or sounds came with it.</summary>
    public int NumMedia => int.TryParse(First("NumMedia"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>How far a message has come, in Twilio's word.</summary>
    public string? MessageStatus => First("MessageStatus") ?? First("SmsStatus");

    /// <summary>What went wrong, in a delivery report or a delivery to the fallback URL.</summary>
    public string? ErrorCode => First("ErrorCode") is { Length: > 0 } code ? code : null;

    /// <summary>What Twilio has handled before us.</summary>
    public CarrierOptOut OptOut => First("OptOutType") switch
    {
        "STOP" => CarrierOptOut.Stop,
        "START" => CarrierOptOut.Start,
        "HELP" => CarrierOptOut.Help,
        _ => CarrierOptOut.None,
    };

    /// <summary>The media type of the picture or sound with a number from 0; null when there is none.</summary>
    public string? MediaContentType(int index) => First(string.Create(CultureInfo.InvariantCulture, $"MediaContentType{index}"));

    /// <summary>The first value of a field; null when it is missing.</summary>
    public string? First(string key)
    {
        foreach (var field in _fields)
        {
            if (field.Key == key)
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>The fields as they are signed: by key, then value, in ordinal order, each pair once.</summary>
    public IEnumerable<KeyValuePair<string, string>> SortedUnique() =>
        _fields.Distinct().OrderBy(field => field.Key, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal);

    /// <summary>Without its contents, so that no log line can show them.</summary>
    public override string ToString() => $"{_fields.Count} fields";
}
