namespace ChatBot.Bot.Storage;

/// <summary>Who wants no messages. A mark stands under one pseudonym and is found under all that a person may have.</summary>
internal static class StopMarks
{
    /// <summary>Marks a person; one who is marked already keeps the earlier mark.</summary>
    public static Task<int> StopAsync(Session session, string municipality, string person, bool byCarrier, DateTimeOffset now) =>
        person.Length == 0
            ? Task.FromResult(0)
            : session.ExecuteAsync(
                """
                insert into stop_mark (municipality, person, stopped_at, by_carrier) values (@municipality, @person, @At, @ByCarrier)
                on conflict (municipality, person) do nothing
                """,
                new { municipality, person, At = now.ToMs(), ByCarrier = byCarrier.ToFlag() });

    public static Task<int> StartAsync(Session session, string municipality, IReadOnlyList<string> people) =>
        session.ExecuteAsync("delete from stop_mark where municipality = @municipality and person in @people", new { municipality, people });

    public static Task<int> RemindedAsync(Session session, string municipality, IReadOnlyList<string> people, DateOnly day) =>
        session.ExecuteAsync(
            "update stop_mark set reminded_on = @Day where municipality = @municipality and person in @people",
            new { municipality, people, Day = day.ToText() });

    public static async Task<bool> IsStoppedAsync(Session session, string municipality, IReadOnlyList<string> people) =>
        await session.NumberAsync(
            "select count(*) from stop_mark where municipality = @municipality and person in @people", new { municipality, people })
            .ConfigureAwait(false) > 0;
}
