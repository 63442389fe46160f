namespace ChatBot.Bot.Storage;

/// <summary>Replies given in the webhook's own answer, which nobody has confirmed.</summary>
internal static class InlineReplies
{
    private const string Unconfirmed = "reply_owner = 1 and confirmed_at is null and received_at < @Before and sealed_reply is not null";

    /// <summary>How long after its message an inline reply may still be sent through the outbox: its text is kept no longer.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    private const string DueSql = $"select inline_token from inbox where {Unconfirmed} order by received_at {{lock-free}}";

    // The answer to the webhook was the first attempt. Its lease has passed, so the row is ambiguous from the start.
    private static readonly string CopySql = $"""
        insert into outbox (id, kind, channel, municipality, person, sender, sealed_address, sealed_body, not_before, not_after,
          state, attempts, resends, attempted_at, lease_until, delivery_state, was_inline)
        select inline_token, case when is_danger = 1 then {(int)OutboxKind.Danger}
            when exists (select 1 from stop_mark where stop_mark.municipality = inbox.municipality and stop_mark.person = inbox.person
              and stopped_at <= received_at) then {(int)OutboxKind.ReplyToStopped}
            else {(int)OutboxKind.Reply} end,
          channel, municipality, person, sender, sealed_address, sealed_reply, received_at, received_at + @Validity,
          {(int)OutboxState.Sending}, 1, 0, received_at, received_at, 0, 1
        from inbox where {Unconfirmed} and inline_token = @Token
        on conflict (id) do nothing
        """;

    private static readonly string PassSql = $"""
        update inbox set passed = 1, reply_owner = {(int)ReplyOwner.Outbox}, sealed_reply = null, sealed_address = null
        where {Unconfirmed} and inline_token = @Token
        """;

    public static async Task<int> PassAsync(Session session, DateTimeOffset before, DateTimeOffset now)
    {
        var tokens = await session.QueryAsync<string>(
            DueSql, new { Before = before.ToMs() })
            .ConfigureAwait(false);
        foreach (var token in tokens)
            await PassAsync(session, token, before.ToMs()).ConfigureAwait(false);
        return tokens.Count;
    }

    public static async Task<bool> PassOneAsync(Session session, string token) => await PassAsync(session, token, long.MaxValue).ConfigureAwait(false) == 1;

    private static async Task<int> PassAsync(Session session, string token, long before)
    {
        var parameters = new { Before = before, Token = token, Validity = (long)Validity.TotalMilliseconds };
        await session.ExecuteAsync(CopySql, parameters).ConfigureAwait(false);
        return await session.ExecuteAsync(PassSql, parameters).ConfigureAwait(false);
    }
}
