using ChatBot.Tests.Support;

namespace ChatBot.Tests.Browser;

/// <summary>The same where replies go by REST and not in the webhook's answer.</summary>
public sealed class PhonePageByRest : PhonePage
{
    internal override void Adjust(ServiceHostSettings settings) => settings.With("Twilio:ReplyMode", "Rest");
}
