namespace ChatBot.Bot.Storage;

/// <summary>What the carrier reports of a message. Reports come repeated and in any order; what is recorded only rises.</summary>
internal static class ReportedDeliveries
{
    private const string Rise = """
        delivery_state = case when delivery_state < @State then @State else delivery_state end,
        error_code = case when delivery_state < @State then coalesce(@ErrorCode, error_code) else error_code end,
        final_at = case when @Final = 1 then coalesce(final_at, @Now) else final_at end,
        provider_id = coalesce(provider_id, @ProviderId)
        """;

    // A message that was sent twice has two ids. That one of them failed says nothing of the other; and of one that has had its report
    // and has been replaced, only the arrival still counts.
    private const string OfThisMessage = """
        not (@Failed = 1 and @ProviderId is not null and coalesce(provider_id, @ProviderId) <> @ProviderId)
        and not (@Reported = 1 and @Arrived = 0 and coalesce(provider_id, '') <> @ProviderId)
        """;

    private const string InlineSql = $"""
        update inbox set confirmed_at = coalesce(confirmed_at, @Now), {Rise} where inline_token = @token and {OfThisMessage}
        """;

    private static readonly string OutboxSql = $"""
        update outbox set {Rise} where id = @token and {OfThisMessage}
        """;

    // A row that waits to be sent again was sent after all, unless the report says that the earlier attempt failed.
    private static readonly string SettleSql = $"""
        update outbox set state = {(int)OutboxState.Sent}, lease_until = null, lease_owner = null
        where id = @token and (state = {(int)OutboxState.Sending} or (state = {(int)OutboxState.Waiting} and attempts > 0 or state = {(int)OutboxState.Held}) and @Failed = 0)
          and {OfThisMessage}
        """;

    private const string KnownSql = """
        select (select count(*) from inbox where inline_token = @token) + (select count(*) from outbox where id = @token)
        """;

    public static async Task<bool> TakeAsync(
        Session session, string token, string? providerId, DeliveryState state, string? errorCode, DateTimeOffset now)
    {
        if (await session.NumberAsync(KnownSql, new { token }).ConfigureAwait(false) == 0)
            return false;
        var reported = providerId is not null && await OutboxSettlements.IsProviderIdTakenAsync(session, providerId).ConfigureAwait(false);
        if (providerId is not null)
            await OutboxSettlements.TryTakeProviderIdAsync(session, providerId, token, now).ConfigureAwait(false);
        var parameters = new
        {
            token,
            ProviderId = providerId,
            State = (long)state,
            ErrorCode = errorCode,
            Now = now.ToMs(),
            Failed = (state == DeliveryState.Undelivered).ToFlag(),
            Arrived = (state >= DeliveryState.Delivered).ToFlag(),
            Final = (state >= DeliveryState.Undelivered).ToFlag(),
            Reported = reported.ToFlag(),
        };
        // The row is settled while it still shows which message it stood for before this report.
        await session.ExecuteAsync(SettleSql, parameters).ConfigureAwait(false);
        await session.ExecuteAsync(InlineSql, parameters).ConfigureAwait(false);
        await session.ExecuteAsync(OutboxSql, parameters).ConfigureAwait(false);
        return true;
    }
}
