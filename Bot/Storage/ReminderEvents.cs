namespace ChatBot.Bot.Storage;

/// <summary>The events that people are reminded of, the clock, and figures.</summary>
internal static class ReminderEvents
{
    private const string ReplaceSql = "update reminder_event set facts = @Facts where municipality = @Municipality and event = @Event and facts = @Held";

    private const string DueSql = "update subscription set next_at = @Now where municipality = @Municipality and event = @Event and next_at > @Now";

    private static readonly string FiguresSql = $"""
        select (select count(*) from subscription) as Subscriptions, (select count(*) from subscription where next_at < @Before) as Overdue,
          (select count(*) from outbox where state = {(int)OutboxState.Waiting} and kind = {(int)OutboxKind.Reminder}) as Waiting
        """;

    private const string SeenSql = """
        insert into reminder_clock (id, seen_at) values (1, @Now)
        on conflict (id) do update set seen_at = excluded.seen_at where reminder_clock.seen_at < excluded.seen_at
        """;

    /// <summary>Events without a subscription are forgotten.</summary>
    public const string SweepSql = """
        delete from reminder_event where not exists (
          select 1 from subscription s where s.municipality = reminder_event.municipality and s.event = reminder_event.event)
        """;

    public static async Task<IReadOnlyList<HeldEvent>> ListAsync(Session session) =>
        [.. (await session.QueryAsync<EventRow>("select municipality as Municipality, event as Event, facts as Facts from reminder_event").ConfigureAwait(false))
            .Select(row => new HeldEvent(row.Municipality, row.Event, row.Facts))];

    public static async Task<bool> ReplaceAsync(Session session, HeldEvent held, string facts, DateTimeOffset now)
    {
        var changed = await session.ExecuteAsync(ReplaceSql, new { held.Municipality, held.Event, Held = held.Facts, Facts = facts }).ConfigureAwait(false);
        if (changed == 1) await session.ExecuteAsync(DueSql, new { held.Municipality, held.Event, Now = now.ToMs() }).ConfigureAwait(false);
        return changed == 1;
    }

    public static async Task<DateTimeOffset?> SeenAtAsync(Session session) =>
        await session.NumberAsync("select seen_at from reminder_clock where id = 1").ConfigureAwait(false) is > 0 and var seen ? seen.ToInstant() : null;

    public static Task<int> NoteSeenAsync(Session session, DateTimeOffset now) => session.ExecuteAsync(SeenSql, new { Now = now.ToMs() });

    public static async Task<ReminderFigures> FiguresAsync(Session session, DateTimeOffset before)
    {
        var row = (await session.FirstOrDefaultAsync<FigureRow>(FiguresSql, new { Before = before.ToMs() }).ConfigureAwait(false))!;
        return new(row.Subscriptions, row.Waiting, row.Overdue);
    }

    private sealed class EventRow
    {
        public string Municipality { get; init; } = "";

        public string Event { get; init; } = "";

        public string Facts { get; init; } = "";
    }

    private sealed class FigureRow
    {
        public long Subscriptions { get; init; }

        public long Waiting { get; init; }

        public long Overdue { get; init; }
    }
}
