using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Storage;

/// <summary>Records a whole turn.</summary>
internal static class TurnCommit
{
    internal static readonly Statement Claim = new(
        """
        insert into inbox (channel, message_id, municipality, person, received_at, is_danger, reply_owner,
          inline_token, sealed_reply, sealed_address, sender, delivery_state, passed)
        values (@Channel, @MessageId, @Municipality, @Person, @ReceivedAt, @IsDanger, @Owner,
          @Token, @SealedReply, @SealedAddress, @Sender, 0, 0)
        on conflict (channel, message_id) do nothing
        """,
        "Channel", "MessageId", "Municipality", "Person", "ReceivedAt", "IsDanger", "Owner", "Token", "SealedReply", "SealedAddress", "Sender");

    // The day's row is shared by many turns of a municipality: written last, so that it is held only while the commit lasts.
    internal static readonly Statement Spend = new(
        """
        insert into spend_part (municipality, day, part, micros) values (@Municipality, @Day, @Part, @Cost)
        on conflict (municipality, day, part) do update set micros = spend_part.micros + excluded.micros
        """,
        "Municipality", "Day", "Part", "Cost");

    public static async Task<CommitOutcome> RunAsync(Session session, TurnRecord turn)
    {
        if (await BeginAsync(session, turn).ConfigureAwait(false) is { } refused)
            return refused;
        if (turn.Conversation.Person.Count > 1)
            await PersonRows.MoveToPrimaryAsync(session, turn.Conversation).ConfigureAwait(false);
        if (turn.Conversation.Places.Count > 1)
            await SubscriptionRows.MovePlaceAsync(session, turn.Message.Channel, turn.Conversation.Places).ConfigureAwait(false);
        foreach (var effect in turn.Effects)
            await ApplyAsync(session, turn, effect).ConfigureAwait(false);
        foreach (var asked in turn.Subscriptions)
            await SubscriptionRows.AddAsync(session, asked, ReminderEvent.KindOf(asked.Event) != ReminderEventKind.Own).ConfigureAwait(false);
        await OutboxClaims.AddAsync(session, OutgoingOf(turn)).ConfigureAwait(false);
        if (turn.CostMicros != 0)
        {
            var part = SpendPart.Of(session.Dialect, turn.Conversation.PrimaryPerson);
            await session.RunAsync(Spend, turn.Conversation.Municipality, OsloDay.Of(turn.ReceivedAt).ToText(), part, turn.CostMicros).ConfigureAwait(false);
        }
        return CommitOutcome.Committed;
    }

    /// <summary>Claims the message and writes the state.</summary>
    /// <returns>Why nothing may be recorded; null when all goes well.</returns>
    private static async Task<CommitOutcome?> BeginAsync(Session session, TurnRecord turn)
    {
        // Most turns: two statements that wait for a server once. Where either finds nothing to do, what the other did is undone.
        if (session.SendsTogether && turn is { SealedState: not null, Conversation.Person.Count: 1, Message.Older: null or { Count: 0 } })
        {
            var changed = await session.RunTogetherAsync((Claim, ValuesOfClaim(turn)), ConversationRows.WriteOf(turn)).ConfigureAwait(false);
            if (changed is [1, 1]) return null;
            session.Abandon();
            return changed[0] == 0 ? CommitOutcome.AlreadyHandled : CommitOutcome.VersionConflict;
        }
        if (await ClaimAsync(session, turn).ConfigureAwait(false) == 0)
            return CommitOutcome.AlreadyHandled;
        if (await OlderNames.FindAsync(session, turn.Message).ConfigureAwait(false) is not null)
        {
            session.Abandon();
            return CommitOutcome.AlreadyHandled;
        }
        if (await ConversationRows.TryWriteAsync(session, turn).ConfigureAwait(false)) return null;
        session.Abandon();
        return CommitOutcome.VersionConflict;
    }

    private static Task<int> ClaimAsync(Session session, TurnRecord turn) => session.RunAsync(Claim, ValuesOfClaim(turn));

    private static object?[] ValuesOfClaim(TurnRecord turn) =>
    [
        turn.Message.Channel, turn.Message.MessageId, turn.Conversation.Municipality, turn.IsNobodys ? "" : turn.Conversation.PrimaryPerson, turn.ReceivedAt.ToMs(), turn.IsDanger.ToFlag(),
        (long)OwnerOf(turn), turn.Inline?.Token, turn.Inline?.SealedReply, turn.Inline?.SealedAddress, turn.Inline?.Sender,
    ];

    private static ReplyOwner OwnerOf(TurnRecord turn) => turn switch
    {
        { Inline: not null } => ReplyOwner.Inline,
        { Outbox.Count: > 0 } => ReplyOwner.Outbox,
        _ => ReplyOwner.None,
    };

    private static Task ApplyAsync(Session session, TurnRecord turn, Effect effect)
    {
        var (municipality, people) = (turn.Conversation.Municipality, turn.Conversation.Person);
        return effect switch
        {
            Effect.Stop => StopAsync(session, turn),
            Effect.Start => StopMarks.StartAsync(session, municipality, people),
            Effect.StopReminded reminded => StopMarks.RemindedAsync(session, municipality, people, reminded.Day),
            Effect.AnswerDoubted doubted => DoubtedAnswers.NoteAsync(session, municipality, doubted, turn.ReceivedAt),
            Effect.Forget => PersonRows.ForgetAsync(session, turn.Message, turn.Conversation, turn.ReceivedAt),
            // Recorded from the turn's subscriptions, which have an address.
            Effect.Remind => Task.CompletedTask,
            Effect.EndReminders { OfPlace: true } end => SubscriptionRows.EndPlaceAsync(session, turn.Message.Channel, turn.Conversation.Places, end.Events),
            Effect.EndReminders end => SubscriptionRows.EndAsync(session, municipality, people, end.Events),
            _ => throw new NotSupportedException($"The effect {effect.GetType().Name} is not recorded by this store."),
        };
    }

    // Where a conversation is reminded, whoever says stop there says it for all of them.
    private static async Task StopAsync(Session session, TurnRecord turn)
    {
        await StopMarks.StopAsync(session, turn.Conversation.Municipality, turn.Conversation.Person, byCarrier: false, turn.ReceivedAt).ConfigureAwait(false);
        if (turn.Conversation.Places.Count > 0) await SubscriptionRows.EndPlaceAsync(session, turn.Message.Channel, turn.Conversation.Places, null).ConfigureAwait(false);
    }

    // What confirms a deletion must be sent, but to nobody we know any more.
    private static IReadOnlyList<NewOutboxRow> OutgoingOf(TurnRecord turn) =>
        turn.IsNobodys || turn.Effects.OfType<Effect.Forget>().Any() ? [.. turn.Outbox.Select(row => row with { Person = "" })] : turn.Outbox;
}
