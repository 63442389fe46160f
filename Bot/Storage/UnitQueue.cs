namespace ChatBot.Bot.Storage;

/// <summary>Units of work that wait for the one thread that runs them, all that wait at once.</summary>
internal sealed class UnitQueue : IDisposable
{
    private readonly Action<List<QueuedUnit>> _run;
    private readonly Action _end;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _wake = new(false);
    private List<QueuedUnit> _waiting = [];
    private bool _closing;

    /// <param name="name">The thread's name.</param>
    /// <param name="run">Runs a group, also an empty one after <see cref="Wake"/>; throws nothing.</param>
    /// <param name="end">What the thread does last.</param>
    public UnitQueue(string name, Action<List<QueuedUnit>> run, Action end)
    {
        (_run, _end) = (run, end);
        _thread = new Thread(Work) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Adds a unit.</summary>
    /// <exception cref="StoreUnavailableException">The store is closing.</exception>
    public void Add(QueuedUnit unit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_closing)
                throw new StoreUnavailableException("The store is closing.");
            _waiting.Add(unit);
            if (_waiting.Count > 1)
                return;
        }
        _wake.Set();
    }

    /// <summary>What has come in since the group was taken; for the thread that runs it.</summary>
    public List<QueuedUnit> TakeWaiting()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
                return [];
            var waiting = _waiting;
            _waiting = [];
            return waiting;
        }
    }

    /// <summary>Lets the thread run a group although none may wait.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Runs what still waits and ends the thread.</summary>
    public void Dispose()
    {
        lock (_gate)
            _closing = true;
        _wake.Set();
        _thread.Join();
        _wake.Dispose();
    }

    private void Work()
    {
        while (true)
        {
            bool closing;
            lock (_gate)
                closing = _closing;
            var group = TakeWaiting();
            _run(group);
            if (closing && group.Count == 0)
                break;
            if (group.Count == 0)
                _wake.WaitOne();
        }
        _end();
    }
}
