using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Commands;

/// <summary>A person lets go what waits for one.</summary>
internal static class ReleaseCommands
{
    /// <summary>Reminders that are due, however many.</summary>
    public static async Task<int> RemindersAsync(CommandContext context)
    {
        await using var store = SqlStore.Create(context.Settings.Storage);
        await store.StartAsync(context.Cancellation);
        var now = context.Time.GetUtcNow();
        var due = await ((ISubscriptions)store).ReleaseDueAsync(now, context.Settings.Reminders.Window.OpenFrom(now), context.Cancellation);
        await context.Output.WriteLineAsync($"{due} subscriptions are due and may go out.");
        return 0;
    }

    /// <summary>What a restored database held.</summary>
    public static async Task<int> HeldAsync(CommandContext context)
    {
        await using var store = SqlStore.Create(context.Settings.Storage);
        await store.StartAsync(context.Cancellation);
        var now = context.Time.GetUtcNow();
        var held = await store.ReleaseHeldAsync(now, context.Settings.Reminders.Window.OpenFrom(now), context.Cancellation);
        await context.Output.WriteLineAsync(held is null
            ? "Nothing is held."
            : $"{held.Rows} messages and {held.Subscriptions} subscriptions to reminders, held since {held.Since:yyyy-MM-dd HH:mm} UTC, may go out.");
        return 0;
    }
}
