namespace ChatBot.Tests.EndToEnd;

/// <summary>Waits for what another process or a background loop brings about.</summary>
internal static class Eventually
{
    /// <summary>Returns as soon as something holds; fails when it does not within the time.</summary>
    public static Task HoldsAsync(Func<bool> condition, double seconds = 20) => HoldsAsync(() => Task.FromResult(condition()), seconds);

    /// <summary>Returns as soon as something that has to be asked for holds; fails when it does not within the time.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, double seconds = 20)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (!await condition()) await timer.WaitForNextTickAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Assert.Fail($"It did not come true within {seconds} s.");
        }
    }
}
