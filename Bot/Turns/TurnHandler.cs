using System.Diagnostics;
using System.Security.Cryptography;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>Handles one text message: opens the turn, runs it, commits it whole, and says what the webhook answers.</summary>
/// <remarks>The one place in the request path that catches what it does not expect. Danger is answered whatever else fails.</remarks>
internal sealed class TurnHandler(
    ITurnStore store, KnowledgeHolder knowledge, SmsTurn turns, Pseudonyms pseudonyms, TurnSeals seals, ConversationGate gate, DangerNotes notes,
    TwilioAccounts accounts, IAlarms alarms, BotSettings settings, TimeProvider time, ILogger<TurnHandler> log)
{
    /// <summary>The channel's name in the store.</summary>
    public const string Channel = "sms";

    private const int MostRuns = 8;

    /// <summary>Handles a message. Never throws but for a cancelled request.</summary>
    public async Task<SmsAnswer> HandleAsync(InboundSms sms, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return SmsAnswer.Unavailable;
        var key = new ConversationKey(Channel, sms.Municipality, pseudonyms.For(sms.Municipality, sms.From));
        var isDanger = DangerCheck.Find(sms.Text) is not null;
        using var hurry = new CancellationTokenSource(isDanger ? settings.Twilio.DangerTimeout : Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(hurry.Token, cancellation);
        try
        {
            return await RunAsync(sms, key, known, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreTooSlow(log, sms.MessageSid);
            return await notes.AnswerWithoutStoreAsync(sms, key, known, cancellation);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreAway(log, sms.MessageSid, exception.InnerException?.GetType().Name ?? "none");
            if (isDanger) return await notes.AnswerWithoutStoreAsync(sms, key, known, cancellation);
            return sms.IsFallback ? new(FixedTexts.Fault(known, sms, time.GetUtcNow()), null, false) : SmsAnswer.Unavailable;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.TurnFailed(log, sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            alarms.Raise(AlarmKind.TurnFailed, sms.Municipality);
            return await AnswerFaultAsync(sms, key, known, isDanger, cancellation);
        }
    }

    private async Task<SmsAnswer> RunAsync(InboundSms sms, ConversationKey key, Knowledge known, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var message = new MessageKey(Channel, sms.MessageSid);
        using var passage = await gate.EnterAsync(key.PrimaryPerson, cancellation);
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(message, key, now, cancellation);
            TurnSteps.Reached("opened", sms.MessageSid);
            if (opening.Handled is { } handled) return Again(handled);
            var state = seals.State.Open(opening.SealedState, key);
            var result = turns.Run(state, opening, sms, NewCode(), known, now);
            TurnSteps.Reached("ran", sms.MessageSid);
            var record = Record(sms, key, opening, result, now, out var answer);
            TurnSteps.Reached("committing", sms.MessageSid);
            if (!await CommitAsync(record, cancellation)) continue;
            TurnSteps.Reached("committed", sms.MessageSid);
            Report(sms, result, opening, Stopwatch.GetElapsedTime(started));
            return answer;
        }
        throw new InvalidOperationException("A turn met a version conflict every time it ran.");
    }

    private async Task<bool> CommitAsync(TurnRecord record, CancellationToken cancellation)
    {
        try
        {
            if (await store.CommitAsync(record, cancellation) != CommitOutcome.Committed) return false;
            if (record.Outbox.Count > 0) notes.Wake();
            return true;
        }
        catch (CommitUnknownException)
        {
            // The next opening reads back whether this very commit stands: it carries our token.
            var opening = await store.OpenAsync(record.Message, record.Conversation, time.GetUtcNow(), cancellation);
            return opening.Handled is { } handled && (record.Inline is null || handled.InlineToken == record.Inline.Token);
        }
    }

    private TurnRecord Record(InboundSms sms, ConversationKey key, TurnOpening opening, SmsTurnResult result, DateTimeOffset now, out SmsAnswer answer)
    {
        var token = Token.New();
        var record = new TurnRecord(
            new(Channel, sms.MessageSid), key, now, opening.Version, seals.State.Close(result.State, key), result.Effects, result.IsDanger, null, [], result.CostMicros);
        answer = SmsAnswer.Empty;
        if (settings.Twilio.DeleteAtCarrier && accounts.ForNumber(sms.To) is { CanCall: true })
            record = record with { Outbox = [seals.Deletion(sms.MessageSid, key.Municipality, key.PrimaryPerson, sms.To, now)] };
        if (result.Text is not { } text) return record;
        if (settings.Twilio.ReplyMode == ReplyMode.Rest)
            return record with { Outbox = [.. record.Outbox, seals.OutboxRow(token, sms, key, text, KindOf(result, opening), now, now + settings.Delivery.ReplyValidity)] };
        answer = new(text, token, false);
        return record with { Inline = seals.Inline(token, sms, text) };
    }

    // The confirmation of a stop, and what a stopped person has asked for, must pass the stop mark that holds everything else back.
    private static OutboxKind KindOf(SmsTurnResult result, TurnOpening opening)
    {
        if (result.IsDanger) return OutboxKind.Danger;
        return opening.Standing.StoppedAt is not null || result.Effects.OfType<Effect.Stop>().Any() ? OutboxKind.ReplyToStopped : OutboxKind.Reply;
    }

    private SmsAnswer Again(HandledTurn handled) =>
        handled is { Owner: ReplyOwner.Inline, Confirmed: false, SealedReply: { } reply, InlineToken: { } token }
            ? new(seals.OpenReply(reply, token), token, false)
            : SmsAnswer.Empty;

    private async Task<SmsAnswer> AnswerFaultAsync(InboundSms sms, ConversationKey key, Knowledge known, bool isDanger, CancellationToken cancellation)
    {
        if (isDanger) return await notes.AnswerWithoutStoreAsync(sms, key, known, cancellation);
        var now = time.GetUtcNow();
        var text = FixedTexts.Fault(known, sms, now);
        try
        {
            // Recorded, so that a second delivery gets the same text and the poisonous turn is not run again.
            var token = Token.New();
            var message = new MessageKey(Channel, sms.MessageSid);
            var opening = await store.OpenAsync(message, key, now, cancellation);
            if (opening.Handled is { } handled) return Again(handled);
            var record = new TurnRecord(message, key, now, opening.Version, null, [], false, seals.Inline(token, sms, text), [], 0);
            if (settings.Twilio.ReplyMode == ReplyMode.Rest)
                record = record with { Inline = null, Outbox = [seals.OutboxRow(token, sms, key, text, OutboxKind.Reply, now, now + settings.Delivery.ReplyValidity)] };
            await store.CommitAsync(record, cancellation);
            if (record.Outbox.Count > 0) notes.Wake();
            return record.Inline is null ? SmsAnswer.Empty : new(text, token, false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.TurnFailed(log, sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            return new(text, null, false);
        }
    }

    private void Report(InboundSms sms, SmsTurnResult result, TurnOpening opening, TimeSpan elapsed)
    {
        Log.TurnDone(log, sms.MessageSid, result.Outcome, result.Topic is null || result.IsDanger ? "-" : result.Topic, result.Held, elapsed.TotalMilliseconds);
        if (result.Held == Held.Flood) alarms.Raise(AlarmKind.Flood, sms.Municipality);
        alarms.Spent(sms.Municipality, opening.SpentTodayMicros, opening.SpentTodayMicros + result.CostMicros, settings.Prices.DailyLimitMicros, result.Held == Held.Spending);
    }

    private static string NewCode() => RandomNumberGenerator.GetInt32(1000, 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
