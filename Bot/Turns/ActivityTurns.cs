using System.Diagnostics;
using System.Security.Cryptography;
using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>Handles one message of a channel that speaks in activities: opens the turn, runs it, commits it with its reply as a whole.</summary>
/// <remarks>Accepting a message and working on it are one transaction, so there is nothing between the two that could be lost; the reply leaves
/// through the outbox. Turns of one conversation pass one after the other. Danger is answered whatever else fails.</remarks>
internal sealed class ActivityTurns(
    ITurnStore store, KnowledgeHolder knowledge, ActivityTurn turns, ActivitySeals seals, ConversationGate gate, DangerNotes notes,
    SpoolDoor spool, IEnumerable<IChannelSender> senders, IAlarms alarms, Telemetry telemetry, BotSettings settings, TimeProvider time, ILogger<ActivityTurns> log)
{
    private const int MostRuns = 8;
    private const int MostUnknown = 3;

    // The channel waits fifteen seconds, and then sends the same again.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);

    /// <summary>Handles a message. Never throws but for a cancelled request.</summary>
    public async Task<ActivityAnswer> HandleAsync(InboundActivity inbound, IReplyWriter writer, ReplyWay way, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return NotNow;
        using var trace = telemetry.StartTurn(inbound.Message.Channel);
        var turn = new Turn(inbound, writer, way, known, DangerCheck.Find(inbound.Text), time.GetUtcNow());
        using var limit = new CancellationTokenSource(turn.IsDanger ? settings.Twilio.DangerTimeout : LongestTurn, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var passage = await gate.EnterAsync(inbound.Place.Scopes[0], both.Token);
            // What waits here is answered first; danger waits for nothing. Where nothing can wait, whoever sent it comes back.
            if (!turn.IsDanger && spool.HasOf(inbound.Place.Scopes[0]) && await WaitAsync(turn) is { } waiting) return waiting;
            return await HandleAsync(turn, both.Token, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreTooSlow(log, inbound.Message.MessageId);
            telemetry.TurnUnmade(inbound.Message.Channel, Telemetry.StoreSlow);
            return await AnswerWithoutStoreAsync(turn);
        }
    }

    /// <summary>Handles a message that has waited while the store was away; the reply goes by the outbox. The caller holds the conversation's passage.</summary>
    /// <exception cref="StoreUnavailableException">The store is away still, or again.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task ReplayAsync(InboundActivity inbound, IReplyWriter writer, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        var known = knowledge.Current ?? throw new StoreUnavailableException("There is nothing to answer with yet.");
        var turn = new Turn(inbound, writer, ReplyWay.Outbox, known, DangerCheck.Find(inbound.Text), receivedAt) { HasWaited = true };
        using var limit = new CancellationTokenSource(LongestTurn, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await RunAsync(turn, both.Token).WaitAsync(both.Token);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            Log.TurnFailed(log, inbound.Message.MessageId, exception.GetType().Name, Place.Of(exception));
            alarms.Raise(AlarmKind.TurnFailed, inbound.Place.Municipality);
            await RecordFaultAsync(turn, both.Token).WaitAsync(both.Token);
        }
    }

    /// <summary>Records a message that was answered past the store. The caller holds the conversation's passage.</summary>
    public Task RecordAnsweredAsync(InboundActivity inbound, SpooledMessage waited, CancellationToken cancellation) =>
        notes.RecordAsync(inbound.Place.KeyOf(inbound.Person), waited, cancellation);

    private async Task<ActivityAnswer> HandleAsync(Turn turn, CancellationToken limit, CancellationToken cancellation)
    {
        var inbound = turn.Inbound;
        try
        {
            return await RunAsync(turn, limit).WaitAsync(limit);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreTooSlow(log, inbound.Message.MessageId);
            telemetry.TurnUnmade(inbound.Message.Channel, Telemetry.StoreSlow);
            return await AnswerWithoutStoreAsync(turn);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreAway(log, inbound.Message.MessageId, exception.InnerException?.GetType().Name ?? "none");
            telemetry.TurnUnmade(inbound.Message.Channel, Telemetry.StoreAway);
            return await AnswerWithoutStoreAsync(turn);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.TurnFailed(log, inbound.Message.MessageId, exception.GetType().Name, Place.Of(exception));
            telemetry.TurnUnmade(inbound.Message.Channel, Telemetry.Fault);
            alarms.Raise(AlarmKind.TurnFailed, inbound.Place.Municipality);
            return await AnswerFaultAsync(turn, limit, cancellation);
        }
    }

    private static ActivityAnswer NotNow { get; } = new(ActivityEnd.NotNow, []);

    private static ActivityAnswer Again { get; } = new(ActivityEnd.Again, []);

    private async Task<ActivityAnswer> RunAsync(Turn turn, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var inbound = turn.Inbound;
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var (opening, state) = await OpenAsync(inbound, now, cancellation);
            if (opening.Handled is not null) return Again;
            var lateness = await LatenessOfAsync(turn, opening, now, cancellation);
            var asked = inbound with { CanBeReminded = lateness != Lateness.Forgotten };
            var (result, held) = turns.Run(LateMessage.StateFor(lateness, state), opening, asked, turn.Danger, NewCode(), turn.Known, now);
            var bodies = result.Reply is { } reply ? turn.Writer.Write(reply, inbound.Place, seals.OwnerOf(inbound)) : [];
            var record = RecordOf(turn, opening, result, lateness, now);
            if (LateMessage.IsTakenBack(result.Effects, record.Effects)) bodies = [];
            if (!await CommitAsync(turn, WithReply(turn, record, bodies, KindOf(record, opening), now), cancellation)) continue;
            TurnSteps.Reached("committed", inbound.Message.MessageId);
            var elapsed = Stopwatch.GetElapsedTime(started);
            Log.TurnDone(log, inbound.Message.MessageId, result.Outcome, result.Topic is null || record.IsDanger ? "-" : result.Topic, held, elapsed.TotalMilliseconds);
            telemetry.TurnDone(inbound.Message.Channel, result.Outcome, held, record.IsDanger, result.State.Language, elapsed);
            if (held == Held.Flood) alarms.Raise(AlarmKind.Flood, inbound.Place.Municipality);
            return new(ActivityEnd.Done, turn.Way == ReplyWay.Answer ? bodies : []) { Reply = result.Reply, Forgot = result.Effects.OfType<Effect.Forget>().Any() };
        }
        throw new InvalidOperationException("A turn met a version conflict every time it ran.");
    }

    private async Task<Lateness> LatenessOfAsync(Turn turn, TurnOpening opening, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!turn.HasWaited) return Lateness.None;
        var forgottenAt = await store.ForgottenAtAsync(turn.Key.Municipality, turn.Key.Person, cancellation);
        return LateMessage.Of(turn.ReceivedAt, opening.Standing.LastMessageAt, forgottenAt, now - settings.Retention.Inbox);
    }

    private TurnRecord RecordOf(Turn turn, TurnOpening opening, TurnResult result, Lateness lateness, DateTimeOffset now)
    {
        var (inbound, key) = (turn.Inbound, turn.Key);
        var effects = LateMessage.EffectsOf(lateness, result.Effects, opening.Standing.StoppedAt, turn.ReceivedAt);
        var state = lateness == Lateness.None ? seals.State.Close(result.State, key) : null;
        return new(inbound.Message, key, turn.HasWaited ? turn.ReceivedAt : now, opening.Version, state, effects, result.Reply?.IsDanger ?? false, null, [], 0)
        {
            Subscriptions = [.. effects.OfType<Effect.Remind>().Select(asked => seals.Subscription(asked, inbound.Place, key.PrimaryPerson, now))],
            IsNobodys = lateness == Lateness.Forgotten,
        };
    }

    /// <summary>Opens the turn; after a change of keys the conversation's state is still found under its older name.</summary>
    private async Task<(TurnOpening Opening, ConversationState State)> OpenAsync(InboundActivity inbound, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = inbound.Place.KeyOf(inbound.Person);
        var opening = await store.OpenAsync(inbound.Message, key, now, cancellation);
        if (opening.SealedState is not null || opening.Handled is not null) return (opening, seals.State.Open(opening.SealedState, key));
        for (var scope = 1; scope < inbound.Place.Scopes.Count; scope++)
        {
            var older = inbound.Place.KeyOf(inbound.Person, scope);
            if ((await store.OpenAsync(inbound.Message, older, now, cancellation)).SealedState is { } state) return (opening, seals.State.Open(state, older));
        }
        return (opening, ConversationState.Empty);
    }

    /// <summary>Commits a turn; false when it has to be opened again, after a commit of unknown outcome too.</summary>
    /// <exception cref="StoreUnavailableException">The store tells the outcome of no commit.</exception>
    private async Task<bool> CommitAsync(Turn turn, TurnRecord record, CancellationToken cancellation)
    {
        try
        {
            if (await store.CommitAsync(record, cancellation) != CommitOutcome.Committed) return false;
        }
        catch (CommitUnknownException)
        {
            if (++turn.Unknown >= MostUnknown) throw new StoreUnavailableException("The outcome of no commit is known.");
            return false;
        }
        if (record.Outbox.Count > 0) notes.Wake();
        return true;
    }

    private TurnRecord WithReply(Turn turn, TurnRecord record, IReadOnlyList<string> bodies, OutboxKind kind, DateTimeOffset now)
    {
        if (turn.Way == ReplyWay.Answer || bodies.Count == 0) return record;
        var until = now + settings.Delivery.ReplyValidity;
        return record with { Outbox = [.. bodies.Select(body => seals.OutboxRow(turn.Inbound.Place, turn.Key.PrimaryPerson, body, kind, now, until))] };
    }

    private static OutboxKind KindOf(TurnRecord record, TurnOpening opening) =>
        record.IsDanger ? OutboxKind.Danger
        : opening.Standing.StoppedAt is not null || record.Effects.OfType<Effect.Stop>().Any() ? OutboxKind.ReplyToStopped
        : OutboxKind.Reply;

    /// <summary>What a message that has to wait is answered with; null when it need not, for nothing is kept of it.</summary>
    private async Task<ActivityAnswer?> WaitAsync(Turn turn)
    {
        if (!turn.Inbound.CanWait) return NotNow;
        if (!await spool.TryTakeAsync(turn.Inbound, turn.ReceivedAt)) return null;
        TurnSteps.Reached("spooled", turn.Inbound.Message.MessageId);
        Log.Spooled(log, turn.Inbound.Message.MessageId);
        return new(ActivityEnd.Waiting, []);
    }

    /// <summary>Danger is answered at once and past the store; everything else waits in the spool, or the channel is told to come back.</summary>
    private async Task<ActivityAnswer> AnswerWithoutStoreAsync(Turn turn)
    {
        if (!turn.IsDanger) return await WaitAsync(turn) ?? NotNow;
        var place = turn.Inbound.Place;
        var body = turn.Writer.WriteText(FixedTexts.Danger(turn.Known, turn.Inbound.Text, place.Municipality, time.GetUtcNow()), place);
        telemetry.DangerPastStore(place.Channel);
        if (turn.Way == ReplyWay.Answer)
        {
            await notes.NoteAnswerAsync(turn.Inbound, turn.Key, turn.ReceivedAt);
            return new(ActivityEnd.Done, [body]);
        }
        if (senders.FirstOrDefault(sender => sender.Channel == place.Channel) is not { } sender) return NotNow;
        // Not cancelled with the request: this is the only answer there will be.
        var sending = sender.SendAsync(new(place.Root, place.Way, body, Token.New(time.GetUtcNow()), IsDanger: true, settings.Delivery.ReplyValidity), CancellationToken.None);
        await notes.NoteAnswerAsync(turn.Inbound, turn.Key, turn.ReceivedAt);
        if (await sending is SendOutcome.Taken) return new(ActivityEnd.Done, []);
        alarms.Raise(AlarmKind.DangerNotDelivered, place.Municipality);
        return NotNow;
    }

    /// <summary>The turn is ours to blame: a fixed text, recorded, so that a second delivery does not run the poisonous turn again.</summary>
    private async Task<ActivityAnswer> AnswerFaultAsync(Turn turn, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            return await RecordFaultAsync(turn, limit).WaitAsync(limit);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Log.TurnFailed(log, turn.Inbound.Message.MessageId, exception.GetType().Name, Observability.Place.Of(exception));
        }
        return await AnswerWithoutStoreAsync(turn);
    }

    private async Task<ActivityAnswer> RecordFaultAsync(Turn turn, CancellationToken limit)
    {
        var (place, started) = (turn.Inbound.Place, time.GetUtcNow());
        var text = turn.IsDanger ? FixedTexts.Danger(turn.Known, turn.Inbound.Text, place.Municipality, started) : FixedTexts.Fault(turn.Known, turn.Inbound.Text, place.Municipality, started);
        var body = turn.Writer.WriteText(text, place);
        for (var run = 0; run < MostRuns; run++)
        {
            var now = time.GetUtcNow();
            var opening = await store.OpenAsync(turn.Inbound.Message, turn.Key, now, limit);
            if (opening.Handled is not null) return Again;
            var lateness = await LatenessOfAsync(turn, opening, now, limit);
            var at = turn.HasWaited ? turn.ReceivedAt : now;
            var record = new TurnRecord(turn.Inbound.Message, turn.Key, at, opening.Version, null, [], turn.IsDanger, null, [], 0) { IsNobodys = lateness == Lateness.Forgotten };
            if (await CommitAsync(turn, WithReply(turn, record, [body], KindOf(record, opening), now), limit)) return new(ActivityEnd.Done, turn.Way == ReplyWay.Answer ? [body] : []);
        }
        throw new InvalidOperationException("A fault could not be recorded for version conflicts.");
    }

    private static string NewCode() => RandomNumberGenerator.GetInt32(1000, 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Turn(InboundActivity Inbound, IReplyWriter Writer, ReplyWay Way, Knowledge Known, DangerFinding? Danger, DateTimeOffset ReceivedAt)
    {
        /// <summary>How many commits' outcomes were not known.</summary>
        public int Unknown { get; set; }

        /// <summary>Whether it comes from the spool.</summary>
        public bool HasWaited { get; init; }

        public bool IsDanger => Danger is not null;

        public ConversationKey Key { get; } = Inbound.Place.KeyOf(Inbound.Person);
    }
}
