using ChatBot.Bot.Commands;
using ChatBot.Bot.Delivery;
using ChatBot.Bot.Journal;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Delivery.Reminders;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Journal;

/// <summary>A database that is backed up and restored by the program's own commands while its journal stays where it is.</summary>
internal sealed class RestoreHouse : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = OsloTime.InstantOf(new(2027, 2, 1), new(8, 0));

    private readonly ServiceHostSettings _settings = new ServiceHostSettings().With("Backup:Keys:0", ServiceHostSettings.Key());
    private readonly KeyRing _keys = KeyRing.Generate();
    private SealedJournal? _journal;

    private RestoreHouse(StorageSettings storage)
    {
        Storage = storage;
        _settings.With("Storage:Provider", storage.Provider.ToString()).With("Storage:ConnectionString", storage.ConnectionString);
    }

    public StorageSettings Storage { get; }

    public TestClock Clock { get; } = new(Start);

    public Alarms Alarms { get; } = new(NullLogger<Alarms>.Instance);

    public SqlStore Store { get; private set; } = null!;

    public ReminderHouse Reminders { get; private set; } = null!;

    public string BackupPath => Path.Combine(_settings.Folder, "backup");

    public string JournalFolder => Path.Combine(_settings.Folder, "journal");

    public string DatabasePath => _settings.Database;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RestoreHouse> OpenAsync(PostgresCluster cluster, bool postgres, string database = "restore")
    {
        var scratch = Directory.CreateTempSubdirectory("chatbot-restore-").FullName;
        var house = new RestoreHouse(postgres
            ? new(StorageProvider.Postgres, await cluster.EmptyDatabaseAsync(database, Stop))
            : new(StorageProvider.Sqlite, $"Data Source={Path.Combine(scratch, "chatbot.db")}"));
        await house.StartAsync();
        return house;
    }

    /// <summary>A new process of the service.</summary>
    public async Task StartAsync(bool held = false)
    {
        _journal = Journal(JournalFolder);
        Store = SqlStore.Create(Storage, guard: new StoreGuard(_journal, held, Clock, Alarms, NullLogger<StoreGuard>.Instance));
        await Store.StartAsync(Stop);
        var before = Reminders;
        Reminders = new(Clock, rate: 100_000, Store);
        if (before is null) return;
        foreach (var key in (string[])[KnownDates.Grant, KnownDates.Turn]) Reminders.Dates[key] = before.Dates[key];
    }

    /// <summary>A round of what looks after the journal.</summary>
    public Task KeepAsync() =>
        new JournalKeeper(_journal!, Store, new(new FixedStoreClock(), Clock, NullLogger<ClockWatch>.Instance), backupDays: 30).RunOnceAsync(Stop);

    /// <summary>Another replica, with a journal of its own.</summary>
    public async Task<SqlStore> StartOtherAsync()
    {
        var journal = Journal(JournalFolder + "-other");
        var store = SqlStore.Create(Storage, guard: new StoreGuard(journal, hold: false, Clock, Alarms, NullLogger<StoreGuard>.Instance));
        await store.StartAsync(Stop);
        return store;
    }

    /// <summary>The process ends.</summary>
    public async Task EndAsync()
    {
        await Reminders.DisposeAsync();
        await Store.DisposeAsync();
        _journal?.Dispose();
    }

    public async Task RestartAsync(bool held = false)
    {
        await EndAsync();
        await StartAsync(held);
    }

    /// <summary>Runs a command of the program; its exit code and what it wrote.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] command)
    {
        var output = new StringWriter();
        return ((await CommandLine.RunAsync([.. _settings.Arguments, .. command], output, TimeProvider.System, Stop))!.Value, output.ToString());
    }

    public async Task BackUpAsync() => Assert.Equal(0, (await RunAsync("--backup", BackupPath)).Code);

    /// <summary>The process ends, the backup takes the database's place, and the next process starts.</summary>
    public async Task RestoreAsync()
    {
        await EndAsync();
        var (code, said) = await RunAsync("--restore", BackupPath);
        Assert.True(code == 0, said);
        await StartAsync();
    }

    public async Task TurnAsync(string message, string person, params Effect[] effects) => Assert.Equal(
        CommitOutcome.Committed, await Store.CommitAsync(Some.Turn(message, Some.Conversation(person), Clock.GetUtcNow(), effects: effects), Stop));

    public async Task<bool> IsStoppedAsync(string person) => await Store.IsStoppedAsync("namsos", [person], Stop);

    public async Task<PersonStanding> StandingAsync(string person) =>
        (await Store.OpenAsync(Some.Message("look"), Some.Conversation(person), Clock.GetUtcNow(), Stop)).Standing;

    public Task<HeldFigures?> HeldAsync() => Store.HeldAsync(Stop);

    private SealedJournal Journal(string folder) => new(folder, new Seal(_keys), Clock, Alarms, new(_keys, _keys, []));

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _settings.Dispose();
    }
}
