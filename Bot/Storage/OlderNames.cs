namespace ChatBot.Bot.Storage;

/// <summary>Messages handled before a change of keys, or by a replica that has not changed yet.</summary>
internal static class OlderNames
{
    private const string FindSql = "select message_id from inbox where channel = @Channel and message_id in @Older limit 1";

    /// <summary>The older name a message was handled under; null when there is none.</summary>
    public static async Task<string?> FindAsync(Session session, MessageKey message) => message.Older is { Count: > 0 } older
        ? await session.FirstOrDefaultAsync<string>(FindSql, new { message.Channel, Older = older.ToArray() }).ConfigureAwait(false)
        : null;
}
