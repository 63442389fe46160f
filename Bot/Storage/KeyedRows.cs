using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Storage;

/// <summary>Counts, by key, the rows that outlive a turn: every pseudonym and every seal begins with the id of its key.</summary>
/// <remarks>A pseudonym is the id, a colon and a hash. Not counted is what runs out by itself within days: messages handled, states of conversations, web conversations.</remarks>
internal static class KeyedRows
{
    private static readonly string Open = $"state in ({(int)OutboxState.Held}, {(int)OutboxState.Waiting}, {(int)OutboxState.Sending}) and sealed_body is not null";

    private static readonly string IdMask = new('_', SecretKey.IdLength * 2);

    /// <summary>What needs which key.</summary>
    public static async Task<IReadOnlyList<KeyUse>> CountAsync(Session session)
    {
        List<KeyUse> uses =
        [
            .. await NamesAsync("stop marks", "stop_mark", "person").ConfigureAwait(false),
            .. await NamesAsync("reminders", "subscription", "person").ConfigureAwait(false),
            .. await NamesAsync("reminders of channels", "subscription", "place").ConfigureAwait(false),
            .. await SealsAsync("reminders", "subscription", "sealed_address", "1 = 1").ConfigureAwait(false),
            .. await SealsAsync("messages that wait to be sent", "outbox", "sealed_body", Open).ConfigureAwait(false),
        ];
        return uses;

        Task<IEnumerable<KeyUse>> NamesAsync(string what, string table, string column) =>
            ByKeyAsync(KeysInUse.PseudonymKeys, what, $"substr({column}, 1, {SecretKey.IdLength * 2})", $"{table} where {column} like '{IdMask}:%'");

        Task<IEnumerable<KeyUse>> SealsAsync(string what, string table, string column, string which) =>
            ByKeyAsync(KeysInUse.SealKeys, what, session.Dialect.Hex($"substr({column}, 2, {SecretKey.IdLength})"), $"{table} where {which}");

        async Task<IEnumerable<KeyUse>> ByKeyAsync(string setting, string what, string key, string rows) =>
            (await session.QueryAsync<Row>($"select {key} as KeyId, count(*) as Times from {rows} group by {key} order by {key}").ConfigureAwait(false))
            .Select(row => new KeyUse(setting, row.KeyId, what, row.Times));
    }

    private sealed class Row
    {
        public string KeyId { get; init; } = "";

        public long Times { get; init; }
    }
}
