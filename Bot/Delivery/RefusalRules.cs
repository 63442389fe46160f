using ChatBot.Bot.Channels;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>What a refusal by the carrier means beyond the one message: alarms, and stops to record.</summary>
internal static class RefusalRules
{
    /// <summary>Whether the carrier holds a stop for the person, which we then record too.</summary>
    public static bool IsStop(CarrierAction action) => action is CarrierAction.Stopped or CarrierAction.StoppedByCarrier;

    /// <summary>The alarms a refusal or a failed delivery raises.</summary>
    public static IEnumerable<AlarmKind> AlarmsOf(CarrierAction action, bool isDanger)
    {
        AlarmKind? alarm = action switch
        {
            CarrierAction.AlarmAndPause => AlarmKind.KeysRefused,
            CarrierAction.ConfigAlarm => AlarmKind.CarrierConfiguration,
            CarrierAction.FilteredAlarm => AlarmKind.Filtered,
            CarrierAction.NumberDead => AlarmKind.NumberDead,
            CarrierAction.DropStale => AlarmKind.Expired,
            CarrierAction.OurBug => AlarmKind.OurBug,
            CarrierAction.Unlisted => AlarmKind.UnlistedRefusal,
            _ => null,
        };
        if (alarm is { } kind)
        {
            yield return kind;
        }

        if (isDanger && action != CarrierAction.AlarmAndPause)
        {
            yield return IsStop(action) ? AlarmKind.DangerStopped : AlarmKind.DangerNotDelivered;
        }
    }

    /// <summary>The alarms of a row that is dropped or given up before the carrier has said anything.</summary>
    public static void RaiseUnsent(IAlarms alarms, AlarmKind kind, NewOutboxRow row)
    {
        alarms.Raise(kind, row.Municipality);
        if (row.Kind == OutboxKind.Danger)
        {
            alarms.Raise(AlarmKind.DangerNotDelivered, row.Municipality);
        }
    }
}
