using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs;

/// <summary>The answer to danger: nobody reads this, call yourself, these numbers; those open at this hour first.</summary>
/// <remarks>It carries no notice, no menu, no question and no hint, and nothing later refers to it: phones are shared.</remarks>
public static class DangerReply
{
    /// <summary>Makes the answer on a danger topic.</summary>
    public static Reply To(string topic, TurnContext turn)
    {
        var local = OsloTime.At(turn.Now);
        var lines = turn.Here.LinesFor(topic)
            .Select(line => (Line: line, Open: line.Hours?.IsOpen(local) ?? true))
            .OrderBy(entry => entry.Open ? 0 : 1)
            .Select(entry => Write(entry.Line, turn));
        var advice = turn.Here.Answers.Get($"{topic}.Sms", turn.Language, turn.Today).Text;
        return new(turn.Language, string.Join('\n', [turn.Say(PhraseKeys.DangerHead), .. lines, advice])) { IsDanger = true, Topic = topic };
    }

    private static string Write(SafetyLine line, TurnContext turn)
    {
        var text = $"{line.Phone(turn.Today, turn.Language)} {line.Label(turn.Here.Answers, turn.Language, turn.Today)}";
        if (line.Hours is not { } hours) return text;
        var key = hours.Weekdays ? PhraseKeys.HoursWeekdays : PhraseKeys.HoursDaily;
        var when = turn.Say(key, new Dictionary<string, string> { ["from"] = Time(hours.From), ["to"] = Time(hours.To) });
        return hours.Confirmed ? $"{text}, {when}" : $"{text}, {when} {turn.Say(PhraseKeys.HoursUnconfirmed)}";
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
