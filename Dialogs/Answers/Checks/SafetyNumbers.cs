namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C112: fire 110, police 112 and ambulance 113 stand in the facts under their names, in the emergency answer, and in the phrases that must carry them.</summary>
/// <remarks>The three numbers are the one fact that also stands in the program: content that lacks them is not taken into use.</remarks>
internal static class SafetyNumbers
{
    private static readonly (string Name, string Line, string Number)[] Numbers =
        [("phone.fire", "fire", "110"), ("phone.police", "police", "112"), ("phone.ambulance", "ambulance", "113")];

    // The topics that the danger check built into the program can find.
    private static readonly string[] DangerTopics =
        ["emergency", "urgent-medical", "violence-at-home", "forced-marriage-control", "child-in-danger", "suicide-mental-crisis"];

    private static readonly string[] All = ["phone.fire", "phone.police", "phone.ambulance"];

    private static readonly (string Phrase, string[] Names)[] Phrases =
    [
        (PhraseKeys.HelpText, All), (PhraseKeys.UnknownNumbers, All), (PhraseKeys.LanguageNotSpoken, All), (PhraseKeys.NumberUnknown, All),
        (PhraseKeys.FaultText, ["phone.police"]), (PhraseKeys.StopDone, ["phone.police"]), (PhraseKeys.StopReminder, ["phone.police"]),
        (ScreenKeys.Of(PhraseKeys.StopDone), ["phone.police"]), (VoiceKeys.Text, ["phone.police", "phone.ambulance"]),
    ];

    public static void Check(NationalContent unit, UnitReader reader)
    {
        CheckNumbers(unit, reader);
        CheckTopics(unit, reader);
        // The check of placeholders holds the translations to the bokmål text, so that it is enough to look there.
        foreach (var (phrase, names) in Phrases)
            if (unit.Answers.GetValueOrDefault("nb")?.Find(phrase) is { Text.Length: > 0 } entry)
                foreach (var name in names.Except(entry.Template.Names))
                    reader.Block("C112", entry.File, entry.Line, $"The text {phrase} lacks {{{name}}}. It may be all that a person in danger gets to see; put the number back.");
        foreach (var (id, line) in unit.Lines.Where(line => unit.Values.GetValueOrDefault(line.Value.Phone) is not { Versions.Count: > 0 }))
            reader.BlockAt("C112", "Facts.json", ["lines", id, "phone"], $"The line {id} refers to the number {line.Phone}, which is not among the values. Add it.");
    }

    private static void CheckNumbers(NationalContent unit, UnitReader reader)
    {
        foreach (var (name, line, number) in Numbers)
        {
            if (unit.Values.GetValueOrDefault(name)?.Versions is not [.., { Value: var value }] versions || versions.Any(version => version.Value != number || version.To is not null))
                reader.BlockAt("C112", "Facts.json", ["values", name, "value"], $"The value {name} must be {number}, without an end. A wrong emergency number costs lives; put it back.");
            else if (unit.Lines.GetValueOrDefault(line) is not { Hours: null } entry || entry.Phone != name)
                reader.BlockAt("C112", "Facts.json", ["lines", line], $"The line {line} must refer to {name} and have no opening hours. Put it back.");
            else if (unit.Topics.Find("emergency") is not { Danger: true } emergency || !emergency.Lines.Contains(line))
                reader.BlockAt("C112", "Topics.json", ["topics", "=emergency"], $"The topic emergency must be a danger topic with the line {line} ({number}). Put it back.");
        }
    }

    private static void CheckTopics(NationalContent unit, UnitReader reader)
    {
        foreach (var id in DangerTopics.Where(id => unit.Topics.Find(id) is not { Danger: true }))
            reader.BlockAt("C112", "Topics.json", ["topics", $"={id}"], $"The topic {id} is missing or no danger topic, and the program answers danger with it. Put it back.");
        foreach (var topic in unit.Topics.All.Where(topic => topic.Danger))
        {
            if (topic.Lines.Count == 0) reader.BlockAt("C112", "Topics.json", ["topics", $"={topic.Id}"], $"The danger topic {topic.Id} has no lines to call. Give it some.");
            foreach (var id in topic.Lines.Where(id => !unit.Lines.ContainsKey(id)))
                reader.BlockAt("C112", "Topics.json", ["topics", $"={topic.Id}", "lines", $"={id}"], $"The danger topic {topic.Id} names the line {id}, which Facts.json does not have. Correct it.");
        }
    }
}
