using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>What turns write to the log: never a number, never a text, never an exception's message.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Turn {MessageId} ended as {Outcome} on {Topic}, held {Held}, in {ElapsedMs:0.0} ms")]
    public static partial void TurnDone(ILogger log, string messageId, Outcome outcome, string topic, Held held, double elapsedMs);

    [LoggerMessage(101, LogLevel.Warning, "Turn {MessageId} met a store that is away ({Cause})")]
    public static partial void StoreAway(ILogger log, string messageId, string cause);

    [LoggerMessage(102, LogLevel.Warning, "Turn {MessageId} was answered without the store, which took too long")]
    public static partial void StoreTooSlow(ILogger log, string messageId);

    [LoggerMessage(103, LogLevel.Error, "T100 Turn {MessageId} failed with {Fault} at {Place}")]
    public static partial void TurnFailed(ILogger log, string messageId, string fault, string place);

    [LoggerMessage(105, LogLevel.Information, "Turn {MessageId} waits in the spool")]
    public static partial void Spooled(ILogger log, string messageId);

    [LoggerMessage(104, LogLevel.Error, "T101 The store is away at the start ({Cause}); it is tried again with every message")]
    public static partial void StoreAwayAtStart(ILogger log, string cause);
}
