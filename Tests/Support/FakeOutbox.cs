using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Support;

/// <summary>An outbox in memory that keeps the promises of <see cref="IOutbox"/>.</summary>
internal sealed class FakeOutbox : IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly List<Entry> _inline = [];

    public HashSet<string> Stopped { get; } = [];

    public List<(string Municipality, string Person)> CarrierStops { get; } = [];

    /// <summary>Called before each settlement; throw here to play a store that goes away.</summary>
    public Action<string, Settlement>? BeforeSettle { get; set; }

    public Entry this[string token] => _entries.Single(entry => entry.Row.Token == token);

    public IReadOnlyList<Entry> Entries => _entries;

    public Task AddAsync(IReadOnlyList<NewOutboxRow> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            _entries.AddRange(rows.Select(row => new Entry(row) { Due = row.NotBefore }));
        return Task.CompletedTask;
    }

    public void AddInline(NewOutboxRow row, DateTimeOffset answeredAt)
    {
        lock (_lock)
            _inline.Add(new Entry(row) { AttemptedAt = answeredAt, WasInline = true, Attempts = 1 });
    }

    public Task<IReadOnlyList<OutboxRow>> ClaimAsync(int max, TimeSpan lease, string owner, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var due = _entries.Where(entry => entry.State == OutboxState.Waiting && entry.Due <= now)
                .OrderBy(entry => entry.Row.Kind == OutboxKind.Danger ? 0 : 1).Take(max).ToList();
            foreach (var entry in due)
            {
                entry.State = OutboxState.Sending;
                entry.Owner = owner;
                entry.LeaseEnd = now + lease;
                entry.AttemptedAt = now;
                entry.Attempts++;
            }

            return Task.FromResult<IReadOnlyList<OutboxRow>>([.. due.Select(entry => entry.AsRow())]);
        }
    }

    public Task<bool> ConfirmLeaseAsync(string id, string owner, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(this[id] is { State: OutboxState.Sending } entry && entry.Owner == owner && entry.LeaseEnd > now);
    }

    public Task<bool> SettleAsync(string id, Settlement settlement, DateTimeOffset now, CancellationToken cancellation)
    {
        BeforeSettle?.Invoke(id, settlement);
        lock (_lock)
        {
            var entry = this[id];
            var holds = settlement is Settlement.Taken taken
                ? entry.State == OutboxState.Sending || (entry.State == OutboxState.Sent && (entry.ProviderId ?? taken.ProviderId) == taken.ProviderId)
                : entry.State == OutboxState.Sending && (settlement.Attempt is not { } attempt || attempt == entry.Attempts);
            if (holds)
                entry.Settle(settlement);
            return Task.FromResult(holds);
        }
    }

    public Task<IReadOnlyList<OutboxRow>> FindAmbiguousAsync(int max, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<OutboxRow>>(
                [.. _entries.Where(entry => entry.State == OutboxState.Sending && entry.LeaseEnd <= now).Take(max).Select(entry => entry.AsRow())]);
    }

    public Task<int> PassInlineRepliesAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var passed = _inline.Where(entry => entry.AttemptedAt <= before && entry.Delivery == DeliveryState.None).ToList();
            foreach (var entry in passed)
            {
                _inline.Remove(entry);
                entry.State = OutboxState.Sending;
                entry.LeaseEnd = now;
                _entries.Add(entry);
            }

            return Task.FromResult(passed.Count);
        }
    }

    public Task<bool> PassInlineReplyAsync(string token, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_inline.Find(entry => entry.Row.Token == token && entry.Delivery == DeliveryState.None) is not { } entry) return Task.FromResult(false);
            _inline.Remove(entry);
            (entry.State, entry.LeaseEnd) = (OutboxState.Sending, entry.AttemptedAt);
            _entries.Add(entry);
            return Task.FromResult(true);
        }
    }

    public Task<bool> ReportAsync(string token, string? providerId, DeliveryState state, string? errorCode, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_entries.Concat(_inline).FirstOrDefault(entry => entry.Row.Token == token) is not { } entry)
                return Task.FromResult(false);
            if (entry.State is OutboxState.Sending or OutboxState.Waiting)
                entry.State = OutboxState.Sent;
            entry.ProviderId ??= providerId;
            entry.Delivery = state > entry.Delivery ? state : entry.Delivery;
            return Task.FromResult(true);
        }
    }

    public Task<bool> RetryUndeliveredAsync(string token, string providerId, int most, DateTimeOffset at, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_entries.FirstOrDefault(entry => entry.Row.Token == token) is not { State: OutboxState.Sent } entry
                || entry.ProviderId != providerId || entry.Retries >= most || entry.Row.NotAfter <= at)
                return Task.FromResult(false);
            entry.Retries++;
            entry.Delivery = DeliveryState.None;
            entry.Settle(new Settlement.TryAgain(at, code));
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<HeldSender>> HeldSendersAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<HeldSender>>([]);

    public Task<int> LookUpHeldAsync(HeldSender sender, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult(0);

    public Task<bool> IsProviderIdTakenAsync(string providerId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_entries.Any(entry => entry.ProviderId == providerId));
    }

    public Task<bool> IsStoppedAsync(string municipality, IReadOnlyList<string> person, CancellationToken cancellation) =>
        Task.FromResult(person.Any(Stopped.Contains));

    public Task RecordCarrierStopAsync(string municipality, IReadOnlyList<string> person, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            CarrierStops.Add((municipality, person[0]));
        return Task.CompletedTask;
    }

    public Task<int> SweepAsync(RetentionLimits limits, DateTimeOffset now, CancellationToken cancellation) => throw new NotSupportedException();

    internal sealed class Entry(NewOutboxRow row)
    {
        public NewOutboxRow Row { get; } = row;

        public OutboxState State { get; set; }

        public DeliveryState Delivery { get; set; }

        public DateTimeOffset Due { get; set; }

        public DateTimeOffset LeaseEnd { get; set; }

        public DateTimeOffset AttemptedAt { get; set; }

        public string? Owner { get; set; }

        public string? ProviderId { get; set; }

        public string? Code { get; set; }

        public int Attempts { get; set; }

        public int Resends { get; set; }

        public int Retries { get; set; }

        public bool WasInline { get; set; }

        public OutboxRow AsRow() => new(Row, Attempts, Resends, AttemptedAt, WasInline);

        public void Settle(Settlement settlement)
        {
            switch (settlement)
            {
                case Settlement.Taken taken:
                    (State, ProviderId) = (OutboxState.Sent, taken.ProviderId);
                    break;
                case Settlement.TryAgain again:
                    (State, Due, Code) = (OutboxState.Waiting, again.At, again.Code);
                    break;
                case Settlement.SendAgain again:
                    (State, Due, Resends) = (OutboxState.Waiting, again.At, Resends + 1);
                    break;
                case Settlement.GiveUp failed:
                    (State, Code) = (OutboxState.Failed, failed.Code);
                    break;
                case Settlement.Drop dropped:
                    (State, Code) = (OutboxState.Dropped, dropped.Code);
                    break;
            }
        }
    }
}
