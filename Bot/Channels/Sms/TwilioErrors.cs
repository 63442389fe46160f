namespace ChatBot.Bot.Channels.Sms;

/// <summary>Twilio's error codes and what each calls for. The one place to change when Twilio adds a code.</summary>
/// <remarks>Source: twilio.com/docs/api/errors. The codes from 30001 come in delivery reports, the others in answers to a request.</remarks>
internal static class TwilioErrors
{
    /// <summary>What a code calls for; a code without a rule is <see cref="CarrierAction.Unlisted"/>.</summary>
    public static CarrierAction ActionFor(string? code) => code switch
    {
        "20003" or "401" => CarrierAction.AlarmAndPause, // authentication failed
        "20429" or "429" => CarrierAction.BackOff, // too many requests
        "21611" or "30001" => CarrierAction.BackOff, // the sender's queue is full: more than ten hours of messages
        "408" or "500" or "502" or "503" or "504" or "20500" or "20503" => CarrierAction.Ambiguous,

        "21211" or "21217" or "21614" or "21635" => CarrierAction.NumberDead, // invalid, or a landline
        "30005" or "30006" => CarrierAction.NumberDead, // unknown handset, landline

        "21610" => CarrierAction.Stopped,
        "30004" or "63033" => CarrierAction.StoppedByCarrier,

        "21408" => CarrierAction.ConfigAlarm, // sending to that country is not enabled
        "21612" => CarrierAction.ConfigAlarm, // no route from our number to that one
        "21602" or "21603" or "21604" or "21605" or "21606" or "21703" or "21705" => CarrierAction.ConfigAlarm, // bad request or sender
        "30029" or "30030" => CarrierAction.ConfigAlarm, // retention flags are not enabled for the account
        "35111" or "35114" or "35115" or "35118" => CarrierAction.ConfigAlarm, // scheduling outside its window or without a service

        "30003" => CarrierAction.RetryLaterTwice, // handset out of reach
        "30008" => CarrierAction.RetryOnce, // unknown fault
        "30007" => CarrierAction.FilteredAlarm,
        "30036" => CarrierAction.DropStale, // the validity period ran out in the queue
        "21617" => CarrierAction.OurBug, // longer than 1,600 characters
        _ => CarrierAction.Unlisted,
    };
}
