using System.Collections.Concurrent;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Answers danger while the store is away, and notes what was sent, so that the message counts as handled once the store is back.</summary>
/// <remarks>Here a double answer is accepted, a late one is not.</remarks>
internal sealed class DangerNotes(ITurnStore store, TurnSeals seals, IDirectSender direct, Wakeup wakeup, BotSettings settings, TimeProvider time)
{
    private readonly ConcurrentQueue<TurnRecord> _unrecorded = new();

    /// <summary>Answers, and notes the answer.</summary>
    public async Task<SmsAnswer> AnswerWithoutStoreAsync(InboundSms sms, ConversationKey key, Knowledge knowledge, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var text = FixedTexts.Danger(knowledge, sms, now);
        var token = Token.New();
        var inline = settings.Twilio.ReplyMode == ReplyMode.TwiML || !await direct.TrySendAsync(sms.To, sms.From.Value, text, token, cancellation);
        _unrecorded.Enqueue(new(
            new(key.Channel, sms.MessageSid), key, now, 0, null, [], true, inline ? seals.Inline(token, sms, text) : null, [], 0));
        return inline ? new(text, token, false) : SmsAnswer.Empty;
    }

    /// <summary>Wakes the sender of the outbox.</summary>
    public void Wake() => wakeup.Signal();

    /// <summary>Records what was answered without the store; returns how many notes were recorded.</summary>
    /// <exception cref="StoreUnavailableException">The store is still away; the notes wait.</exception>
    public async Task<int> RecordAsync(CancellationToken cancellation)
    {
        var recorded = 0;
        while (_unrecorded.TryPeek(out var note))
        {
            var opening = await store.OpenAsync(note.Message, note.Conversation, time.GetUtcNow(), cancellation);
            // A danger answer changes no state: only its place among the turns is taken.
            if (opening.Handled is null && await store.CommitAsync(note with { ExpectedVersion = opening.Version }, cancellation) == CommitOutcome.VersionConflict) continue;
            _unrecorded.TryDequeue(out _);
            recorded++;
        }
        return recorded;
    }
}
