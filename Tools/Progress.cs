using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Shows a bar while work takes longer than a second, and only to somebody who sits at a terminal.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs work of which nobody knows how long it takes.</summary>
    public static async Task<T> RunAsync<T>(string what, Func<T> work)
    {
        var running = Task.Run(work);
        if (Console.IsErrorRedirected || await Task.WhenAny(running, Task.Delay(Patience)) == running) return await running;
        // To the stream of faults, so that what is piped on stays clean.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async shown =>
        {
            var bar = shown.AddTask(what);
            bar.IsIndeterminate = true;
            while (!running.IsCompleted) await Task.WhenAny(running, Task.Delay(Beat));
        });
        return await running;
    }
}
