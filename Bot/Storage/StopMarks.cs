namespace ChatBot.Bot.Storage;

/// <summary>Who wants no messages. A mark stands under one pseudonym and is found under all that a person may have.</summary>
internal static class StopMarks
{
    /// <summary>Marks a person, and ends their reminders; one who is marked already, under whichever pseudonym, keeps the earlier mark.</summary>
    public static async Task<int> StopAsync(Session session, string municipality, IReadOnlyList<string> people, bool byCarrier, DateTimeOffset now)
    {
        if (people[0].Length == 0) return 0;
        // Who stops has taken back every request for a reminder.
        await SubscriptionRows.EndAsync(session, municipality, people, null).ConfigureAwait(false);
        if (await IsStoppedAsync(session, municipality, people).ConfigureAwait(false)) return 0;
        return await session.ExecuteAsync(
            """
            insert into stop_mark (municipality, person, stopped_at, by_carrier) values (@municipality, @Primary, @At, @ByCarrier)
            on conflict (municipality, person) do nothing
            """,
            new { municipality, Primary = people[0], At = now.ToMs(), ByCarrier = byCarrier.ToFlag() }).ConfigureAwait(false);
    }

    public static Task<int> StartAsync(Session session, string municipality, IReadOnlyList<string> people) =>
        session.ExecuteAsync("delete from stop_mark where municipality = @municipality and person in @people", new { municipality, people = people.ToArray() });

    public static Task<int> RemindedAsync(Session session, string municipality, IReadOnlyList<string> people, DateOnly day) =>
        session.ExecuteAsync(
            "update stop_mark set reminded_on = @Day where municipality = @municipality and person in @people",
            new { municipality, people = people.ToArray(), Day = day.ToText() });

    public static async Task<bool> IsStoppedAsync(Session session, string municipality, IReadOnlyList<string> people) =>
        await session.NumberAsync(
            "select count(*) from stop_mark where municipality = @municipality and person in @people", new { municipality, people = people.ToArray() })
            .ConfigureAwait(false) > 0;
}
