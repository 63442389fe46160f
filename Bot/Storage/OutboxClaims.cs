namespace ChatBot.Bot.Storage;

/// <summary>How rows come into the outbox and into a sender's hands.</summary>
internal static class OutboxClaims
{
    private static readonly string AddSql = $"""
        insert into outbox (id, kind, channel, municipality, person, sender, sealed_address, sealed_body, not_before, not_after,
          state, attempts, resends, delivery_state, was_inline)
        values (@Token, @Kind, @Channel, @Municipality, @Person, @Sender, @SealedAddress, @SealedBody, @NotBefore, @NotAfter,
          {(int)OutboxState.Waiting}, 0, 0, 0, 0)
        on conflict (id) do nothing
        """;

    private static readonly string DangerDueSql = DueSql($"kind = {(int)OutboxKind.Danger}");

    // A person's replies leave in the order of their rows, whoever claims them: one waits while an earlier one is worth sending still, or is being sent. It does not wait
    // for the carrier's list to tell of an attempt past its lease, nor for a message that is sent again because it arrived nowhere; and a deletion waits for nothing.
    private static readonly string OtherDueSql = DueSql($"""
        kind <> {(int)OutboxKind.Danger} and kind <> {(int)OutboxKind.Reminder} and (kind = {(int)OutboxKind.DeleteAtCarrier} or person = '' or not exists (
          select 1 from outbox earlier where earlier.municipality = outbox.municipality and earlier.person = outbox.person and earlier.channel = outbox.channel
            and earlier.seq < outbox.seq and earlier.kind in ({(int)OutboxKind.Reply}, {(int)OutboxKind.ReplyToStopped})
            and (earlier.state = {(int)OutboxState.Waiting} and earlier.not_after > @Now and (earlier.resends = 0 or earlier.not_before <= @Now)
              or earlier.state = {(int)OutboxState.Sending} and (earlier.lease_until > @Settled or earlier.attempted_at > @LookedUp))))
        """);

    /// <summary>How long the carrier's list may be looked at after the end of a lease, until it has told what became of the attempt.</summary>
    private static readonly TimeSpan LookUp = TimeSpan.FromSeconds(30);

    /// <summary>The same after an attempt whose lease was shorter than the list lags.</summary>
    private static readonly TimeSpan LookUpAfterLag = TimeSpan.FromSeconds(90);

    private static readonly string ClaimSql = $"""
        update outbox set state = {(int)OutboxState.Sending}, attempts = attempts + 1, attempted_at = @Now, lease_until = @Until, lease_owner = @owner
        where seq in @Found
        """;

    private static readonly string LeaseSql = $"""
        select count(*) from outbox
        where id = @id and state = {(int)OutboxState.Sending} and lease_owner = @owner and lease_until > @Now
        """;

    private static readonly string AmbiguousSql = $"""
        select {StoredOutboxRow.Columns} from outbox
        where state = {(int)OutboxState.Sending} and lease_until <= @Now
        order by kind, attempted_at, seq limit @max
        """;

    private static readonly string HeldSendersSql = $"""
        select distinct channel as Channel, sender as Sender from outbox where state = {(int)OutboxState.Held} and kind <> {(int)OutboxKind.Reminder}
        """;

    private static readonly string LookUpHeldSql = $"""
        update outbox set state = {(int)OutboxState.Sending}, attempts = case when attempts = 0 then 1 else attempts end,
          attempted_at = coalesce(attempted_at, not_before), lease_until = @Now, lease_owner = null
        where state = {(int)OutboxState.Held} and kind <> {(int)OutboxKind.Reminder} and channel = @Channel and sender = @Sender
        """;

    public static Task<IReadOnlyList<HeldSender>> HeldSendersAsync(Session session) => session.QueryAsync<HeldSender>(HeldSendersSql);

    public static Task<int> LookUpHeldAsync(Session session, HeldSender sender, DateTimeOffset now) =>
        session.ExecuteAsync(LookUpHeldSql, new { Now = now.ToMs(), sender.Channel, sender.Sender });

    public static async Task<int> AddAsync(Session session, IReadOnlyList<NewOutboxRow> rows)
    {
        var added = 0;
        foreach (var row in rows)
        {
            added += await session.ExecuteAsync(
                AddSql,
                new
                {
                    row.Token,
                    Kind = (long)row.Kind,
                    row.Channel,
                    row.Municipality,
                    row.Person,
                    row.Sender,
                    row.SealedAddress,
                    row.SealedBody,
                    NotBefore = row.NotBefore.ToMs(),
                    NotAfter = row.NotAfter.ToMs(),
                }).ConfigureAwait(false);
        }
        return added;
    }

    public static async Task<IReadOnlyList<OutboxRow>> ClaimAsync(Session session, int max, TimeSpan lease, string owner, DateTimeOffset now)
    {
        // Two questions, so that an index answers each in order, however much waits.
        var danger = await DueAsync(DangerDueSql, max).ConfigureAwait(false);
        var due = danger.Count == max ? danger : [.. danger, .. await DueAsync(OtherDueSql, max - danger.Count).ConfigureAwait(false)];
        if (due.Count == 0)
            return [];
        await session.ExecuteAsync(
            ClaimSql, new { Now = now.ToMs(), Until = (now + lease).ToMs(), owner, Found = due.Select(row => row.Seq).ToArray() }).ConfigureAwait(false);
        return [.. due.Select(row => row.ToRow()).Select(row => row with { Attempts = row.Attempts + 1, AttemptedAt = now.ToMs().ToInstant() })];

        Task<IReadOnlyList<StoredOutboxRow>> DueAsync(string sql, int most) =>
            session.QueryAsync<StoredOutboxRow>(sql, new { Now = now.ToMs(), Most = (long)most, Settled = (now - LookUp).ToMs(), LookedUp = (now - LookUpAfterLag).ToMs() });
    }

    public static async Task<bool> ConfirmLeaseAsync(Session session, string id, string owner, DateTimeOffset now) =>
        await session.NumberAsync(LeaseSql, new { id, owner, Now = now.ToMs() }).ConfigureAwait(false) == 1;

    public static async Task<IReadOnlyList<OutboxRow>> FindAmbiguousAsync(Session session, int max, DateTimeOffset now)
    {
        var found = await session.QueryAsync<StoredOutboxRow>(AmbiguousSql, new { Now = now.ToMs(), max }).ConfigureAwait(false);
        return [.. found.Select(row => row.ToRow())];
    }

    private static string DueSql(string kind) => $$"""
        select {{StoredOutboxRow.Columns}} from outbox
        where state = {{(int)OutboxState.Waiting}} and ({{kind}}) and not_before <= @Now
        order by not_before, seq limit @Most {lock-free}
        """;
}
