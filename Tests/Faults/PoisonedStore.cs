using ChatBot.Bot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>A store that is away when told, and that breaks on certain messages always.</summary>
internal sealed class PoisonedStore(SqlStore inner) : ITurnStore
{
    public volatile bool IsAway;

    /// <summary>The ids of the messages.</summary>
    public HashSet<string> Poisonous { get; } = [];

    public async Task<TurnOpening> OpenAsync(MessageKey message, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellation)
    {
        await FailAsync();
        if (Poisonous.Contains(message.MessageId)) throw new FormatException("The test's own.");
        return await inner.OpenAsync(message, conversation, now, cancellation);
    }

    public async Task<CommitOutcome> CommitAsync(TurnRecord turn, CancellationToken cancellation)
    {
        await FailAsync();
        return await inner.CommitAsync(turn, cancellation);
    }

    public async Task<DateTimeOffset?> ForgottenAtAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation)
    {
        await FailAsync();
        return await inner.ForgottenAtAsync(municipality, person, cancellation);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        await FailAsync();
        return await inner.IsReadyAsync(cancellation);
    }

    public async Task<StoreHealth> HealthAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await FailAsync();
        return await inner.HealthAsync(now, cancellation);
    }

    private Task FailAsync() => IsAway ? ServiceHostStore.Away() : Task.CompletedTask;
}
