namespace ChatBot.Bot.Storage;

/// <summary>How the messages of one municipality are doing: counts and ages, nothing of anybody.</summary>
/// <param name="Waiting">Messages that wait in the outbox, reminders left out.</param>
/// <param name="OldestDue">When the oldest of them that is due was due; null when none is.</param>
/// <param name="NotDelivered">Messages given up in the last day.</param>
/// <param name="ReceivedLastHour">Messages received in the last hour.</param>
/// <param name="ReceivedLastDay">Messages received in the last day.</param>
/// <param name="Subscriptions">Reminders that people have asked for.</param>
/// <param name="Overdue">Those that should have been planned by now.</param>
/// <param name="RemindersWaiting">Reminders that wait in the outbox.</param>
internal sealed record MunicipalFigures(
    long Waiting, DateTimeOffset? OldestDue, long NotDelivered, long ReceivedLastHour, long ReceivedLastDay, long Subscriptions, long Overdue, long RemindersWaiting)
{
    private static readonly string Sql = $"""
        select
          (select count(*) from outbox where municipality = @municipality and state = {(int)OutboxState.Waiting} and kind <> {(int)OutboxKind.Reminder}) as Waiting,
          (select coalesce(min(not_before), -1) from outbox
            where municipality = @municipality and state = {(int)OutboxState.Waiting} and kind <> {(int)OutboxKind.Reminder} and not_before <= @Now) as OldestDue,
          (select count(*) from outbox where municipality = @municipality and state = {(int)OutboxState.Failed} and final_at > @Day) as NotDelivered,
          (select count(*) from inbox where municipality = @municipality and received_at > @Hour) as ReceivedLastHour,
          (select count(*) from inbox where municipality = @municipality and received_at > @Day) as ReceivedLastDay,
          (select count(*) from subscription where municipality = @municipality) as Subscriptions,
          (select count(*) from subscription where municipality = @municipality and next_at < @Due) as Overdue,
          (select count(*) from outbox where municipality = @municipality and state = {(int)OutboxState.Waiting} and kind = {(int)OutboxKind.Reminder}) as RemindersWaiting
        """;

    /// <summary>Reads them.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="due">Before when a reminder should have been planned.</param>
    /// <param name="now">The instant.</param>
    public static async Task<MunicipalFigures> ReadAsync(Session session, string municipality, DateTimeOffset due, DateTimeOffset now)
    {
        var row = (await session.FirstOrDefaultAsync<Row>(
            Sql, new { municipality, Now = now.ToMs(), Hour = now.AddHours(-1).ToMs(), Day = now.AddDays(-1).ToMs(), Due = due.ToMs() }).ConfigureAwait(false))!;
        return new(
            row.Waiting, row.OldestDue < 0 ? null : row.OldestDue.ToInstant(), row.NotDelivered, row.ReceivedLastHour, row.ReceivedLastDay, row.Subscriptions, row.Overdue, row.RemindersWaiting);
    }

    private sealed class Row
    {
        public long Waiting { get; init; }

        public long OldestDue { get; init; }

        public long NotDelivered { get; init; }

        public long ReceivedLastHour { get; init; }

        public long ReceivedLastDay { get; init; }

        public long Subscriptions { get; init; }

        public long Overdue { get; init; }

        public long RemindersWaiting { get; init; }
    }
}
