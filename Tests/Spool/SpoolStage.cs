using ChatBot.Bot.Delivery;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Spool;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Spool;

/// <summary>A service with a spool, its carrier and its clock; started again, it is the next process, or another replica with a spool of its own.</summary>
internal sealed class SpoolStage : IAsyncDisposable
{
    public const string Question = "Hvordan søker jeg norskkurs?";
    public const string Danger = "det brenner i leiligheten";

    private ServiceHost? _host;
    private Carrier? _carrier;

    public ServiceHostSettings Settings { get; } = new();

    public TestClock Clock { get; } = new();

    public FakeTwilio Twilio { get; private set; } = null!;

    /// <summary>Asks the database for a number.</summary>
    public required Func<string, Task<long>> CountAsync { get; init; }

    public ServiceHost Host => _host!;

    public Carrier Carrier => _carrier!;

    public ServiceHostStore Store => ServiceHostStore.Of(Host);

    public MessageSpool Spool => Host.Get<MessageSpool>();

    public string Folder => FolderOf("spool");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task PrepareAsync(Action<ServiceHostSettings> adjust)
    {
        Twilio = await FakeTwilio.StartAsync(Clock);
        Settings.WithLookUp(Twilio).With("Spool:AssumePersistent", "true").With("Spool:Directory", Folder);
        adjust(Settings);
    }

    public string FolderOf(string spool) => Path.Combine(Settings.Folder, spool);

    /// <summary>Ends the service that runs, and starts one on the same data with this spool.</summary>
    public async Task StartAsync(string spool = "spool")
    {
        await EndAsync();
        _host = await ServiceHost.StartAsync(Settings.With("Spool:Directory", FolderOf(spool)), Clock, ServiceHostStore.Use);
        _carrier = new(_host.Address);
    }

    public async Task EndAsync()
    {
        _carrier?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _host = null;
    }

    public Task<CarrierAnswer> TextAsync(string person, string body, string? sid = null) => Carrier.TextAsync(person, body, sid);

    /// <summary>Everything is away that a turn needs of the store.</summary>
    public void LoseStore() => Store.BeforeOpen = ServiceHostStore.Away;

    public void FindStore() => Store.BeforeOpen = null;

    /// <summary>Replays until nothing waits, and lets the replies out.</summary>
    public async Task ReplayAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await Eventually.HoldsAsync(async () =>
        {
            await Host.Get<SpoolReplay>().RunOnceAsync(patience.Token);
            return Spool.IsEmpty;
        });
        await SendAsync();
    }

    /// <summary>Lets out what is due. A loop of the service may be at it too, and is waited for.</summary>
    public Task SendAsync() => Eventually.HoldsAsync(async () =>
    {
        await Host.Get<OutboxSender>().RunOnceAsync(Stop);
        return await CountAsync("select count(*) from outbox where state in (0, 1) and kind <> 3 and was_inline = 0") == 0;
    });

    /// <summary>What a person got by REST, in order.</summary>
    public IReadOnlyList<string> SentTo(string person) => [.. Twilio.Messages.Where(message => message.To == person).Select(message => message.Body)];

    public long Alarms(AlarmKind kind) => Host.Get<IAlarms>().CountOf(kind);

    public IReadOnlyList<string> Files(string spool = "spool") => [.. Directory.GetFiles(FolderOf(spool), "*.*").Select(path => Path.GetFileName(path)).Where(name => name != SpoolLock.Name)];

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Twilio.DisposeAsync();
        Settings.Dispose();
    }
}
