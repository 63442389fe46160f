namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C112: fire 110, police 112 and ambulance 113 stand in the facts under their names and in the emergency answer, in every language.</summary>
/// <remarks>The three numbers are the one fact that also stands in the program: content that lacks them is not taken into use.</remarks>
internal static class SafetyNumbers
{
    private static readonly (string Name, string Line, string Number)[] Numbers =
        [("phone.fire", "fire", "110"), ("phone.police", "police", "112"), ("phone.ambulance", "ambulance", "113")];

    public static void Check(NationalContent unit, UnitReader reader)
    {
        foreach (var (name, line, number) in Numbers)
        {
            if (unit.Values.GetValueOrDefault(name)?.Versions is not [.., { Value: var value }] versions || versions.Any(version => version.Value != number))
                reader.Block("C112", "Facts.json", null, $"The value {name} must be {number}. A wrong emergency number costs lives; put it back.");
            else if (unit.Lines.GetValueOrDefault(line) is not { Hours: null } entry || entry.Phone != name)
                reader.Block("C112", "Facts.json", null, $"The line {line} must refer to {name} and have no opening hours. Put it back.");
            else if (unit.Topics.Find("emergency") is not { Danger: true } emergency || !emergency.Lines.Contains(line))
                reader.Block("C112", "Topics.json", null, $"The topic emergency must be a danger topic with the line {line} ({number}). Put it back.");
        }
        foreach (var topic in unit.Topics.All.Where(topic => topic.Danger))
        {
            if (topic.Lines.Count == 0) reader.Block("C112", "Topics.json", null, $"The danger topic {topic.Id} has no lines to call. Give it some.");
            foreach (var id in topic.Lines.Where(id => !unit.Lines.ContainsKey(id)))
                reader.Block("C112", "Topics.json", null, $"The danger topic {topic.Id} names the line {id}, which Facts.json does not have. Correct it.");
        }
        foreach (var (id, line) in unit.Lines.Where(line => !unit.Values.ContainsKey(line.Value.Phone)))
            reader.Block("C112", "Facts.json", null, $"The line {id} refers to the number {line.Phone}, which is not among the values. Add it.");
    }
}
