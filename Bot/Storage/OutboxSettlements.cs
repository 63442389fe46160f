namespace ChatBot.Bot.Storage;

/// <summary>What becomes of an attempt.</summary>
internal static class OutboxSettlements
{
    private const string ThisAttempt = "(@Attempt is null or attempts = @Attempt)";

    // A fact, whichever attempt it is of. A report may have come before the carrier's answer to the POST: then the row is sent already
    // and lacks only the id. A row that waits to be sent again need not be.
    private static readonly string TakenSql = $"""
        update outbox set state = {(int)OutboxState.Sent}, provider_id = @ProviderId,
          delivery_state = case when delivery_state = 0 then {(int)DeliveryState.Accepted} else delivery_state end,
          final_at = case when kind = {(int)OutboxKind.DeleteAtCarrier} then @Now else final_at end,
          lease_until = null, lease_owner = null
        where id = @id and (state = {(int)OutboxState.Sending} or state = {(int)OutboxState.Waiting} and attempts > 0
          or state = {(int)OutboxState.Sent} and coalesce(provider_id, @ProviderId) = @ProviderId)
        """;

    private static readonly string AgainSql = $"""
        update outbox set state = {(int)OutboxState.Waiting}, not_before = @At, resends = resends + @Resend,
          error_code = coalesce(@Code, error_code), lease_until = null, lease_owner = null
        where id = @id and state = {(int)OutboxState.Sending} and {ThisAttempt}
        """;

    private static readonly string EndSql = $"""
        update outbox set state = @State, error_code = @Code, final_at = @Now, lease_until = null, lease_owner = null
        where id = @id and state in ({(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and {ThisAttempt}
        """;

    public static async Task<bool> SettleAsync(Session session, string id, Settlement settlement, DateTimeOffset now)
    {
        if (settlement is Settlement.Taken { ProviderId: var provider } && !await TryTakeProviderIdAsync(session, provider, id, now).ConfigureAwait(false))
            return false;
        long? attempt = settlement.Attempt;
        var changed = settlement switch
        {
            Settlement.Taken taken => session.ExecuteAsync(TakenSql, new { id, taken.ProviderId, Now = now.ToMs() }),
            Settlement.TryAgain again => session.ExecuteAsync(AgainSql, new { id, At = again.At.ToMs(), Resend = 0L, again.Code, Attempt = attempt }),
            Settlement.SendAgain again => session.ExecuteAsync(
                AgainSql, new { id, At = again.At.ToMs(), Resend = 1L, Code = (string?)null, Attempt = attempt }),
            Settlement.GiveUp end => session.ExecuteAsync(
                EndSql, new { id, State = (long)OutboxState.Failed, end.Code, Now = now.ToMs(), Attempt = attempt }),
            Settlement.Drop end => session.ExecuteAsync(
                EndSql, new { id, State = (long)OutboxState.Dropped, end.Code, Now = now.ToMs(), Attempt = attempt }),
            _ => throw new NotSupportedException($"The settlement {settlement.GetType().Name} is not known to this store."),
        };
        if (await changed.ConfigureAwait(false) == 1)
            return true;
        session.Abandon();
        return false;
    }

    public static async Task<bool> IsProviderIdTakenAsync(Session session, string providerId) =>
        await session.NumberAsync("select count(*) from settled_provider_id where provider_id = @providerId", new { providerId })
            .ConfigureAwait(false) > 0;

    /// <summary>Notes that a carrier's id belongs to this row.</summary>
    /// <returns>False when it belongs to another.</returns>
    public static async Task<bool> TryTakeProviderIdAsync(Session session, string providerId, string token, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            """
            insert into settled_provider_id (provider_id, token, settled_at) values (@providerId, @token, @At)
            on conflict (provider_id) do nothing
            """,
            new { providerId, token, At = now.ToMs() }).ConfigureAwait(false);
        return await session.NumberAsync(
            "select count(*) from settled_provider_id where provider_id = @providerId and token = @token", new { providerId, token })
            .ConfigureAwait(false) == 1;
    }
}
