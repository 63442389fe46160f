namespace ChatBot.Bot.Storage;

/// <summary>Removes what is kept no longer.</summary>
internal static class Retention
{
    // An attempt that nobody could settle in time can no longer be sent: its text is gone.
    private static readonly string ExpireSql = $"""
        update outbox set state = {(int)OutboxState.Failed}, error_code = coalesce(error_code, 'unsettled'), final_at = @Now
        where state = {(int)OutboxState.Sending} and lease_until <= @Now and attempted_at <= @SentBefore
        """;

    private static readonly string OutboxBodiesSql = $"""
        update outbox set sealed_body = null, sealed_address = null
        where state >= {(int)OutboxState.Sent} and sealed_body is not null and (final_at <= @FinalBefore or attempted_at <= @SentBefore)
        """;

    private const string InlineBodiesSql = """
        update inbox set sealed_reply = null, sealed_address = null
        where sealed_reply is not null and (final_at <= @FinalBefore or received_at <= @SentBefore)
        """;

    private const string StatesSql = "delete from conversation where updated_at <= @StateBefore";

    private const string InboxSql = "delete from inbox where received_at <= @InboxBefore";

    private static readonly string OutboxSql = $"""
        delete from outbox where state >= {(int)OutboxState.Sent} and not_before <= @InboxBefore and sealed_body is null
          and coalesce(final_at, attempted_at) <= @InboxBefore
        """;

    private const string SettledSql = "delete from settled_provider_id where settled_at <= @InboxBefore";

    public static async Task<int> SweepAsync(Session session, RetentionLimits limits, DateTimeOffset now)
    {
        var parameters = new
        {
            Now = now.ToMs(),
            FinalBefore = (now - limits.BodyAfterFinal).ToMs(),
            SentBefore = (now - limits.BodyAfterSending).ToMs(),
            StateBefore = (now - limits.ConversationState).ToMs(),
            InboxBefore = (now - limits.Inbox).ToMs(),
        };
        var changed = await WebConversations.SweepAsync(session, now).ConfigureAwait(false);
        foreach (var sql in (string[])[ExpireSql, OutboxBodiesSql, InlineBodiesSql, StatesSql, InboxSql, OutboxSql, SettledSql, DeletionMarks.SweepSql, ReminderEvents.SweepSql])
            changed += await session.ExecuteAsync(sql, parameters).ConfigureAwait(false);
        return changed;
    }
}
