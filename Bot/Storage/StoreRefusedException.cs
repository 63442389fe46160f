namespace ChatBot.Bot.Storage;

/// <summary>The store must not be used as it is, and waiting will not help: another process has it, or a newer program has changed its
/// tables. The message says what to do.</summary>
internal sealed class StoreRefusedException(string message, Exception? inner = null) : Exception(message, inner);
