using ChatBot.Bot.Storage;

namespace ChatBot.bench;

/// <summary>An outbox that is filled and not emptied.</summary>
internal sealed class KeptOutbox(IOutbox inner) : IOutbox
{
    public Task AddAsync(IReadOnlyList<NewOutboxRow> rows, DateTimeOffset now, CancellationToken cancellation) => inner.AddAsync(rows, now, cancellation);

    public Task<IReadOnlyList<OutboxRow>> ClaimAsync(int max, TimeSpan lease, string owner, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<OutboxRow>>([]);

    public Task<bool> ConfirmLeaseAsync(string id, string owner, DateTimeOffset now, CancellationToken cancellation) => inner.ConfirmLeaseAsync(id, owner, now, cancellation);

    public Task<bool> SettleAsync(string id, Settlement settlement, DateTimeOffset now, CancellationToken cancellation) => inner.SettleAsync(id, settlement, now, cancellation);

    public Task<IReadOnlyList<OutboxRow>> FindAmbiguousAsync(int max, DateTimeOffset now, CancellationToken cancellation) => inner.FindAmbiguousAsync(max, now, cancellation);

    public Task<int> PassInlineRepliesAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation) => inner.PassInlineRepliesAsync(before, now, cancellation);

    public Task<bool> PassInlineReplyAsync(string token, CancellationToken cancellation) => inner.PassInlineReplyAsync(token, cancellation);

    public Task<bool> ReportAsync(string token, string? providerId, DeliveryState state, string? errorCode, DateTimeOffset now, CancellationToken cancellation) =>
        inner.ReportAsync(token, providerId, state, errorCode, now, cancellation);

    public Task<bool> RetryUndeliveredAsync(string token, string providerId, int most, DateTimeOffset at, string code, DateTimeOffset now, CancellationToken cancellation) =>
        inner.RetryUndeliveredAsync(token, providerId, most, at, code, now, cancellation);

    public Task<IReadOnlyList<HeldSender>> HeldSendersAsync(CancellationToken cancellation) => inner.HeldSendersAsync(cancellation);

    public Task<int> LookUpHeldAsync(HeldSender sender, DateTimeOffset now, CancellationToken cancellation) => inner.LookUpHeldAsync(sender, now, cancellation);

    public Task<bool> IsProviderIdTakenAsync(string providerId, CancellationToken cancellation) => inner.IsProviderIdTakenAsync(providerId, cancellation);

    public Task<bool> IsStoppedAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation) => inner.IsStoppedAsync(municipality, person, cancellation);

    public Task RecordCarrierStopAsync(string municipality, IReadOnlyList<string> person, DateTimeOffset now, CancellationToken cancellation) => inner.RecordCarrierStopAsync(municipality, person, now, cancellation);

    public Task<int> SweepAsync(RetentionLimits limits, DateTimeOffset now, CancellationToken cancellation) => inner.SweepAsync(limits, now, cancellation);
}
