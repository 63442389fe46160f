using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Delivery.Reminders;

/// <summary>Events whose dates a test sets.</summary>
internal sealed class KnownDates : IReminderEvents
{
    public const string Grant = "grant:bufdir/2027/1", Turn = "activity:turn@2026-12-06";

    private readonly Dictionary<string, ReminderFacts> _dates = new(StringComparer.Ordinal);

    public ReminderFacts? this[string key]
    {
        get => _dates.GetValueOrDefault(key);
        set
        {
            if (value is null) _dates.Remove(key);
            else _dates[key] = value;
        }
    }

    public ReminderEvent? Find(string municipality, string key, DateTimeOffset now) =>
        _dates.TryGetValue(key, out var facts) ? new(key, ReminderEvent.KindOf(key), facts) : null;

    public string? TitleOf(string municipality, string key, Language language) => "Integreringstilskudd";
}
