using System.Data.Common;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Bot.Storage;

/// <summary>All that is read before a turn, and the figures for health.</summary>
internal static class TurnReading
{
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    // One row whatever is found: a statement has a price of its own.
    internal static readonly Statement Open = new(
        $"""
        select i.reply_owner, i.inline_token, i.sealed_reply, i.confirmed_at, i.is_danger, c.person, c.version, c.sealed_state,
          s.stopped_at, s.reminded_on, u.messages, u.latest, u.recent, u.danger, u.in_day,
          (select count(*) from outbox where municipality = @Municipality and person in @People
            and state in ({(int)OutboxState.Held}, {(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and kind <> {(int)OutboxKind.DeleteAtCarrier}),
          (select cast(coalesce(sum(micros), 0) as bigint) from spend_part where municipality = @Municipality and day = @Day),
          (select count(*) from subscription where municipality = @Municipality and person in @People)
            + (select count(*) from subscription where channel = @Room and place = @Place and place <> '')
        from (
          select count(*) as messages, coalesce(max(received_at), -1) as latest,
            coalesce(sum(case when received_at > @Recently then 1 else 0 end), 0) as recent,
            coalesce(sum(case when received_at > @Recently and is_danger = 1 then 1 else 0 end), 0) as danger,
            coalesce(sum(case when received_at > @Lately then 1 else 0 end), 0) as in_day
          from inbox where municipality = @Municipality and person in @People) u
        left join inbox i on i.channel = @Channel and i.message_id = @MessageId
        left join conversation c on c.channel = @Within and c.municipality = @Municipality and c.person = (
          select person from conversation where channel = @Within and municipality = @Municipality and person in @People
          order by case when person = @Primary then 0 else 1 end limit 1)
        left join stop_mark s on s.municipality = @Municipality and s.person = (
          select person from stop_mark where municipality = @Municipality and person in @People order by stopped_at desc limit 1)
        """,
        "Channel", "MessageId", "Within", "Municipality", Statement.People, "Primary", "Recently", "Lately", "Day", "Room", "Place");

    private static readonly string HealthSql = $"""
        select coalesce(min(earliest), -1) as DueSince,
          (select count(*) from outbox where state = {(int)OutboxState.Sending} and lease_until <= @Now)
          + (select count(*) from inbox
             where reply_owner = 1 and confirmed_at is null and received_at < @Before and sealed_reply is not null) as Unconfirmed,
          (select count(*) from outbox where state = {(int)OutboxState.Waiting} and kind = {(int)OutboxKind.Danger})
          + (select count(*) from outbox where state = {(int)OutboxState.Waiting} and kind <> {(int)OutboxKind.Danger} and kind <> {(int)OutboxKind.Reminder}) as Waiting
        from (select min(not_before) as earliest from outbox where state = {(int)OutboxState.Waiting} and kind = {(int)OutboxKind.Danger}
          union all select min(not_before) from outbox where state = {(int)OutboxState.Waiting} and kind <> {(int)OutboxKind.Danger} and kind <> {(int)OutboxKind.Reminder}) as waiting
        """;

    public static async Task<TurnOpening> OpenAsync(Session session, MessageKey message, ConversationKey conversation, DateTimeOffset now)
    {
        if (await OlderNames.FindAsync(session, message).ConfigureAwait(false) is { } older) message = new(message.Channel, older);
        var (opening, subscriptions) = await session.RowAsync(
            Open, row => (OpeningIn(row), row.GetInt64(17)), message.Channel, message.MessageId, conversation.Channel, conversation.Municipality, conversation.Person,
            conversation.PrimaryPerson, (now - Recently).ToMs(), (now - Lately).ToMs(), OsloDay.Of(now).ToText(), message.Channel, conversation.PrimaryPlace).ConfigureAwait(false);
        // What stands under an older pseudonym of the place is not among those counted.
        if (subscriptions == 0 && conversation.Places.Count <= 1) return opening;
        var held = await SubscriptionRows.ListAsync(session, conversation.Municipality, conversation.Person, message.Channel, conversation.Places).ConfigureAwait(false);
        var reminders = held.Select(one => new HeldReminder(one.Event, ReminderOffsets.Read(one.Offsets), ReminderFacts.Read(one.Told), one.Place.Length > 0));
        return opening with { Standing = opening.Standing with { Reminders = [.. reminders] } };
    }

    public static async Task<StoreHealth> HealthAsync(Session session, TimeSpan unconfirmedAfter, DateTimeOffset now)
    {
        var row = (await session.FirstOrDefaultAsync<HealthRow>(HealthSql, new { Now = now.ToMs(), Before = (now - unconfirmedAfter).ToMs() })
            .ConfigureAwait(false))!;
        return new StoreHealth(row.DueSince < 0 || row.DueSince > now.ToMs() ? null : now - row.DueSince.ToInstant(), (int)row.Unconfirmed) { Waiting = row.Waiting };
    }

    /// <summary>Whether the database takes writes: SQLite has just begun a transaction that may, and PostgreSQL says so.</summary>
    public static async Task<bool> CanWriteAsync(Session session) => session.Dialect == Dialect.Sqlite
        || await session.NumberAsync("select case when pg_is_in_recovery() then 0 else 1 end").ConfigureAwait(false) == 1;

    private static TurnOpening OpeningIn(DbDataReader row) => new(
        row.IsDBNull(0) ? null : new HandledTurn((ReplyOwner)row.GetInt64(0), TextIn(row, 1), BytesIn(row, 2), !row.IsDBNull(3)) { IsDanger = row.GetInt64(4) == 1 },
        BytesIn(row, 7),
        row.IsDBNull(6) ? 0 : row.GetInt64(6),
        new PersonStanding(
            row.IsDBNull(8) ? null : row.GetInt64(8).ToInstant(),
            TextIn(row, 9)?.ToDay(),
            (int)row.GetInt64(10),
            row.GetInt64(11) < 0 ? null : row.GetInt64(11).ToInstant(),
            (int)row.GetInt64(15)),
        new RecentUse((int)row.GetInt64(12), (int)row.GetInt64(13), (int)row.GetInt64(14)),
        row.GetInt64(16))
    {
        StatePerson = TextIn(row, 5),
    };

    private static string? TextIn(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? BytesIn(DbDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);

    private sealed class HealthRow
    {
        public long DueSince { get; init; }

        public long Unconfirmed { get; init; }

        public long Waiting { get; init; }
    }
}
