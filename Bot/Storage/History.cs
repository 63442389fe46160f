namespace ChatBot.Bot.Storage;

/// <summary>The database's history number, and whether what it held at some instant waits.</summary>
internal static class History
{
    // The row is locked last in every unit, and only until that unit has committed.
    private const string GrowSql = "update history set number = number + 1 where id = 1";

    private const string NumberSql = "select number from history where id = 1";

    private const string FindSql = "select number as Number, held_since as HeldSince from history where id = 1 {lock}";

    private static readonly string FromBeforeSql = $"""
        select (select count(*) from outbox where state in ({(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and kind <> {(int)OutboxKind.DeleteAtCarrier})
          + (select count(*) from subscription)
        """;

    private static readonly string HoldSql = $"""
        update outbox set state = {(int)OutboxState.Held}, lease_until = null, lease_owner = null
        where state in ({(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and kind <> {(int)OutboxKind.DeleteAtCarrier};
        update history set held_since = @Now where id = 1;
        """;

    private static readonly string ReleaseSql = $"""
        update outbox set state = {(int)OutboxState.Waiting} where state = {(int)OutboxState.Held};
        update history set held_since = null, number = number + 1 where id = 1;
        """;

    private static readonly string HeldSql = $"""
        select held_since as HeldSince, (select count(*) from outbox where state = {(int)OutboxState.Held}) as Rows,
          (select count(*) from subscription where held_since is not null and since <= held_since) as Subscriptions
        from history where id = 1
        """;

    /// <summary>What the row says; it is kept from other replicas until the unit ends.</summary>
    public static async Task<HistoryRow> FindAsync(Session session) => (await session.FirstOrDefaultAsync<HistoryRow>(FindSql).ConfigureAwait(false))!;

    /// <summary>Lets the number grow by one; what it is then.</summary>
    public static async Task<long> GrowAsync(Session session)
    {
        await session.ExecuteAsync(GrowSql).ConfigureAwait(false);
        return await NumberAsync(session).ConfigureAwait(false);
    }

    /// <summary>The number now.</summary>
    public static Task<long> NumberAsync(Session session) => session.NumberAsync(NumberSql);

    public static Task<int> SetAsync(Session session, long number) => session.ExecuteAsync("update history set number = @number where id = 1", new { number });

    /// <summary>Whether the database holds anything that could go out.</summary>
    public static async Task<bool> HasAnythingAsync(Session session) => await session.NumberAsync(FromBeforeSql).ConfigureAwait(false) > 0;

    /// <summary>Lets everything wait that could go out.</summary>
    public static Task<int> HoldAsync(Session session, DateTimeOffset now) => session.ExecuteAsync(HoldSql, new { Now = now.ToMs() });

    /// <summary>What waits; null when nothing is held.</summary>
    public static async Task<HeldFigures?> FiguresAsync(Session session)
    {
        var row = (await session.FirstOrDefaultAsync<HeldRow>(HeldSql).ConfigureAwait(false))!;
        return row.HeldSince is { } since ? new(since.ToInstant(), row.Rows, row.Subscriptions) : null;
    }

    /// <summary>Lets go what waits; what that was, null for nothing.</summary>
    public static async Task<HeldFigures?> ReleaseAsync(Session session, DateTimeOffset now, DateTimeOffset upTo)
    {
        if (await FiguresAsync(session).ConfigureAwait(false) is not { } held) return null;
        await session.ExecuteAsync(ReleaseSql).ConfigureAwait(false);
        // Whoever has looked at what a restore left need not look at the number of it once more.
        await ReminderLoads.ReleaseAsync(session, now, upTo).ConfigureAwait(false);
        return held;
    }

    private sealed class HeldRow
    {
        public long? HeldSince { get; init; }

        public long Rows { get; init; }

        public long Subscriptions { get; init; }
    }
}

/// <summary>The history as it is stored.</summary>
internal sealed class HistoryRow
{
    public long Number { get; init; }

    public long? HeldSince { get; init; }
}
