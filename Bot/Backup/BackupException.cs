namespace ChatBot.Bot.Backup;

/// <summary>A backup cannot be made or restored. The message tells whoever runs the command why and what to do.</summary>
internal sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
