using ChatBot.Bot.Journal;

namespace ChatBot.Bot.Storage;

/// <summary>Brings into the database what the journal has and the database does not know. What came after an entry stays.</summary>
internal static class JournalReplay
{
    private const string KnowSql = "insert into journal_entry (id, at) values (@Id, @At) on conflict (id) do nothing";

    private const string StopSql = """
        insert into stop_mark (municipality, person, stopped_at, by_carrier) values (@Municipality, @Primary, @At, @ByCarrier)
        on conflict (municipality, person) do nothing
        """;

    private const string StartSql = "delete from stop_mark where municipality = @Municipality and person in @People and stopped_at <= @At";

    private const string LeftSql = "delete from conversation_reference where channel = @Channel and scope in @Scopes and added_at <= @At";

    // Known as sent, whether or not the database had planned it.
    private static readonly string SentSql = """
        insert into reminder (subscription, event, code, token, facts, told_before, urgent, segments)
        select id, @Event, @Code, @Token, @Facts, told, 0, 0 from subscription where id = @Subscription
        on conflict do nothing
        """;

    private const string ToldSql = "update subscription set told = @Facts, notes = notes + @Note where id = @Subscription";

    private static readonly string SentRowSql = $"""
        update outbox set state = {(int)OutboxState.Sent}, error_code = 'journal', final_at = @Now, lease_until = null, lease_owner = null
        where id in (select token from reminder where subscription = @Subscription and event = @Event and code = @Code)
          and state in ({(int)OutboxState.Held}, {(int)OutboxState.Waiting}, {(int)OutboxState.Sending})
        """;

    /// <summary>Notes that the database knows an entry; false when it did already.</summary>
    public static async Task<bool> KnowAsync(Session session, JournalEntry entry) =>
        await session.ExecuteAsync(KnowSql, new { entry.Id, entry.At }).ConfigureAwait(false) == 1;

    /// <summary>Takes in entries, the oldest first. Returns how many were new to the database.</summary>
    public static async Task<int> RunAsync(Session session, IReadOnlyList<JournalEntry> entries)
    {
        var started = new Dictionary<(string, string), long>();
        foreach (var entry in entries.Where(entry => entry.Start))
            foreach (var person in entry.People) started[(entry.Municipality, person)] = entry.At;
        var taken = 0;
        foreach (var entry in entries.Where(entry => entry.Id.Length > 0))
        {
            if (!await KnowAsync(session, entry).ConfigureAwait(false)) continue;
            var isTakenBack = entry.People.Any(person => started.GetValueOrDefault((entry.Municipality, person), -1) > entry.At);
            await TakeAsync(session, entry, isTakenBack).ConfigureAwait(false);
            taken++;
        }
        return taken;
    }

    /// <summary>Notes as sent what the journal says was sent; for a database that may not know it.</summary>
    public static async Task<int> SentAsync(Session session, IReadOnlyList<JournalEntry> entries, DateTimeOffset now)
    {
        var taken = 0;
        foreach (var sent in entries.SelectMany(entry => entry.Sent))
        {
            var isNew = await session.ExecuteAsync(SentSql, new { sent.Subscription, sent.Event, sent.Code, sent.Token, sent.Facts }).ConfigureAwait(false) == 1;
            var note = sent.Code.StartsWith("note-", StringComparison.Ordinal).ToFlag();
            if (isNew) await session.ExecuteAsync(ToldSql, new { sent.Subscription, sent.Facts, Note = note }).ConfigureAwait(false);
            taken += await session.ExecuteAsync(SentRowSql, new { sent.Subscription, sent.Event, sent.Code, Now = now.ToMs() }).ConfigureAwait(false) + (isNew ? 1 : 0);
        }
        return taken;
    }

    private static async Task TakeAsync(Session session, JournalEntry entry, bool isTakenBack)
    {
        var people = entry.People.ToArray();
        if (entry.Start) await session.ExecuteAsync(StartSql, new { entry.Municipality, People = people, entry.At }).ConfigureAwait(false);
        foreach (var end in entry.Ends)
        {
            if (end.Place is { } place) await SubscriptionRows.EndPlaceAsync(session, place.Channel, place.Scopes, end.Events, entry.At).ConfigureAwait(false);
            else await SubscriptionRows.EndAsync(session, entry.Municipality, people, end.Events, entry.At).ConfigureAwait(false);
        }
        if (entry.Left is { } left)
        {
            await SubscriptionRows.EndPlaceAsync(session, left.Channel, left.Scopes, null, entry.At).ConfigureAwait(false);
            await session.ExecuteAsync(LeftSql, new { left.Channel, Scopes = left.Scopes.ToArray(), entry.At }).ConfigureAwait(false);
        }
        if (entry.Forget) await PersonRows.ForgetBeforeAsync(session, entry.Municipality, people, entry.Within, entry.At).ConfigureAwait(false);
        if (entry.Stop) await SubscriptionRows.EndAsync(session, entry.Municipality, people, null, entry.At).ConfigureAwait(false);
        if (entry.Stop && !isTakenBack)
            await session.ExecuteAsync(StopSql, new { entry.Municipality, Primary = people[0], entry.At, ByCarrier = entry.ByCarrier.ToFlag() }).ConfigureAwait(false);
    }
}
