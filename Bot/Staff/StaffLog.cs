namespace ChatBot.Bot.Staff;

/// <summary>What the staff room writes to the log: never a secret, a token, a text or a name.</summary>
internal static partial class StaffLog
{
    [LoggerMessage(600, LogLevel.Information, "Somebody signed in to the staff room as {Role}")]
    public static partial void SignedIn(ILogger log, string role);

    [LoggerMessage(601, LogLevel.Warning, "A sign-in to the staff room was refused: {Reason}")]
    public static partial void SignInRefused(ILogger log, string reason);

    [LoggerMessage(602, LogLevel.Warning, "A token was refused at the staff room: {Reason}")]
    public static partial void TokenRefused(ILogger log, string reason);

    [LoggerMessage(603, LogLevel.Warning, "A change was refused in the staff room: {Reason}")]
    public static partial void ChangeRefused(ILogger log, string reason);

    [LoggerMessage(605, LogLevel.Warning, "A report was refused: {Reason}")]
    public static partial void ReportRefused(ILogger log, string reason);

    [LoggerMessage(604, LogLevel.Information, "{Role} published content version {Number} in the staff room")]
    public static partial void Published(ILogger log, string role, int number);
}
