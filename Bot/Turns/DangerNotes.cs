using System.Collections.Concurrent;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Answers danger while the store is away, and notes what was sent, so that the message counts as handled once the store is back.</summary>
/// <remarks>Here a double answer is accepted, a late one is not. Notes lie in the spool, so that they outlive this process and are recorded in their order; where it
/// takes none, in memory.</remarks>
internal sealed class DangerNotes(
    ITurnStore store, IOutbox outbox, TurnSeals seals, IDirectSender direct, SpoolDoor spool, Wakeup wakeup, BotSettings settings, TimeProvider time)
{
    /// <summary>How long a direct send may hold up the answer; with the store's own time the person waits under three seconds.</summary>
    private static readonly TimeSpan DirectPatience = TimeSpan.FromMilliseconds(800);

    /// <summary>How long the spool's disk may hold up an answer about danger.</summary>
    private static readonly TimeSpan DiskPatience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<Note> _unrecorded = new();

    /// <summary>Answers, and notes the answer.</summary>
    /// <param name="sms">The message.</param>
    /// <param name="key">Whose conversation.</param>
    /// <param name="receivedAt">When it came.</param>
    /// <param name="knowledge">What may be said.</param>
    /// <param name="tried">The token of a commit whose outcome is not known; null when there was none.</param>
    /// <param name="cancellation">Ends the request.</param>
    public async Task<SmsAnswer> AnswerWithoutStoreAsync(InboundSms sms, ConversationKey key, DateTimeOffset receivedAt, Knowledge knowledge, string? tried, CancellationToken cancellation)
    {
        var text = FixedTexts.Danger(knowledge, sms, time.GetUtcNow());
        var token = Token.New(time.GetUtcNow());
        var inline = settings.Twilio.ReplyMode == ReplyMode.TwiML || !await WasSentAsync(sms, text, token, cancellation);
        var answered = inline ? new SpooledAnswer(token, text) : new SpooledAnswer(null, null);
        if (!await spool.TryNoteAsync(sms, key.PrimaryPerson, receivedAt, tried, answered, DiskPatience)) NoteAnswer(sms, key, true, inline ? seals.Inline(token, sms, text) : null, tried);
        return inline ? new(text, token, false) { IsDanger = true } : SmsAnswer.Empty;
    }

    /// <summary>Notes that a message was answered past the store, so that no other answer to it follows.</summary>
    public void NoteAnswer(InboundSms sms, ConversationKey key, bool isDanger, InlineReply? inline, string? tried) =>
        _unrecorded.Enqueue(new(new(new(key.Channel, sms.MessageSid), key, time.GetUtcNow(), 0, null, [], isDanger, inline, [], 0), tried));

    /// <summary>Notes that a message about danger of an activity channel was answered past the store.</summary>
    public async Task NoteAnswerAsync(InboundActivity inbound, ConversationKey key, DateTimeOffset receivedAt)
    {
        if (await spool.TryNoteAsync(inbound, receivedAt, DiskPatience)) return;
        _unrecorded.Enqueue(new(new(inbound.Message, key, receivedAt, 0, null, [], IsDanger: true, null, [], 0), null));
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
            await RecordAsync(note, cancellation);
            _unrecorded.TryDequeue(out _);
            recorded++;
        }
        return recorded;
    }

    /// <summary>Records a text message that was answered past the store and lay in the spool.</summary>
    public Task RecordAsync(InboundSms sms, ConversationKey key, SpooledMessage waited, CancellationToken cancellation)
    {
        var inline = waited.Answered is { Token: { } token, Text: { } text } ? seals.Inline(token, sms, text) : null;
        return RecordAsync(new(new(waited.Key, key, waited.ReceivedAt, 0, null, [], IsDanger: true, inline, [], 0), waited.Tried), cancellation);
    }

    /// <summary>Records a message of an activity channel that was answered past the store and lay in the spool.</summary>
    public Task RecordAsync(ConversationKey key, SpooledMessage waited, CancellationToken cancellation) =>
        RecordAsync(new(new(waited.Key, key, waited.ReceivedAt, 0, null, [], IsDanger: true, null, [], 0), null), cancellation);

    // Such an answer changes no state: only its place among the turns is taken.
    private async Task RecordAsync(Note note, CancellationToken cancellation)
    {
        var (turn, key) = (note.Turn, note.Turn.Conversation);
        while (true)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(turn.Message, key, now, cancellation);
            if (opening.Handled is not null)
            {
                if (note.Tried is not { } tried) return;
                // The commit that nobody heard of stands after all, and its reply must not follow the one that was given.
                await outbox.SettleAsync(tried, new Settlement.Drop(SettlementCodes.Answered), now, cancellation);
                await outbox.ReportAsync(tried, null, DeliveryState.Sent, null, now, cancellation);
                return;
            }
            var isNobodys = await store.ForgottenAtAsync(key.Municipality, key.Person, cancellation) >= turn.ReceivedAt;
            if (await store.CommitAsync(turn with { ExpectedVersion = opening.Version, IsNobodys = isNobodys }, cancellation) == CommitOutcome.Committed) return;
        }
    }

    private async Task<bool> WasSentAsync(InboundSms sms, string text, string token, CancellationToken cancellation)
    {
        // Not cancelled with the wait: where the webhook's own answer carries no message, this is the only one.
        var sending = direct.TrySendAsync(sms.To, sms.From.Value, text, token, CancellationToken.None);
        try
        {
            return await sending.WaitAsync(DirectPatience, time, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record Note(TurnRecord Turn, string? Tried);
}
