using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatBot.bench.Load;

/// <summary>Sends the texts of a crowd to one side, its replicas in turn.</summary>
/// <param name="addresses">Where they listen.</param>
/// <param name="crowd">Who writes.</param>
internal sealed class Shooter(IReadOnlyList<Uri> addresses, Crowd crowd) : IDisposable
{
    private const int MadeFirst = 4_000;

    private readonly ConcurrentStack<Wire>[] _idle = [.. addresses.Select(_ => new ConcurrentStack<Wire>())];
    private double _highest;

    /// <summary>As many as are answered, from some connections that each send the next text when the one before is answered.</summary>
    public async Task<Shot> SaturateAsync(int side, TimeSpan length)
    {
        // Made beforehand; should they not last, the round ends with them.
        var requests = Make((int)Math.Max(MadeFirst, _highest * 1.5 * length.TotalSeconds));
        var (next, failed) = (-1, 0);
        var since = Stopwatch.GetTimestamp();
        var sides = await Task.WhenAll(Enumerable.Range(0, side).Select(async _ =>
        {
            List<TimeSpan> took = [];
            while (Stopwatch.GetElapsedTime(since) < length && Interlocked.Increment(ref next) is var at && at < requests.Count)
            {
                var sent = Stopwatch.GetTimestamp();
                if (!await SendAsync(at, requests[at])) Interlocked.Increment(ref failed);
                took.Add(Stopwatch.GetElapsedTime(sent));
            }
            return took;
        }));
        var shot = new Shot(new(sides.SelectMany(took => took)), Stopwatch.GetElapsedTime(since), failed);
        _highest = Math.Max(_highest, shot.PerSecond);
        return shot;
    }

    /// <summary>So many a second, whatever becomes of the ones before. Each is timed from when it was due, so that whoever waits in a stall counts.</summary>
    public async Task<Shot> PaceAsync(int perSecond, TimeSpan length)
    {
        var requests = Make((int)(perSecond * length.TotalSeconds));
        var failed = 0;
        List<Task<TimeSpan>> sent = new(requests.Count);
        var since = Stopwatch.GetTimestamp();
        // On a thread of its own: the pool's are for the answers.
        await Task.Factory.StartNew(
            () =>
            {
                for (var at = 0; at < requests.Count; at++)
                {
                    var due = since + (long)at * Stopwatch.Frequency / perSecond;
                    Sleep.Until(due);
                    sent.Add(TimeAsync(at, requests[at], due, () => Interlocked.Increment(ref failed)));
                }
            },
            TaskCreationOptions.LongRunning);
        var took = await Task.WhenAll(sent);
        return new(new(took), Stopwatch.GetElapsedTime(since), failed);
    }

    public void Dispose()
    {
        foreach (var wire in _idle.SelectMany(wires => wires)) wire.Dispose();
    }

    private async Task<TimeSpan> TimeAsync(int at, byte[] request, long due, Action fail)
    {
        if (!await SendAsync(at, request)) fail();
        return Stopwatch.GetElapsedTime(due);
    }

    private async Task<bool> SendAsync(int at, byte[] request)
    {
        var replica = at % addresses.Count;
        if (!_idle[replica].TryPop(out var wire) || wire.IsStale)
        {
            wire?.Dispose();
            wire = new Wire();
        }
        var wasGood = await wire.SendAsync(addresses[replica], request);
        _idle[replica].Push(wire);
        return wasGood;
    }

    private List<byte[]> Make(int count) => [.. Enumerable.Range(0, count).Select(_ => SignedRequest.Of(crowd.Next()))];
}
