using ChatBot.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Support;

/// <summary>A store that fails as a test says, and works as the real one while it says nothing.</summary>
internal sealed class ServiceHostStore(SqlStore inner) : ITurnStore
{
    private int _asked;

    /// <summary>What happens before anything is read.</summary>
    public Func<Task>? BeforeOpen { get; set; }

    /// <summary>What happens before a commit.</summary>
    public Func<Task>? BeforeCommit { get; set; }

    /// <summary>What happens after a commit that stands.</summary>
    public Func<Task>? AfterCommit { get; set; }

    /// <summary>How often it was asked for something while a test had its say before that.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>The store is away: nothing can be reached.</summary>
    public static Task Away() => throw new StoreUnavailableException("away", new TimeoutException());

    /// <summary>The store gives no sign, and hears of no cancellation.</summary>
    public static Task Hang() => new TaskCompletionSource().Task;

    /// <summary>Puts it before the real one.</summary>
    public static void Use(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<ITurnStore>(provider => new ServiceHostStore(provider.GetRequiredService<SqlStore>())));

    public static ServiceHostStore Of(ServiceHost host) => (ServiceHostStore)host.Get<ITurnStore>();

    public async Task<TurnOpening> OpenAsync(MessageKey message, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellation)
    {
        if (BeforeOpen is { } before) await AskAsync(before);
        return await inner.OpenAsync(message, conversation, now, cancellation);
    }

    public async Task<CommitOutcome> CommitAsync(TurnRecord turn, CancellationToken cancellation)
    {
        if (BeforeCommit is { } before) await before();
        var outcome = await inner.CommitAsync(turn, cancellation);
        if (AfterCommit is { } after) await after();
        return outcome;
    }

    public async Task<DateTimeOffset?> ForgottenAtAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation)
    {
        if (BeforeOpen is { } before) await AskAsync(before);
        return await inner.ForgottenAtAsync(municipality, person, cancellation);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        if (BeforeOpen is { } before) await AskAsync(before);
        return await inner.IsReadyAsync(cancellation);
    }

    public async Task<StoreHealth> HealthAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (BeforeOpen is { } before) await AskAsync(before);
        return await inner.HealthAsync(now, cancellation);
    }

    private Task AskAsync(Func<Task> before)
    {
        Interlocked.Increment(ref _asked);
        return before();
    }
}
