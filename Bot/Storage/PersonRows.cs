namespace ChatBot.Bot.Storage;

/// <summary>What concerns all rows of a person at one municipality.</summary>
internal static class PersonRows
{
    // Conversations are not here: their state is sealed to the pseudonym and moves when it is next written.
    private const string MoveSql = """
        update inbox set person = @Primary where municipality = @Municipality and person in @Others;
        update outbox set person = @Primary where municipality = @Municipality and person in @Others;
        delete from subscription where municipality = @Municipality and person in @Others and exists (
          select 1 from subscription s where s.municipality = subscription.municipality and s.person = @Primary and s.place = subscription.place and s.event = subscription.event);
        update subscription set person = @Primary where municipality = @Municipality and person in @Others;
        update conversation_reference set person = @Primary where municipality = @Municipality and person in @Others;
        insert into stop_mark (municipality, person, stopped_at, reminded_on, by_carrier)
          select municipality, @Primary, stopped_at, reminded_on, by_carrier from stop_mark
          where municipality = @Municipality and person in @Others order by stopped_at
          on conflict (municipality, person) do nothing;
        delete from stop_mark where municipality = @Municipality and person in @Others;
        """;

    // Messages that are to be deleted at the carrier still are, but no longer in anyone's name.
    private static readonly string ForgetSql = $"""
        delete from inbox where municipality = @Municipality and person in @People and not (channel = @Channel and message_id = @MessageId);
        update inbox set person = '' where channel = @Channel and message_id = @MessageId;
        delete from conversation where municipality = @Municipality and person in @People;
        delete from conversation_reference where municipality = @Municipality and person in @People;
        delete from reminder where subscription in (select id from subscription where municipality = @Municipality and person in @People);
        delete from subscription where municipality = @Municipality and person in @People;
        delete from outbox where municipality = @Municipality and person in @People and kind <> {(int)OutboxKind.DeleteAtCarrier};
        update outbox set person = '' where municipality = @Municipality and person in @People;
        """;

    // As above, where the deletion is taken in later than it was asked for: what the person has written since stays.
    private static readonly string ForgetBeforeSql = $"""
        delete from inbox where municipality = @Municipality and person in @People and received_at <= @At;
        delete from conversation where municipality = @Municipality and person in @People and updated_at <= @At;
        delete from conversation_reference where municipality = @Municipality and person in @People and added_at <= @At;
        delete from outbox where id in (select token from reminder where subscription in (
          select id from subscription where municipality = @Municipality and person in @People and since <= @At));
        delete from reminder where subscription in (select id from subscription where municipality = @Municipality and person in @People and since <= @At);
        delete from subscription where municipality = @Municipality and person in @People and since <= @At;
        delete from outbox where municipality = @Municipality and person in @People and kind <> {(int)OutboxKind.DeleteAtCarrier}
          and (not_before <= @At or attempted_at <= @At);
        update outbox set person = '' where municipality = @Municipality and person in @People and kind = {(int)OutboxKind.DeleteAtCarrier};
        """;

    /// <summary>Brings the rows under older pseudonyms to the primary one.</summary>
    public static Task MoveToPrimaryAsync(Session session, ConversationKey conversation) => session.ExecuteAsync(
        MoveSql, new { conversation.Municipality, Primary = conversation.PrimaryPerson, Others = conversation.Person.Skip(1).ToArray() });

    /// <summary>Removes the person at this municipality but for the stop mark, and for the time being the mark that they were removed; the row of
    /// the present message stays, without a person, so that its repetition is known.</summary>
    public static async Task ForgetAsync(Session session, MessageKey message, ConversationKey conversation, DateTimeOffset at)
    {
        await session.ExecuteAsync(ForgetSql, new { conversation.Municipality, People = conversation.Person.ToArray(), message.Channel, message.MessageId }).ConfigureAwait(false);
        await DeletionMarks.NoteAsync(session, conversation.Municipality, conversation.PrimaryPerson, at.ToMs()).ConfigureAwait(false);
        await WebConversations.EmptyAsync(session, conversation.Channel).ConfigureAwait(false);
    }

    /// <summary>Removes what there was of a person at an instant (Unix milliseconds), but for the stop mark.</summary>
    public static async Task ForgetBeforeAsync(Session session, string municipality, IReadOnlyList<string> people, string within, long at)
    {
        await session.ExecuteAsync(ForgetBeforeSql, new { Municipality = municipality, People = people.ToArray(), At = at }).ConfigureAwait(false);
        await DeletionMarks.NoteAsync(session, municipality, people[0], at).ConfigureAwait(false);
        await WebConversations.EmptyAsync(session, within).ConfigureAwait(false);
    }
}
