using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Storage;

/// <summary>What every store must do, whichever database is under it.</summary>
public abstract partial class StoreComplianceTests : IAsyncLifetime
{
    private Database? _database;
    private SqlStore? _store;

    private protected Database Database => _database!;

    private protected SqlStore Store => _store!;

    private protected abstract StorageProvider Provider { get; }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        var connectionString = await CreateAsync();
        _database = Connect(connectionString);
        _store = new SqlStore(_database, new StorageSettings(Provider, connectionString));
        await _store.StartAsync(Cancellation);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes an empty database for one test.</summary>
    private protected abstract Task<string> CreateAsync();

    private protected abstract Database Connect(string connectionString);

    /// <summary>Ends, inside a unit of work, what the unit has begun, as a crash of the process would.</summary>
    private protected abstract Task CrashAsync(Session session);

    /// <summary>A store on what the crash left.</summary>
    private protected abstract SqlStore StoreAfterCrash();

    private protected async Task<TurnOpening> OpenAsync(string message = "SM9", ConversationKey? conversation = null, DateTimeOffset? now = null) =>
        await Store.OpenAsync(Some.Message(message), conversation ?? Some.Conversation(), now ?? Some.Noon, Cancellation);

    private protected async Task CommitAsync(TurnRecord turn) =>
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(turn, Cancellation));

    private protected async Task ApplyAsync(Effect effect, string message, ConversationKey? conversation = null) =>
        await CommitAsync(Some.Turn(message, conversation, effects: [effect]));

    private protected Task<long> CountAsync(string table, string where = "1 = 1") =>
        Database.ReadAsync(session => session.NumberAsync($"select count(*) from {table} where {where}"), Cancellation);

    private protected Task<T?> ValueAsync<T>(string sql) => Database.ReadAsync(session => session.FirstOrDefaultAsync<T>(sql), Cancellation);
}
