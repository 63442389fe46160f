using ChatBot.Dialogs.Reminders;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The limits of a conversation.</summary>
public sealed record ConversationSettings
{
    /// <summary>How long a conversation is remembered after its last message. The default is 72 hours.</summary>
    public TimeSpan StateLifetime { get; init; } = TimeSpan.FromHours(72);

    /// <summary>The most SMS segments a reply may cost, where <see cref="SegmentsByLanguage"/> does not say otherwise. The default is 3.</summary>
    public int Segments { get; init; } = 3;

    /// <summary>The most SMS segments a reply may cost, by language tag.</summary>
    public IReadOnlyDictionary<string, int> SegmentsByLanguage { get; init; } = new Dictionary<string, int>();

    /// <summary>How many segments more the first reply of a conversation may cost. The default is 1.</summary>
    public int FirstReplyExtraSegments { get; init; } = 1;

    /// <summary>When reminders go out. The default is 09-20 in Oslo, by default at 10, not on Sundays and public holidays.</summary>
    public SendingWindow ReminderHours { get; init; } = SendingWindow.Default;

    /// <summary>How many days the oldest backup may be that whoever runs the service keeps; whoever deletes is told. 0 where there are no backups. The default is 30.</summary>
    public int BackupDays { get; init; } = 30;

    /// <summary>The address under which people reach this service's pages; null where there is none, and then no reply has a link to one.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>The budget of a reply, in segments.</summary>
    /// <param name="languageTag">The language of the reply.</param>
    /// <param name="isFirst">Whether it is the first of a conversation.</param>
    public int SegmentsFor(string languageTag, bool isFirst) =>
        SegmentsByLanguage.GetValueOrDefault(languageTag, Segments) + (isFirst ? FirstReplyExtraSegments : 0);
}
