using System.Globalization;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>Deletion and access. A sender can be forged, so deletion asks for a code that only the phone's holder sees.</summary>
internal static class PrivacyDialog
{
    /// <summary>The open question while a code is awaited.</summary>
    public const string Question = "delete-code";

    private const int CodeLength = 4;

    /// <summary>Asks for the code.</summary>
    public static Reply AskDelete(TurnContext turn) => new(turn.Language, turn.Say(PhraseKeys.DeleteAsk, "code", turn.Message.Code));

    /// <summary>Confirms a deletion, and tells what it does not reach.</summary>
    public static Reply Deleted(TurnContext turn)
    {
        List<string> said = [turn.Say(PhraseKeys.DeleteDone)];
        if (turn.Settings.BackupDays is > 0 and var days) said.Add(turn.Say(PhraseKeys.DeleteBackups, "days", days.ToString(CultureInfo.InvariantCulture)));
        if (turn.Message.Elsewhere == OtherRecords.SmsCarrier) said.Add(turn.Say(PhraseKeys.DeleteCarrier));
        if (turn.Message.Elsewhere == OtherRecords.Teams) said.Add(turn.Say(PhraseKeys.DeleteCarrierTeams));
        return new(turn.Language, string.Join(' ', said));
    }

    /// <summary>Whether a text is an answer to the question for a code: four digits of any script.</summary>
    public static string? ReadCode(string text)
    {
        var digits = Understanding.Digits.ToAscii(text).Trim();
        return digits.Length == CodeLength && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Tells what kinds of data are held and since when; never a topic, never a text.</summary>
    public static Reply Access(TurnContext turn)
    {
        var standing = turn.Message.Standing;
        List<string> held = [];
        if (turn.Before.LastTurnAt is { } last)
            held.Add(turn.Say(PhraseKeys.AccessConversation, "date", Date(turn, last + turn.Settings.StateLifetime)));
        if (standing is { Messages: > 0, LastMessageAt: { } latest })
        {
            held.Add(turn.Say(PhraseKeys.AccessMessages, new Dictionary<string, string>
            {
                ["count"] = standing.Messages.ToString(CultureInfo.InvariantCulture),
                ["date"] = Date(turn, latest),
            }));
        }
        if (standing.WaitingReplies > 0)
            held.Add(turn.Say(PhraseKeys.AccessReplies, "count", standing.WaitingReplies.ToString(CultureInfo.InvariantCulture)));
        if (ReminderRule.HeldBy(turn).Count is > 0 and var reminders) held.Add(turn.Say(ReminderKeys.Of("access"), "count", reminders.ToString(CultureInfo.InvariantCulture)));
        if (standing.StoppedAt is { } stopped) held.Add(turn.Say(PhraseKeys.AccessStop, "date", Date(turn, stopped)));
        return held.Count == 0
            ? new(turn.Language, turn.Say(PhraseKeys.AccessNothing))
            : new(turn.Language, string.Join("\n- ", [turn.Say(PhraseKeys.AccessHead), .. held]) + "\n" + turn.Say(PhraseKeys.AccessFoot));
    }

    private static string Date(TurnContext turn, DateTimeOffset instant) => DateText.Write(OsloTime.DayOf(instant), turn.Language);
}
