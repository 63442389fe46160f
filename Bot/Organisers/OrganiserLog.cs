namespace ChatBot.Bot.Organisers;

/// <summary>What the organisers' pages write to the log: never a link, a text or a name.</summary>
internal static partial class OrganiserLog
{
    [LoggerMessage(640, LogLevel.Information, "A request by a personal link was refused: {Reason}")]
    public static partial void Refused(ILogger log, string reason);

    [LoggerMessage(641, LogLevel.Information, "An organiser of {Municipality} published content version {Number}")]
    public static partial void Published(ILogger log, string municipality, int number);

    [LoggerMessage(642, LogLevel.Information, "{Role} made a personal link for an organiser of {Municipality}")]
    public static partial void LinkMade(ILogger log, string role, string municipality);

    [LoggerMessage(643, LogLevel.Information, "{Role} took back a personal link of an organiser of {Municipality}")]
    public static partial void LinkRevoked(ILogger log, string role, string municipality);
}
