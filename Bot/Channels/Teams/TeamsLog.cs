namespace ChatBot.Bot.Channels.Teams;

/// <summary>What the Teams channel writes to the log.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(320, LogLevel.Warning, "/api/messages is open without a token to clients on this machine, because this is Development and Teams:AppId is not set; it answers for the fictional municipality alone")]
    public static partial void OpenForTrial(ILogger log);
}
