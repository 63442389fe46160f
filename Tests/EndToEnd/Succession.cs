using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>A service process that dies, and the one that takes over its address and its data, after so many failed requests.</summary>
internal sealed class Succession : IAsyncDisposable
{
    private readonly ServiceHostSettings _settings;
    private readonly TestClock _clock;
    private readonly int _failuresBeforeNext;
    private readonly SemaphoreSlim _one = new(1, 1);
    private ServiceProcess? _first;
    private ServiceHost? _next;
    private int _failures;

    public Succession(ServiceHostSettings settings, TestClock clock, int failuresBeforeNext)
    {
        (_settings, _clock, _failuresBeforeNext) = (settings, clock, failuresBeforeNext);
        Client = new HttpClient(new Road(this));
    }

    /// <summary>Reaches whichever serves, under the public address.</summary>
    public HttpClient Client { get; }

    public async Task BeginAsync(params (string Name, string Value)[] environment) => _first = await ServiceProcess.StartAsync(_settings, environment);

    public void EndFirst() => _first!.End();

    public async Task<int> ExitCodeAsync()
    {
        await _first!.WhenEndedAsync();
        return _first.ExitCode;
    }

    /// <summary>The one that takes over; started now if it has not been.</summary>
    public async Task<ServiceHost> SucceedAsync()
    {
        await _one.WaitAsync();
        try
        {
            await ExitCodeAsync();
            return _next ??= await ServiceHost.StartAsync(_settings, _clock);
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_next is not null) await _next.DisposeAsync();
        if (_first is not null) await _first.DisposeAsync();
        _one.Dispose();
    }

    private async Task FailedAsync()
    {
        if (Interlocked.Increment(ref _failures) == _failuresBeforeNext) await SucceedAsync();
    }

    private sealed class Road(Succession succession) : DelegatingHandler(new LoopbackOnly())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = succession._next?.Address ?? succession._first!.Address;
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException)
            {
                await succession.FailedAsync();
                throw;
            }
        }
    }
}
