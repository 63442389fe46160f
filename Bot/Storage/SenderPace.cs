namespace ChatBot.Bot.Storage;

/// <summary>How much may leave one of our numbers: each segment takes it up for a while, whichever replica sends.</summary>
internal static class SenderPace
{
    private const string KnowSql = "insert into sender_pace (sender, free_at) values (@sender, 0) on conflict (sender) do nothing";

    private const string FreeSql = "select free_at from sender_pace where sender = @sender {lock}";

    private const string TakeSql = "update sender_pace set free_at = @free where sender = @sender";

    /// <summary>Takes up a number for some segments; false when it is taken up too far ahead already.</summary>
    public static async Task<bool> TryTakeAsync(Session session, string sender, long segments, ReminderClaim claim)
    {
        await session.ExecuteAsync(KnowSql, new { sender }).ConfigureAwait(false);
        var free = await session.NumberAsync(FreeSql, new { sender }).ConfigureAwait(false);
        var now = claim.Now.ToMs();
        if (free > (claim.Now + claim.Ahead).ToMs()) return false;
        await session.ExecuteAsync(TakeSql, new { sender, free = Math.Max(free, now) + (long)(segments * claim.PerSegment.TotalMilliseconds) }).ConfigureAwait(false);
        return true;
    }
}
