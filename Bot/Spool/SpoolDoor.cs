using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Phone;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Spool;

/// <summary>Lets messages of turns into the spool, where their answers can still reach people afterwards.</summary>
internal sealed class SpoolDoor(MessageSpool spool, SpoolForms forms, TwilioAccounts accounts, BotSettings settings, TimeProvider time)
{
    // The carrier waits 15 s in all, and a turn that met a hanging store has taken ten of them.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(4);

    /// <summary>Whether a message of a lane waits: a new one of the same lane is to wait behind it.</summary>
    public bool HasOf(string lane) => spool.HasOf(lane);

    /// <summary>Whether a message of some channel would be taken now.</summary>
    public bool CanTake() =>
        (settings.Twilio.ReplyMode == ReplyMode.Rest || accounts.CanCall || settings.Phone || settings.Teams.IsOpen) && spool.CanTake();

    /// <summary>Takes a text message that waits for its answer.</summary>
    /// <returns>False when it is not kept, also when its answer could not be sent later: without the carrier's API only the webhook's own answer reaches anybody.</returns>
    public Task<bool> TryTakeAsync(InboundSms sms, string lane, DateTimeOffset receivedAt, string? tried) =>
        CanAnswerLater(sms) ? WithinAsync(forms.Of(sms, lane, receivedAt, tried, answered: null), LongestWrite) : Task.FromResult(false);

    /// <summary>Takes a message that waits for its answer.</summary>
    public Task<bool> TryTakeAsync(InboundActivity inbound, DateTimeOffset receivedAt) =>
        inbound.CanWait ? WithinAsync(SpoolForms.Of(inbound, receivedAt, answered: null), LongestWrite) : Task.FromResult(false);

    /// <summary>Takes a text message that was answered past the store, so that it is recorded whatever becomes of this process.</summary>
    public Task<bool> TryNoteAsync(InboundSms sms, string lane, DateTimeOffset receivedAt, string? tried, SpooledAnswer answered, TimeSpan patience) =>
        WithinAsync(forms.Of(sms, lane, receivedAt, tried, answered), patience);

    /// <summary>Takes a message that was answered past the store.</summary>
    public Task<bool> TryNoteAsync(InboundActivity inbound, DateTimeOffset receivedAt, TimeSpan patience) =>
        WithinAsync(SpoolForms.Of(inbound, receivedAt, new(null, null)), patience);

    private bool CanAnswerLater(InboundSms sms) =>
        settings.Twilio.ReplyMode == ReplyMode.Rest || accounts.ForNumber(sms.To) is { CanCall: true } || PhoneRange.Contains(sms.From.Value);

    // A write that ends later is no harm: the message is known by its id, wherever it is delivered next.
    private async Task<bool> WithinAsync(SpooledMessage message, TimeSpan patience)
    {
        try
        {
            return await spool.TryAddAsync(message).WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
