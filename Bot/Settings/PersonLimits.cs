namespace ChatBot.Bot.Settings;

/// <summary>How much one person may send before replies are held back; the record never is, nor a danger answer within its own budget.</summary>
/// <param name="MessagesInTenMinutes">Replies to one person in ten minutes.</param>
/// <param name="MessagesInDay">Replies to one person in a day.</param>
/// <param name="DangerInTenMinutes">Danger answers to one person in ten minutes, whatever the other two say; at least five.</param>
internal sealed record PersonLimits(int MessagesInTenMinutes, int MessagesInDay, int DangerInTenMinutes)
{
    public static PersonLimits Read(SettingsReader reader) => new(
        reader.Number("Limits:MessagesInTenMinutes", 5, 1000),
        reader.Number("Limits:MessagesInDay", 10, 10_000),
        reader.Number("Limits:DangerInTenMinutes", 5, 1000));
}
