namespace ChatBot.Bot.Storage;

/// <summary>Messages that the carrier took and then could not deliver, put back to be sent again.</summary>
internal static class UndeliveredMessages
{
    private static readonly string BackSql = $"""
        update outbox set state = {(int)OutboxState.Waiting}, not_before = @At, resends = resends + 1, provider_id = null,
          delivery_state = 0, final_at = null, error_code = @Code, lease_until = null, lease_owner = null
        where id = @Token and state = {(int)OutboxState.Sent} and provider_id = @ProviderId and resends < @Most
          and not_after > @At and sealed_body is not null
        """;

    // A reply in the webhook's answer was the first attempt; the next is the outbox's.
    private static readonly string CopySql = $"""
        insert into outbox (id, kind, channel, municipality, person, sender, sealed_address, sealed_body, not_before, not_after,
          state, attempts, resends, attempted_at, delivery_state, error_code, was_inline)
        select inline_token, case when is_danger = 1 then {(int)OutboxKind.Danger} else {(int)OutboxKind.Reply} end,
          channel, municipality, person, sender, sealed_address, sealed_reply, @At, @Until,
          {(int)OutboxState.Waiting}, 1, 1, received_at, 0, @Code, 1
        from inbox where inline_token = @Token and provider_id = @ProviderId and reply_owner = {(int)ReplyOwner.Inline}
          and sealed_reply is not null and @Most > 0
        on conflict (id) do nothing
        """;

    private static readonly string PassSql = $"""
        update inbox set passed = 1, reply_owner = {(int)ReplyOwner.Outbox}, sealed_reply = null, sealed_address = null where inline_token = @Token
        """;

    /// <summary>How long a reply that went back in the webhook's answer stays worth sending.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(30);

    public static async Task<bool> RetryAsync(Session session, string token, string providerId, int most, DateTimeOffset at, string code)
    {
        var parameters = new { Token = token, ProviderId = providerId, Most = (long)most, At = at.ToMs(), Code = code, Until = (at + Validity).ToMs() };
        if (await session.ExecuteAsync(BackSql, parameters).ConfigureAwait(false) == 1) return true;
        if (await session.ExecuteAsync(CopySql, parameters).ConfigureAwait(false) == 0) return false;
        await session.ExecuteAsync(PassSql, parameters).ConfigureAwait(false);
        return true;
    }
}
