namespace ChatBot.Bot.Storage;

/// <summary>How many reminders are due at once, beside how many the day was to bring.</summary>
internal static class ReminderLoads
{
    // What was asked for today is no surprise, and what a person has let go is not counted again.
    private const string LoadSql = """
        select (select count(*) from subscription where next_at <= @Now and since < @Begins and since > (select coalesce(max(held_since), -1) from history)
            and next_at > (select coalesce(max(up_to), -1) from reminder_release)) as Due,
          coalesce((select planned from reminder_day where day = @Day), -1) as Planned
        """;

    private const string PlanSql = """
        delete from reminder_day where day < @Day;
        insert into reminder_day (day, planned) select @Day, count(*) from subscription where next_at >= @Begins and next_at < @Ends
        on conflict (day) do nothing
        """;

    private const string ReleaseSql = """
        insert into reminder_release (id, up_to) values (1, @UpTo) on conflict (id) do update set up_to = excluded.up_to
        """;

    /// <summary>The figures; null when the day's plan is not noted yet.</summary>
    public static async Task<ReminderLoad?> FindAsync(Session session, ReminderDay day, DateTimeOffset now)
    {
        var row = (await session.FirstOrDefaultAsync<LoadRow>(LoadSql, Of(day, now)).ConfigureAwait(false))!;
        return row.Planned < 0 ? null : new(row.Due, row.Planned);
    }

    /// <summary>Notes the day's plan, if nobody has, and gives the figures.</summary>
    public static async Task<ReminderLoad> NoteAsync(Session session, ReminderDay day, DateTimeOffset now)
    {
        await session.ExecuteAsync(PlanSql, Of(day, now)).ConfigureAwait(false);
        return (await FindAsync(session, day, now).ConfigureAwait(false))!.Value;
    }

    /// <summary>Lets go what is due; how many subscriptions that is.</summary>
    public static async Task<long> ReleaseAsync(Session session, DateTimeOffset now, DateTimeOffset upTo)
    {
        var due = await session.NumberAsync("select count(*) from subscription where next_at <= @Now", new { Now = now.ToMs() }).ConfigureAwait(false);
        await session.ExecuteAsync(ReleaseSql, new { UpTo = upTo.ToMs() }).ConfigureAwait(false);
        return due;
    }

    private static object Of(ReminderDay day, DateTimeOffset now) => new { Now = now.ToMs(), Day = day.Day.ToText(), Begins = day.Begins.ToMs(), Ends = day.Ends.ToMs() };

    private sealed class LoadRow
    {
        public long Due { get; init; }

        public long Planned { get; init; }
    }
}
