using System.Threading.Channels;
using ChatBot.Bot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.bench;

/// <summary>The peer's store: the service's own tables and the statements of its turn, run by hand on one connection that opens and commits all
/// waiting messages together, at synchronous FULL. Nothing is sealed.</summary>
internal sealed class PeerStore : IPeerStore
{
    private static readonly Statement Queue = new(
        """
        insert into outbox (id, kind, channel, municipality, person, sender, sealed_address, sealed_body, not_before, not_after, state, attempts, resends, delivery_state, was_inline)
        values (@Token, @Kind, @Channel, @Municipality, @Person, @Sender, @SealedAddress, @SealedBody, @NotBefore, @NotAfter, 0, 0, 0, 0, 0) on conflict (id) do nothing
        """,
        "Token", "Kind", "Channel", "Municipality", "Person", "Sender", "SealedAddress", "SealedBody", "NotBefore", "NotAfter");

    private readonly Channel<(string Sid, string Municipality, string Person, bool ByOutbox, TaskCompletionSource Done)> _queue = Channel.CreateUnbounded<(string, string, string, bool, TaskCompletionSource)>();
    private readonly PreparingConnection _connection;
    private readonly byte[] _state = new byte[350];
    private readonly byte[] _reply = new byte[300];
    private readonly byte[] _address = new byte[49];

    // A card is some three kilobytes.
    private readonly byte[] _card = new byte[3000];
    private readonly Task _loop;

    private PeerStore(PreparingConnection connection)
    {
        _connection = connection;
        foreach (var blob in new[] { _state, _reply, _address }) Random.Shared.NextBytes(blob);
        _loop = Task.Run(LoopAsync);
    }

    public static async Task<PeerStore> CreateAsync(string database)
    {
        // The service makes the tables.
        await using (var store = SqlStore.Create(new StorageSettings(StorageProvider.Sqlite, $"Data Source={database}")))
            await store.StartAsync(CancellationToken.None);
        return new PeerStore(new SqliteFile($"Data Source={database}").OpenWriter());
    }

    /// <inheritdoc/>
    public Task HandleAsync(string sid, string municipality, string person) => HandleAsync(sid, municipality, person, byOutbox: false);

    /// <summary>Records a message, and its reply inline or as a row of the outbox.</summary>
    public Task HandleAsync(string sid, string municipality, string person, bool byOutbox)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Writer.TryWrite((sid, municipality, person, byOutbox, done));
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        List<TaskCompletionSource> waiting = [];
        while (await _queue.Reader.WaitToReadAsync())
        {
            SqliteFile.Execute(_connection, "begin immediate");
            while (_queue.Reader.TryRead(out var message))
            {
                Record(message.Sid, message.Municipality, message.Person, message.ByOutbox);
                waiting.Add(message.Done);
            }
            SqliteFile.Execute(_connection, "commit");
            foreach (var done in waiting) done.SetResult();
            waiting.Clear();
        }
    }

    private void Record(string sid, string municipality, string person, bool byOutbox)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (at, day) = (now.ToUnixTimeMilliseconds(), now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var version = 0L;
        using (var row = Filled(TurnReading.Open, "sms", sid, "sms", municipality, new[] { person }, person, at - 600_000, at - 86_400_000, day, "sms", "").ExecuteReader())
        {
            row.Read();
            if (!row.IsDBNull(6)) version = row.GetInt64(6);
        }
        if (byOutbox) Filled(TurnCommit.Claim, "sms", sid, municipality, person, at, 0L, 2L, null, null, null, null).ExecuteNonQuery();
        else Filled(TurnCommit.Claim, "sms", sid, municipality, person, at, 0L, 1L, sid + "t", _reply, _address, "+4759440001").ExecuteNonQuery();
        if (version == 0) Filled(ConversationRows.Insert, "sms", municipality, person, at, _state, at).ExecuteNonQuery();
        else Filled(ConversationRows.Update, "sms", municipality, person, version, _state, at).ExecuteNonQuery();
        if (byOutbox) Filled(Queue, sid + "t", 1L, "sms", municipality, person, "+4759440001", _address, _card, at, at + 600_000).ExecuteNonQuery();
        else
        {
            var (count, sums) = UseCounts.Of(Dialect.Sqlite, municipality, PeerUse.Of(day, sid));
            Filled(count, sums).ExecuteNonQuery();
            Filled(TurnCommit.Spend, municipality, day, 0L, 1_200_000L).ExecuteNonQuery();
        }
    }

    private SqliteCommand Filled(Statement statement, params object?[] values)
    {
        var (text, names, filled) = statement.For(Dialect.Sqlite, values);
        var command = _connection.Kept(text, names);
        for (var i = 0; i < filled.Count; i++) command.Parameters[i].Value = filled[i] ?? DBNull.Value;
        return command;
    }
}
