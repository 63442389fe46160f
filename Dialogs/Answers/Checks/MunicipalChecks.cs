namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>All checks of one municipality's unit.</summary>
internal static class MunicipalChecks
{
    public static void Run(string id, MunicipalUnit unit, NationalContent national, UnitReader reader)
    {
        var file = $"Municipalities/{id}/municipality.json";
        var municipality = unit.Municipality;
        if (municipality.Id != id) reader.Block("C120", file, null, $"The id is '{municipality.Id}', but the folder is called '{id}'. They must be the same, for numbers and settings refer to them.");
        if (!municipality.Offices.ContainsKey("municipality")) reader.Block("C121", file, null, "There is no office 'municipality', to which every unknown contact falls back. Add it with its name, and its number or page.");
        var values = new NamedValues(national.Values, unit.Values, municipality);
        foreach (var name in new[] { "municipality.web" }.Where(name => !values.Knows(name)))
            reader.Block("C121", file, null, $"The value {name} is missing, and national texts refer to it. Add it under \"values\".");
        foreach (var (office, contact) in municipality.Offices)
            foreach (var name in new[] { contact.Phone, contact.Web }.OfType<string>().Where(name => !values.Knows(name)))
                reader.Block("C121", file, null, $"The office '{office}' refers to {name}, which is not among the values. Add it under \"values\", or correct the name.");
        foreach (var added in municipality.SafetyLines.Where(added => !values.Knows(added.Line.Phone) || national.Topics.Find(added.Topic) is not { Danger: true }))
            reader.Block("C121", file, null, $"A safety line for '{added.Topic}' names an unknown number or no safety topic. Correct it.");
        foreach (var name in unit.Values.Keys.Where(national.Values.ContainsKey))
            reader.Report("C122", file, null, $"The value {name} is national; the municipality's own is not used. Remove it, or give it a name of its own.");
        foreach (var number in municipality.SmsNumbers.Where(number => number.Length < 8 || number[0] != '+' || !number[1..].All(char.IsAsciiDigit)))
            reader.Block("C123", file, null, $"The SMS number '{number}' must be written +47 and the digits without spaces, or no message will be recognised as this municipality's.");
        foreach (var answers in unit.Own.Values)
            foreach (var (key, entry) in answers.Entries.Where(entry => MunicipalUnit.IsSafety(entry.Key, national)))
                reader.Report("C124", entry.File, entry.Line, $"The key {key} belongs to a safety topic, whose texts are the national ones everywhere. It is not used. Add a line under \"safetyLines\" in municipality.json instead.");
        Placeholders.Check(unit.Own, values.Knows, reader, national.Answers);
        Characters.Check(unit.Own, reader);
        LiteralNumbers.Check(unit.Own, reader);
    }

}
