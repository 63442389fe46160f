using System.Threading.Channels;
using ChatBot.Bot.Delivery;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Delivery;

public sealed class BackgroundLoopTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    private readonly TestClock _clock = new();
    private readonly Wakeup _wakeup = new();
    private readonly CollectingLogger<BackgroundLoop> _log = new();
    private readonly Channel<int> _rounds = Channel.CreateUnbounded<int>();
    private readonly Queue<Func<int>> _work = new();
    private int _round;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_runs_at_once_while_there_is_work_and_then_waits_for_the_poll()
    {
        Work(() => 3, () => 1, () => 0);
        using var loop = await StartAsync();

        await RoundsAsync(3);
        await WaitForTimerAsync();
        Assert.False(_rounds.Reader.TryRead(out _));
        _clock.Advance(Poll);
        await RoundsAsync(1);
        await loop.StopAsync(Stop);
    }

    [Fact]
    public async Task A_signal_ends_the_wait()
    {
        using var loop = await StartAsync();
        await RoundsAsync(1);
        await WaitForTimerAsync();

        _wakeup.Signal();

        await RoundsAsync(1);
        await loop.StopAsync(Stop);
    }

    [Fact]
    public async Task A_fault_is_logged_without_its_message_and_the_work_goes_on_after_a_wait_that_no_signal_shortens()
    {
        Work(() => throw new InvalidOperationException("+4790000001 skrev: hjelp"), () => throw new InvalidOperationException("hemmelig"));
        using var loop = await StartAsync();
        await RoundsAsync(1);
        await WaitForTimerAsync();

        _wakeup.Signal();
        Assert.False(_rounds.Reader.TryRead(out _));
        _clock.Advance(TimeSpan.FromSeconds(5));
        await RoundsAsync(1);
        await WaitForTimerAsync();
        _clock.Advance(TimeSpan.FromSeconds(10));
        await RoundsAsync(1);
        await loop.StopAsync(Stop);

        Assert.Equal(2, _log.Lines.Count);
        Assert.Contains("D100", _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains(nameof(BackgroundLoopTests), _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains("2 in a row", _log.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("hjelp", StringComparison.Ordinal) || line.Contains("hemmelig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_ends_it_without_a_fault()
    {
        using var loop = await StartAsync();
        await RoundsAsync(1);

        await loop.StopAsync(Stop);

        Assert.Empty(_log.Lines);
        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Signals_while_nobody_waits_count_as_one()
    {
        _wakeup.Signal();
        _wakeup.Signal();
        await _wakeup.WaitAsync(Poll, _clock, Stop);

        var second = _wakeup.WaitAsync(Poll, _clock, Stop);
        Assert.False(second.IsCompleted);
        _clock.Advance(Poll);
        await second;
    }

    private void Work(params Func<int>[] rounds) => Array.ForEach(rounds, _work.Enqueue);

    private async Task<BackgroundLoop> StartAsync()
    {
        var loop = new BackgroundLoop("test", RunAsync, _wakeup, Poll, DeliveryPace.NewBackoff(new Random(1)), _clock, _log);
        await loop.StartAsync(Stop);
        return loop;
    }

    private Task<int> RunAsync(CancellationToken cancellation)
    {
        _rounds.Writer.TryWrite(++_round);
        return Task.FromResult(_work.TryDequeue(out var round) ? round() : 0);
    }

    private async Task RoundsAsync(int count)
    {
        for (var i = 0; i < count; i++) await _rounds.Reader.ReadAsync(Stop);
    }

    private async Task WaitForTimerAsync()
    {
        while (_clock.Timers == 0)
        {
            Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
