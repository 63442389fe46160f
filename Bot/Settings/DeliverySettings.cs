namespace ChatBot.Bot.Settings;

/// <summary>How messages are sent and followed up.</summary>
/// <param name="Lease">How long a claimed outbox row is ours before it counts as ambiguous.</param>
/// <param name="HttpTimeout">How long one call to the carrier may take; under a third of the lease.</param>
/// <param name="InlineConfirmation">How long an inline reply may stay unconfirmed before it passes to the outbox.</param>
/// <param name="Poll">How often the outbox is looked at when nothing wakes the sender.</param>
/// <param name="ReplyValidity">How long a reply is worth delivering.</param>
internal sealed record DeliverySettings(TimeSpan Lease, TimeSpan HttpTimeout, TimeSpan InlineConfirmation, TimeSpan Poll, TimeSpan ReplyValidity)
{
    public static DeliverySettings Read(SettingsReader reader)
    {
        var settings = new DeliverySettings(
            reader.Duration("Delivery:Lease", TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(30)),
            reader.Duration("Delivery:HttpTimeout", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)),
            reader.Duration("Delivery:InlineConfirmation", TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(30)),
            reader.Duration("Delivery:Poll", TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
            reader.Duration("Delivery:ReplyValidity", TimeSpan.FromMinutes(1), TimeSpan.FromHours(10)));
        if (settings.HttpTimeout * 3 >= settings.Lease)
            reader.Fault($"Delivery:HttpTimeout is {settings.HttpTimeout}, but it must be under a third of Delivery:Lease, which is {settings.Lease}: else a row could be taken for lost while its call still runs.");
        return settings;
    }
}
