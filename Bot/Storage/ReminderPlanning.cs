namespace ChatBot.Bot.Storage;

/// <summary>How due subscriptions become reminders in the outbox.</summary>
internal static class ReminderPlanning
{
    private const char Between = ',';

    // The facts by a question of their own and not by a join: PostgreSQL locks no row that may not be there.
    private const string DueSql = """
        select id as Id, channel as Channel, municipality as Municipality, person as Person, place as Place, event as Event, offsets as Offsets,
          skipped as Skipped, notes as Notes, told as Told, language as Language, sender as Sender, sealed_address as SealedAddress, since as Since, next_at as NextAt,
          (select facts from reminder_event e where e.municipality = subscription.municipality and e.event = subscription.event) as Facts
        from subscription where next_at <= @Now and since > (select coalesce(max(held_since), -1) from history) order by next_at, id limit @Most {lock-free}
        """;

    private const string SentSql = "select subscription as Subscription, code as Code from reminder where subscription in @Ids";

    private const string QueueSql = """
        insert into reminder (subscription, event, code, token, facts, told_before, urgent, segments) values (@Id, @Event, @Code, @Token, @Facts, @Told, @Urgent, @Segments)
        on conflict (subscription, event, code) do nothing
        """;

    private const string NextSql = "update subscription set skipped = @Skipped, notes = notes + @Notes, told = @Told, next_at = @NextAt where id = @Id";

    private const string EndSql = """
        delete from reminder where subscription = @Id;
        delete from subscription where id = @Id;
        """;

    public static async Task<int> RunAsync(Session session, int most, DateTimeOffset now, Func<StoredSubscription, PlannedSubscription> plan)
    {
        var due = await session.QueryAsync<DueRow>(DueSql, new { Now = now.ToMs(), Most = (long)most }).ConfigureAwait(false);
        if (due.Count == 0) return 0;
        var sent = (await session.QueryAsync<SentRow>(SentSql, new { Ids = due.Select(row => row.Id).ToArray() }).ConfigureAwait(false))
            .ToLookup(row => row.Subscription, row => row.Code, StringComparer.Ordinal);
        foreach (var row in due)
        {
            var skipped = row.Skipped.Split(Between, StringSplitOptions.RemoveEmptyEntries);
            await FollowAsync(session, row, skipped, plan(row.ToSubscription([.. sent[row.Id], .. skipped]))).ConfigureAwait(false);
        }
        return due.Count;
    }

    private static async Task FollowAsync(Session session, DueRow row, string[] skipped, PlannedSubscription planned)
    {
        if (planned.Again is not { } again)
        {
            await session.ExecuteAsync(EndSql, new { row.Id }).ConfigureAwait(false);
            return;
        }
        var (notes, told) = (0L, row.Told);
        if (planned.Queue is { } queue)
        {
            var claimed = await session.ExecuteAsync(
                QueueSql, new { row.Id, row.Event, queue.Code, queue.Row.Token, queue.Facts, row.Told, Urgent = queue.IsUrgent.ToFlag(), Segments = (long)queue.Segments }).ConfigureAwait(false);
            // Never twice, whoever thought it was due.
            if (claimed == 1) await OutboxClaims.AddAsync(session, [queue.Row]).ConfigureAwait(false);
            (notes, told) = (queue.IsNote.ToFlag(), queue.Facts);
        }
        await session.ExecuteAsync(
            NextSql, new { row.Id, Skipped = string.Join(Between, skipped.Union(planned.Skipped)), Notes = notes, Told = told, NextAt = again.ToMs() }).ConfigureAwait(false);
    }

    private sealed class SentRow
    {
        public string Subscription { get; init; } = "";

        public string Code { get; init; } = "";
    }

    private sealed class DueRow
    {
        public string Id { get; init; } = "";

        public string Channel { get; init; } = "";

        public string Municipality { get; init; } = "";

        public string Person { get; init; } = "";

        public string Place { get; init; } = "";

        public string Event { get; init; } = "";

        public string Offsets { get; init; } = "";

        public string Skipped { get; init; } = "";

        public long Notes { get; init; }

        public string Told { get; init; } = "";

        public string Language { get; init; } = "";

        public string Sender { get; init; } = "";

        public byte[] SealedAddress { get; init; } = [];

        public long Since { get; init; }

        public long NextAt { get; init; }

        public string? Facts { get; init; }

        public StoredSubscription ToSubscription(HashSet<string> done) => new(
            new(Id, Channel, Municipality, Person, Place, Event, Offsets, Told, Language, Sender, SealedAddress, Since.ToInstant(), NextAt.ToInstant()), Facts, done, (int)Notes);
    }
}
