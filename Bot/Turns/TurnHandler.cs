using System.Diagnostics;
using System.Security.Cryptography;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>Handles one text message: opens the turn, runs it, commits it whole, and says what the webhook answers.</summary>
/// <remarks>The one place in the request path that catches what it does not expect. Danger is answered whatever else fails.</remarks>
internal sealed class TurnHandler(
    ITurnStore store, IOutbox outbox, KnowledgeHolder knowledge, SmsTurn turns, Pseudonyms pseudonyms, TurnSeals seals, ConversationGate gate, DangerNotes notes,
    SpoolDoor spool, TwilioAccounts accounts, IAlarms alarms, Telemetry telemetry, BotSettings settings, TimeProvider time, ILogger<TurnHandler> log)
{
    /// <summary>The channel's name in the store.</summary>
    public const string Channel = "sms";

    private const int MostRuns = 8;
    private const int MostUnknown = 3;

    /// <summary>How long any turn may take. The carrier waits 15 s, and then tells nobody.</summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    /// <summary>Handles a message. Never throws but for a cancelled request.</summary>
    public async Task<SmsAnswer> HandleAsync(InboundSms sms, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return SmsAnswer.Unavailable;
        using var trace = telemetry.StartTurn(Channel);
        var turn = new Turn(sms, KeyOf(sms), known, DangerCheck.Find(sms.Text), time.GetUtcNow());
        using var limit = new CancellationTokenSource(turn.IsDanger ? settings.Twilio.DangerTimeout : LongestTurn, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var passage = await gate.EnterAsync(turn.Key.PrimaryPerson, both.Token);
            // Whose earlier message waits is answered in order; danger waits for nothing.
            if (!turn.IsDanger && spool.HasOf(turn.Key.PrimaryPerson) && await TryWaitAsync(turn)) return SmsAnswer.Empty;
            return await HandleAsync(turn, both.Token, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreTooSlow(log, sms.MessageSid);
            telemetry.TurnUnmade(Channel, Telemetry.StoreSlow);
            return await AnswerWithoutStoreAsync(turn, cancellation);
        }
    }

    /// <summary>Handles a message that has waited while the store was away. Whatever there is to say goes by the outbox. The caller holds the passage of
    /// the person's conversation.</summary>
    /// <exception cref="StoreUnavailableException">The store is away still, or again.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task ReplayAsync(InboundSms sms, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        var known = knowledge.Current ?? throw new StoreUnavailableException("There is nothing to answer with yet.");
        var turn = new Turn(sms, KeyOf(sms), known, DangerCheck.Find(sms.Text), receivedAt) { HasWaited = true };
        using var limit = new Deadline(LongestTurn, time, cancellation);
        try
        {
            await RunAsync(turn, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            Log.TurnFailed(log, sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            alarms.Raise(AlarmKind.TurnFailed, sms.Municipality);
            await RecordFaultAsync(turn, FaultText(turn), limit.Token).WaitAsync(limit.Token);
        }
    }

    /// <summary>Records a message that was answered past the store. The caller holds the passage of the person's conversation.</summary>
    public Task RecordAnsweredAsync(InboundSms sms, SpooledMessage waited, CancellationToken cancellation) => notes.RecordAsync(sms, KeyOf(sms), waited, cancellation);

    private async Task<SmsAnswer> HandleAsync(Turn turn, CancellationToken limit, CancellationToken cancellation)
    {
        var sms = turn.Sms;
        try
        {
            return await RunAsync(turn, limit).WaitAsync(limit);
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
            return await AnswerFaultAsync(turn, limit, cancellation);
        }
    }

    private async Task<SmsAnswer> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var sms = turn.Sms;
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(turn.Message, turn.Key, now, cancellation);
            TurnSteps.Reached("opened", sms.MessageSid);
            if (opening.Handled is { } handled) return await AgainAsync(turn, handled, cancellation);
            var lateness = await LatenessOfAsync(turn, opening, now, cancellation);
            var state = LateMessage.StateFor(lateness, seals.State.Open(opening.SealedState, turn.Key));
            var result = turns.Run(state, opening, sms with { CanBeReminded = lateness != Lateness.Forgotten }, turn.Danger, NewCode(), turn.Known, now);
            TurnSteps.Reached("ran", sms.MessageSid);
            var (record, answer) = Record(turn, opening, result, lateness, now);
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
            // Read back before anything is answered; the next opening finds the commit, if it stands. A store of which that is never known takes no turn.
            if (++turn.Unknown >= MostUnknown) throw new StoreUnavailableException("The outcome of no commit is known.");
            return false;
        }
    }

    private async Task<Lateness> LatenessOfAsync(Turn turn, TurnOpening opening, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!turn.HasWaited) return Lateness.None;
        var forgottenAt = await store.ForgottenAtAsync(turn.Key.Municipality, turn.Key.Person, cancellation);
        return LateMessage.Of(turn.ReceivedAt, opening.Standing.LastMessageAt, forgottenAt, now - settings.Retention.Inbox);
    }

    private (TurnRecord Record, SmsAnswer Answer) Record(Turn turn, TurnOpening opening, SmsTurnResult result, Lateness lateness, DateTimeOffset now)
    {
        var effects = LateMessage.EffectsOf(lateness, result.Effects, opening.Standing.StoppedAt, turn.ReceivedAt);
        var state = lateness == Lateness.None ? seals.State.Close(result.State, turn.Key) : null;
        var record = new TurnRecord(
            turn.Message, turn.Key, turn.HasWaited ? turn.ReceivedAt : now, opening.Version, state, effects, result.IsDanger, null, [], result.CostMicros)
        {
            Subscriptions = [.. effects.OfType<Effect.Remind>().Select(asked => seals.Subscription(asked, turn.Sms, turn.Key, now))],
            IsNobodys = lateness == Lateness.Forgotten,
        };
        if (settings.Twilio.DeleteAtCarrier && accounts.ForNumber(turn.Sms.To) is { CanCall: true })
            record = record with { Outbox = [seals.Deletion(turn.Sms.MessageSid, turn.Key.Municipality, turn.Key.PrimaryPerson, turn.Sms.To, now)] };
        return result.Text is { } text && !LateMessage.IsTakenBack(result.Effects, effects) ? WithReply(turn, record, text, opening, now) : (record, SmsAnswer.Empty);
    }

    private (TurnRecord Record, SmsAnswer Answer) WithReply(Turn turn, TurnRecord record, string text, TurnOpening opening, DateTimeOffset now)
    {
        var answer = new SmsAnswer(text, Token.New(now), false) { IsDanger = record.IsDanger };
        // Whoever has waited was answered with nothing.
        if (!turn.HasWaited && settings.Twilio.ReplyMode == ReplyMode.TwiML && !IsBehindOthers(turn, opening)) return (record with { Inline = seals.Inline(answer.Token!, turn.Sms, text) }, answer);
        var until = now + settings.Delivery.ReplyValidity;
        return (record with { Outbox = [.. record.Outbox, seals.OutboxRow(answer.Token!, turn.Sms, turn.Key, text, KindOf(record, opening), now, until)] }, answer);
    }

    // A reply in the webhook's own answer would go past one that still waits for the carrier. Danger may.
    private bool IsBehindOthers(Turn turn, TurnOpening opening) =>
        !turn.IsDanger && opening.Standing.WaitingReplies > 0 && accounts.ForNumber(turn.Sms.To) is { CanCall: true };

    // The confirmation of a stop, and what a stopped person has asked for, must pass the stop mark that holds everything else back.
    private static OutboxKind KindOf(TurnRecord record, TurnOpening opening)
    {
        if (record.IsDanger) return OutboxKind.Danger;
        return opening.Standing.StoppedAt is not null || record.Effects.OfType<Effect.Stop>().Any() ? OutboxKind.ReplyToStopped : OutboxKind.Reply;
    }

    private static SmsAnswer InlineOf(SmsAnswer answer, TurnRecord record) => record.Inline is null ? SmsAnswer.Empty : answer;

    // A reply that was stored and never handed over is the outbox's from now on.
    private async Task<SmsAnswer> AgainAsync(Turn turn, HandledTurn handled, CancellationToken cancellation)
    {
        if (!turn.HasWaited) return Again(handled);
        if (handled is { Owner: ReplyOwner.Inline, Confirmed: false, InlineToken: { } token }) await outbox.PassInlineReplyAsync(token, cancellation);
        return SmsAnswer.Empty;
    }

    private SmsAnswer Again(HandledTurn handled) =>
        handled is { Owner: ReplyOwner.Inline, Confirmed: false, SealedReply: { } reply, InlineToken: { } token }
            ? new(seals.OpenReply(reply, token), token, false) { IsDanger = handled.IsDanger }
            : SmsAnswer.Empty;

    private async Task<SmsAnswer> AnswerWithoutStoreAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.IsDanger)
        {
            telemetry.DangerPastStore(Channel);
            return await notes.AnswerWithoutStoreAsync(turn.Sms, turn.Key, turn.ReceivedAt, turn.Known, turn.Tried, cancellation);
        }
        if (await TryWaitAsync(turn)) return SmsAnswer.Empty;
        if (!turn.Sms.IsFallback) return SmsAnswer.Unavailable;
        if (turn.Tried is { } tried) notes.NoteAnswer(turn.Sms, turn.Key, false, null, tried);
        return new(FixedTexts.Fault(turn.Known, turn.Sms, time.GetUtcNow()), null, false);
    }

    private async Task<bool> TryWaitAsync(Turn turn)
    {
        if (!await spool.TryTakeAsync(turn.Sms, turn.Key.PrimaryPerson, turn.ReceivedAt, turn.Tried)) return false;
        TurnSteps.Reached("spooled", turn.Sms.MessageSid);
        Log.Spooled(log, turn.Sms.MessageSid);
        return true;
    }

    /// <summary>The turn is ours to blame: a fixed text, recorded, so that a second delivery gets the same and the poisonous turn is not run again.</summary>
    private async Task<SmsAnswer> AnswerFaultAsync(Turn turn, CancellationToken limit, CancellationToken cancellation)
    {
        var text = FaultText(turn);
        try
        {
            return await RecordFaultAsync(turn, text, limit).WaitAsync(limit);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.TurnFailed(log, turn.Sms.MessageSid, exception.GetType().Name, Place.Of(exception));
            if (turn.IsDanger) return await notes.AnswerWithoutStoreAsync(turn.Sms, turn.Key, turn.ReceivedAt, turn.Known, turn.Tried, cancellation);
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
            if (opening.Handled is { } handled) return await AgainAsync(turn, handled, cancellation);
            var lateness = await LatenessOfAsync(turn, opening, now, cancellation);
            var plain = new TurnRecord(turn.Message, turn.Key, turn.HasWaited ? turn.ReceivedAt : now, opening.Version, null, [], turn.IsDanger, null, [], 0) { IsNobodys = lateness == Lateness.Forgotten };
            var (record, answer) = WithReply(turn, plain, text, opening, now);
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

    private string FaultText(Turn turn) => turn.IsDanger ? FixedTexts.Danger(turn.Known, turn.Sms, time.GetUtcNow()) : FixedTexts.Fault(turn.Known, turn.Sms, time.GetUtcNow());

    private ConversationKey KeyOf(InboundSms sms) => new(Channel, sms.Municipality, pseudonyms.For(sms.Municipality, sms.From));

    private sealed record Turn(InboundSms Sms, ConversationKey Key, Knowledge Known, DangerFinding? Danger, DateTimeOffset ReceivedAt)
    {
        private volatile string? _tried;

        /// <summary>Whether it comes from the spool.</summary>
        public bool HasWaited { get; init; }

        public bool IsDanger => Danger is not null;

        /// <summary>How many commits' outcomes were not known.</summary>
        public int Unknown { get; set; }

        public MessageKey Message => new(Channel, Sms.MessageSid);

        /// <summary>The token of a commit whose outcome is not known; null when there is none.</summary>
        public string? Tried { get => _tried; set => _tried = value; }
    }
}
