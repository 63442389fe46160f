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
    ITurnStore store, KnowledgeHolder knowledge, SmsTurn turns, TurnUses uses, Pseudonyms pseudonyms, TurnSeals seals, ConversationGate gate, DangerNotes notes,
    TwilioAccounts accounts, IAlarms alarms, Telemetry telemetry, BotSettings settings, TimeProvider time, ILogger<TurnHandler> log)
{
    /// <summary>The channel's name in the store.</summary>
    public const string Channel = "sms";

    private const int MostRuns = 8;

    /// <summary>How long any turn may take. The carrier waits 15 s, and then tells nobody.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    /// <summary>Handles a message. Never throws but for a cancelled request.</summary>
    public async Task<SmsAnswer> HandleAsync(InboundSms sms, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return SmsAnswer.Unavailable;
        using var trace = telemetry.StartTurn(Channel);
        var turn = new Turn(sms, new(Channel, sms.Municipality, pseudonyms.For(sms.Municipality, sms.From)), known, DangerCheck.Find(sms.Text));
        using var limit = new CancellationTokenSource(turn.IsDanger ? settings.Twilio.DangerTimeout : LongestTurn, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await RunAsync(turn, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreTooSlow(log, sms.MessageSid);
            telemetry.TurnUnmade(Channel, Telemetry.StoreSlow);
            return await AnswerWithoutStoreAsync(turn, cancellation);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreAway(log, sms.MessageSid, exception.InnerException?.GetType().Name ?? "none");
            telemetry.TurnUnmade(Channel, Telemetry.StoreAway);
            return await AnswerWithoutStoreAsync(turn, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.TurnFailed(log, sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            telemetry.TurnUnmade(Channel, Telemetry.Fault);
            alarms.Raise(AlarmKind.TurnFailed, sms.Municipality);
            return await AnswerFaultAsync(turn, both.Token, cancellation);
        }
    }

    private async Task<SmsAnswer> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var sms = turn.Sms;
        using var passage = await gate.EnterAsync(turn.Key.PrimaryPerson, cancellation);
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(turn.Message, turn.Key, now, cancellation);
            TurnSteps.Reached("opened", sms.MessageSid);
            if (opening.Handled is { } handled) return Again(handled);
            var state = seals.State.Open(opening.SealedState, turn.Key);
            var result = turns.Run(state, opening, sms, turn.Danger, NewCode(), turn.Known, now);
            TurnSteps.Reached("ran", sms.MessageSid);
            var (record, answer) = Record(turn, opening, result, now);
            record = uses.AddTo(record, new(result.Turn, state, opening, sms.Text, turn.Danger, result.Held, result.Segments), turn.Known, now);
            TurnSteps.Reached("committing", sms.MessageSid);
            if (!await CommitAsync(turn, record, answer.Token, cancellation)) continue;
            TurnSteps.Reached("committed", sms.MessageSid);
            Report(sms, result, opening, Stopwatch.GetElapsedTime(started));
            return InlineOf(answer, record);
        }
        throw new InvalidOperationException("A turn met a version conflict every time it ran.");
    }

    /// <summary>Commits a turn; false when it has to be opened again.</summary>
    private async Task<bool> CommitAsync(Turn turn, TurnRecord record, string? token, CancellationToken cancellation)
    {
        turn.Tried = token;
        try
        {
            var outcome = await store.CommitAsync(record, cancellation);
            turn.Tried = null;
            if (outcome != CommitOutcome.Committed) return false;
            if (record.Outbox.Count > 0) notes.Wake();
            return true;
        }
        catch (CommitUnknownException)
        {
            // Read back before anything is answered; the next opening finds the commit, if it stands.
            return false;
        }
    }

    private (TurnRecord Record, SmsAnswer Answer) Record(Turn turn, TurnOpening opening, SmsTurnResult result, DateTimeOffset now)
    {
        var record = new TurnRecord(
            turn.Message, turn.Key, now, opening.Version, seals.State.Close(result.State, turn.Key), result.Effects, result.IsDanger, null, [], result.CostMicros)
        {
            Subscriptions = [.. result.Effects.OfType<Effect.Remind>().Select(asked => seals.Subscription(asked, turn.Sms, turn.Key, now))],
        };
        if (settings.Twilio.DeleteAtCarrier && accounts.ForNumber(turn.Sms.To) is { CanCall: true })
            record = record with { Outbox = [seals.Deletion(turn.Sms.MessageSid, turn.Key.Municipality, turn.Key.PrimaryPerson, turn.Sms.To, now)] };
        return result.Text is { } text ? WithReply(turn, record, text, opening) : (record, SmsAnswer.Empty);
    }

    private (TurnRecord Record, SmsAnswer Answer) WithReply(Turn turn, TurnRecord record, string text, TurnOpening opening)
    {
        var answer = new SmsAnswer(text, Token.New(record.ReceivedAt), false) { IsDanger = record.IsDanger };
        if (settings.Twilio.ReplyMode == ReplyMode.TwiML) return (record with { Inline = seals.Inline(answer.Token!, turn.Sms, text) }, answer);
        var until = record.ReceivedAt + settings.Delivery.ReplyValidity;
        return (record with { Outbox = [.. record.Outbox, seals.OutboxRow(answer.Token!, turn.Sms, turn.Key, text, KindOf(record, opening), record.ReceivedAt, until)] }, answer);
    }

    // The confirmation of a stop, and what a stopped person has asked for, must pass the stop mark that holds everything else back.
    private static OutboxKind KindOf(TurnRecord record, TurnOpening opening)
    {
        if (record.IsDanger) return OutboxKind.Danger;
        return opening.Standing.StoppedAt is not null || record.Effects.OfType<Effect.Stop>().Any() ? OutboxKind.ReplyToStopped : OutboxKind.Reply;
    }

    private static SmsAnswer InlineOf(SmsAnswer answer, TurnRecord record) => record.Inline is null ? SmsAnswer.Empty : answer;

    private SmsAnswer Again(HandledTurn handled) =>
        handled is { Owner: ReplyOwner.Inline, Confirmed: false, SealedReply: { } reply, InlineToken: { } token }
            ? new(seals.OpenReply(reply, token), token, false) { IsDanger = handled.IsDanger }
            : SmsAnswer.Empty;

    private async Task<SmsAnswer> AnswerWithoutStoreAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.IsDanger)
        {
            telemetry.DangerPastStore(Channel);
            return await notes.AnswerWithoutStoreAsync(turn.Sms, turn.Key, turn.Known, turn.Tried, cancellation);
        }
        if (!turn.Sms.IsFallback) return SmsAnswer.Unavailable;
        if (turn.Tried is { } tried) notes.NoteAnswer(turn.Sms, turn.Key, false, null, tried);
        return new(FixedTexts.Fault(turn.Known, turn.Sms, time.GetUtcNow()), null, false);
    }

    /// <summary>The turn is ours to blame: a fixed text, recorded, so that a second delivery gets the same and the poisonous turn is not run again.</summary>
    private async Task<SmsAnswer> AnswerFaultAsync(Turn turn, CancellationToken limit, CancellationToken cancellation)
    {
        var text = turn.IsDanger ? FixedTexts.Danger(turn.Known, turn.Sms, time.GetUtcNow()) : FixedTexts.Fault(turn.Known, turn.Sms, time.GetUtcNow());
        try
        {
            return await RecordFaultAsync(turn, text, limit).WaitAsync(limit);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.TurnFailed(log, turn.Sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            if (turn.IsDanger) return await notes.AnswerWithoutStoreAsync(turn.Sms, turn.Key, turn.Known, turn.Tried, cancellation);
            notes.NoteAnswer(turn.Sms, turn.Key, false, null, turn.Tried);
            return new(text, null, false);
        }
    }

    private async Task<SmsAnswer> RecordFaultAsync(Turn turn, string text, CancellationToken cancellation)
    {
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(turn.Message, turn.Key, now, cancellation);
            if (opening.Handled is { } handled) return Again(handled);
            var plain = new TurnRecord(turn.Message, turn.Key, now, opening.Version, null, [], turn.IsDanger, null, [], 0);
            var (record, answer) = WithReply(turn, plain, text, opening);
            if (await CommitAsync(turn, record, answer.Token, cancellation)) return InlineOf(answer, record);
        }
        throw new InvalidOperationException("A fault could not be recorded for version conflicts.");
    }

    private void Report(InboundSms sms, SmsTurnResult result, TurnOpening opening, TimeSpan elapsed)
    {
        Log.TurnDone(log, sms.MessageSid, result.Outcome, result.Topic is null || result.IsDanger ? "-" : result.Topic, result.Held, elapsed.TotalMilliseconds);
        telemetry.TurnDone(Channel, result.Outcome, result.Held, result.IsDanger, result.State.Language, elapsed);
        if (result.Held == Held.Flood) alarms.Raise(AlarmKind.Flood, sms.Municipality);
        alarms.Spent(sms.Municipality, opening.SpentTodayMicros, opening.SpentTodayMicros + result.CostMicros, settings.Prices.DailyLimitMicros, result.Held == Held.Spending);
    }

    private static string NewCode() => RandomNumberGenerator.GetInt32(1000, 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Turn(InboundSms Sms, ConversationKey Key, Knowledge Known, DangerFinding? Danger)
    {
        private volatile string? _tried;

        public bool IsDanger => Danger is not null;

        public MessageKey Message => new(Channel, Sms.MessageSid);

        /// <summary>The token of a commit whose outcome is not known; null when there is none.</summary>
        public string? Tried { get => _tried; set => _tried = value; }
    }
}
