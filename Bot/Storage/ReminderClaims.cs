namespace ChatBot.Bot.Storage;

/// <summary>How reminders come into a sender's hands: consent, stop, date and hours are looked at again in the transaction that claims.</summary>
internal static class ReminderClaims
{
    /// <summary>How long a reminder is held whose event is just being changed.</summary>
    public static readonly TimeSpan HoldFor = TimeSpan.FromMinutes(1);

    private static readonly string Waiting = $"state = {(int)OutboxState.Waiting}";

    // Danger and replies of a number come first, and a number that is taken up leaves the turn to the others.
    private static readonly string DueSql = $$"""
        select {{StoredOutboxRow.Columns}} from outbox
        where {{Waiting}} and kind = {{(int)OutboxKind.Reminder}} and not_before <= @Now
          and not exists (select 1 from sender_pace p where p.sender = outbox.sender and p.free_at > @Limit)
          and not exists (select 1 from outbox o where o.sender = outbox.sender and o.{{Waiting}} and o.kind <> {{(int)OutboxKind.Reminder}} and o.not_before <= @Now)
        order by not_before, seq limit @Most {lock-free}
        """;

    private const string ReminderSql = """
        select s.id as Subscription, s.municipality as Municipality, r.event as Event, r.facts as Facts, r.told_before as Before, r.urgent as Urgent, r.segments as Segments,
          (select e.facts from reminder_event e where e.municipality = s.municipality and e.event = s.event) as HeldFacts,
          (select count(*) from stop_mark m where m.municipality = s.municipality and m.person = s.person) as Stops
        from reminder r join subscription s on s.id = r.subscription where r.token = @Id
        """;

    private static readonly string ClaimSql = $"""
        update outbox set state = {(int)OutboxState.Sending}, attempts = attempts + 1, attempted_at = @Now, lease_until = @Lease, lease_owner = @Owner where seq = @Seq
        """;

    private static readonly string DropSql = $"update outbox set state = {(int)OutboxState.Dropped}, error_code = @Code, final_at = @Now where seq = @Seq";

    private const string HoldSql = "update outbox set not_before = @Until where seq = @Seq";

    private const string TakeBackSql = """
        delete from reminder where token = @Id;
        update subscription set next_at = @Now, told = case when told = @Facts then @Before else told end where id = @Subscription;
        """;

    public static async Task<IReadOnlyList<OutboxRow>> RunAsync(Session session, ReminderClaim claim, Func<WaitingReminder, ReminderVerdict> judge)
    {
        var now = claim.Now.ToMs();
        var limit = (claim.Now + claim.Ahead).ToMs();
        var due = await session.QueryAsync<StoredOutboxRow>(DueSql, new { Now = now, Limit = limit, Most = (long)claim.Most }).ConfigureAwait(false);
        List<OutboxRow> claimed = [];
        // By sender, so that two replicas lock the numbers' rows in one order.
        foreach (var row in due.OrderBy(row => row.Sender, StringComparer.Ordinal).ThenBy(row => row.NotBefore).ThenBy(row => row.Seq))
        {
            var reminder = await session.FirstOrDefaultAsync<ReminderRow>(ReminderSql, new { row.Id }).ConfigureAwait(false);
            if (reminder is null || reminder.Stops > 0)
            {
                await session.ExecuteAsync(DropSql, new { row.Seq, Code = reminder is null ? "ended" : "stopped", Now = now }).ConfigureAwait(false);
                continue;
            }
            var verdict = judge(reminder.ToWaiting(row.NotAfter.ToInstant()));
            if (verdict == ReminderVerdict.Hold)
            {
                await session.ExecuteAsync(HoldSql, new { row.Seq, Until = (claim.Now + HoldFor).ToMs() }).ConfigureAwait(false);
            }
            else if (verdict == ReminderVerdict.TakeBack)
            {
                // It waits, so it was surely never sent: what comes in its place is no second time.
                await session.ExecuteAsync(DropSql, new { row.Seq, Code = "taken-back", Now = now }).ConfigureAwait(false);
                await session.ExecuteAsync(TakeBackSql, new { row.Id, reminder.Subscription, reminder.Facts, reminder.Before, Now = now }).ConfigureAwait(false);
            }
            else if (reminder.Segments == 0 || await SenderPace.TryTakeAsync(session, row.Sender, reminder.Segments, claim).ConfigureAwait(false))
            {
                await session.ExecuteAsync(ClaimSql, new { row.Seq, Now = now, Lease = (claim.Now + claim.Lease).ToMs(), claim.Owner }).ConfigureAwait(false);
                var taken = row.ToRow();
                claimed.Add(taken with { Attempts = taken.Attempts + 1, AttemptedAt = now.ToInstant() });
            }
        }
        return claimed;
    }

    private sealed class ReminderRow
    {
        public string Subscription { get; init; } = "";

        public string Municipality { get; init; } = "";

        public string Event { get; init; } = "";

        public string Facts { get; init; } = "";

        public string Before { get; init; } = "";

        public long Urgent { get; init; }

        public long Segments { get; init; }

        public string? HeldFacts { get; init; }

        public long Stops { get; init; }

        public WaitingReminder ToWaiting(DateTimeOffset until) => new(Municipality, Event, Facts, HeldFacts, Urgent == 1, until);
    }
}
