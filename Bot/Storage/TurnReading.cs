using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Storage;

/// <summary>All that is read before a turn, and the figures for health.</summary>
internal static class TurnReading
{
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    private static readonly string OpenSql = $"""
        select reply_owner as Owner, inline_token as InlineToken, sealed_reply as SealedReply, confirmed_at as ConfirmedAt, is_danger as IsDanger
        from inbox where channel = @Channel and message_id = @MessageId;

        select person as Person, version as Version, sealed_state as SealedState
        from conversation where channel = @Channel and municipality = @Municipality and person in @People
        order by case when person = @Primary then 0 else 1 end limit 1;

        select stopped_at as StoppedAt, reminded_on as RemindedOn
        from stop_mark where municipality = @Municipality and person in @People order by stopped_at desc limit 1;

        select count(*) as Messages, coalesce(max(received_at), -1) as LastMessageAt,
          coalesce(sum(case when received_at > @Recently then 1 else 0 end), 0) as Recent,
          coalesce(sum(case when received_at > @Recently and is_danger = 1 then 1 else 0 end), 0) as RecentDanger,
          coalesce(sum(case when received_at > @Lately then 1 else 0 end), 0) as InDay
        from inbox where municipality = @Municipality and person in @People;

        select count(*) as Number from outbox
        where municipality = @Municipality and person in @People
          and state in ({(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and kind <> {(int)OutboxKind.DeleteAtCarrier};

        select coalesce(max(micros), 0) as Number from spend where municipality = @Municipality and day = @Day;
        """;

    private static readonly string HealthSql = $"""
        select coalesce(min(earliest), -1) as DueSince,
          (select count(*) from outbox where state = {(int)OutboxState.Sending} and lease_until <= @Now)
          + (select count(*) from inbox
             where reply_owner = 1 and confirmed_at is null and received_at < @Before and sealed_reply is not null) as Unconfirmed
        from (select min(not_before) as earliest from outbox where state = {(int)OutboxState.Waiting} and kind = {(int)OutboxKind.Danger}
          union all select min(not_before) from outbox where state = {(int)OutboxState.Waiting} and kind <> {(int)OutboxKind.Danger}) as waiting
        """;

    public static async Task<TurnOpening> OpenAsync(Session session, MessageKey message, ConversationKey conversation, DateTimeOffset now)
    {
        using var results = await session.QueryManyAsync(
            OpenSql,
            new
            {
                message.Channel,
                message.MessageId,
                conversation.Municipality,
                People = conversation.Person,
                Primary = conversation.PrimaryPerson,
                Recently = (now - Recently).ToMs(),
                Lately = (now - Lately).ToMs(),
                Day = OsloDay.Of(now).ToText(),
            }).ConfigureAwait(false);
        var handled = await results.ReadFirstOrDefaultAsync<HandledRow>().ConfigureAwait(false);
        var state = await results.ReadFirstOrDefaultAsync<StateRow>().ConfigureAwait(false);
        var stop = await results.ReadFirstOrDefaultAsync<StopRow>().ConfigureAwait(false);
        var use = await results.ReadFirstAsync<UseRow>().ConfigureAwait(false);
        var waiting = await results.ReadFirstAsync<long>().ConfigureAwait(false);
        var spent = await results.ReadFirstAsync<long>().ConfigureAwait(false);
        return new TurnOpening(
            handled is null ? null : new HandledTurn((ReplyOwner)handled.Owner, handled.InlineToken, handled.SealedReply, handled.ConfirmedAt is not null) { IsDanger = handled.IsDanger == 1 },
            state?.SealedState,
            state?.Version ?? 0,
            new PersonStanding(
                stop?.StoppedAt.ToInstant(),
                stop?.RemindedOn?.ToDay(),
                (int)use.Messages,
                use.LastMessageAt < 0 ? null : use.LastMessageAt.ToInstant(),
                (int)waiting),
            new RecentUse((int)use.Recent, (int)use.RecentDanger, (int)use.InDay),
            spent)
        {
            StatePerson = state?.Person,
        };
    }

    public static async Task<StoreHealth> HealthAsync(Session session, TimeSpan unconfirmedAfter, DateTimeOffset now)
    {
        var row = (await session.FirstOrDefaultAsync<HealthRow>(HealthSql, new { Now = now.ToMs(), Before = (now - unconfirmedAfter).ToMs() })
            .ConfigureAwait(false))!;
        return new StoreHealth(row.DueSince < 0 || row.DueSince > now.ToMs() ? null : now - row.DueSince.ToInstant(), (int)row.Unconfirmed);
    }

    /// <summary>Whether the database takes writes: SQLite has just begun a transaction that may, and PostgreSQL says so.</summary>
    public static async Task<bool> CanWriteAsync(Session session) => session.Dialect == Dialect.Sqlite
        || await session.NumberAsync("select case when pg_is_in_recovery() then 0 else 1 end").ConfigureAwait(false) == 1;

    private sealed class HandledRow
    {
        public long Owner { get; init; }

        public string? InlineToken { get; init; }

        public byte[]? SealedReply { get; init; }

        public long? ConfirmedAt { get; init; }

        public long IsDanger { get; init; }
    }

    private sealed class StateRow
    {
        public string Person { get; init; } = "";

        public long Version { get; init; }

        public byte[] SealedState { get; init; } = [];
    }

    private sealed class StopRow
    {
        public long StoppedAt { get; init; }

        public string? RemindedOn { get; init; }
    }

    private sealed class UseRow
    {
        public long Messages { get; init; }

        public long LastMessageAt { get; init; }

        public long Recent { get; init; }

        public long RecentDanger { get; init; }

        public long InDay { get; init; }
    }

    private sealed class HealthRow
    {
        public long DueSince { get; init; }

        public long Unconfirmed { get; init; }
    }
}
