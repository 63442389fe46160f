using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C120 to C126, and of the other checks those that a municipality's own texts and facts need.</summary>
internal static class MunicipalChecks
{
    /// <summary>The one value of their own that national texts refer to, and every municipality must have.</summary>
    public const string RequiredValue = "municipality.web";

    public static void Run(string id, MunicipalUnit unit, NationalContent national, UnitReader reader)
    {
        var file = $"Municipalities/{id}/municipality.json";
        var values = new NamedValues(national.Values, unit.Values, unit.Municipality);
        CheckIdentity(id, file, unit.Municipality, national, reader);
        CheckReferences(file, unit.Municipality, values, national, reader);
        CheckKeys(unit, national, reader);
        GrantData.CheckTexts(id, unit, national, reader);
        foreach (var name in unit.Values.Keys.Where(national.Values.ContainsKey))
            reader.ReportAt("C122", file, ["values", name], $"The value {name} is national; the municipality's own is not used. Remove it, or give it a name of its own.");
        Placeholders.Check(unit.Own, values.Knows, reader, national.Answers);
        Translations.Check(unit.Own, national.Languages, reader);
        Characters.Check(unit.Own, reader);
        Characters.Check(file, unit.Values, reader);
        Values.Check(file, unit.Values, reader);
        LiteralNumbers.Check(unit.Own, reader);
    }

    private static void CheckIdentity(string id, string file, Municipality municipality, NationalContent national, UnitReader reader)
    {
        if (municipality.Id != id || id == ContentUnits.National)
            reader.BlockAt("C120", file, ["id"], $"The id is '{municipality.Id}' and the folder is called '{id}'. They must be the same and not '{ContentUnits.National}', for numbers and settings refer to them.");
        foreach (var number in municipality.SmsNumbers.Where(number => number.Length < 8 || number[0] != '+' || !number[1..].All(char.IsAsciiDigit)))
            reader.ReportAt("C123", file, ["smsNumbers", $"={number}"], $"The SMS number '{number}' must be written +47 and the digits without spaces, or no message will be recognised as this municipality's.");
        foreach (var tag in municipality.Languages.Where(tag => national.Languages.Find(tag) is null))
            reader.ReportAt("C126", file, ["languages", $"={tag}"], $"'{tag}' in languages is no language of Languages.json, so nothing is opened by it. Correct it.");
        foreach (var tag in municipality.OtherLanguages.Where(tag => national.Languages.Find(tag) is null))
            reader.ReportAt("C126", file, ["otherLanguages", $"={tag}"], $"'{tag}' in otherLanguages is no language of Languages.json, so it is not offered. Correct it.");
    }

    private static void CheckReferences(string file, Municipality municipality, NamedValues values, NationalContent national, UnitReader reader)
    {
        if (!municipality.Offices.ContainsKey(Office.Switchboard))
            reader.BlockAt("C121", file, ["offices"], $"There is no office '{Office.Switchboard}', to which every unknown contact falls back. Add it with its name, and its number or page.");
        if (!values.Knows(RequiredValue))
            reader.BlockAt("C121", file, ["values"], $"The value {RequiredValue} is missing, and national texts refer to it. Add it under \"values\".");
        foreach (var (office, contact) in municipality.Offices)
            foreach (var name in new[] { contact.Phone, contact.Web }.OfType<string>().Where(name => !values.Knows(name)))
                reader.BlockAt("C121", file, ["offices", office, $"={name}"], $"The office '{office}' refers to {name}, which is not among the values. Add it under \"values\", or correct the name.");
        foreach (var added in municipality.SafetyLines)
        {
            if (!values.Knows(added.Line.Phone))
                reader.BlockAt("C121", file, ["safetyLines", $"={added.Line.Phone}"], $"A safety line for '{added.Topic}' refers to {added.Line.Phone}, which is not among the values. Add it under \"values\", or correct the name.");
            if (national.Topics.Find(added.Topic) is not { Danger: true })
                reader.BlockAt("C121", file, ["safetyLines", $"={added.Topic}"], $"A safety line is meant for '{added.Topic}', which is no danger topic, so nobody would see it. Correct \"topic\".");
            if (!HasLabel(added.Line, national))
                reader.BlockAt("C121", file, ["safetyLines", $"={added.Line.Phone}"], $"The safety line {added.Line.Phone} for '{added.Topic}' has no name in bokmål, so people would see a number alone. Add \"labelText\": {{ \"nb\": \"...\" }}.");
        }
    }

    private static void CheckKeys(MunicipalUnit unit, NationalContent national, UnitReader reader)
    {
        foreach (var (key, entry) in unit.Own.Values.SelectMany(answers => answers.Entries))
        {
            if (MunicipalUnit.IsSafety(key, national))
                reader.Report("C124", entry.File, entry.Line, $"The key {key} belongs to safety, whose texts are the national ones everywhere. It is not used. Add a line under \"safetyLines\" in municipality.json instead.");
            else if (entry.Text.Length == 0 && unit.Own.GetValueOrDefault("nb")?.Find(key) == entry)
                reader.Block("C110", entry.File, entry.Line, $"The municipality's own text {key} is empty, so there would be nothing to say. Write it, or remove the entry; then the national text is shown.");
            else if (national.Answers.GetValueOrDefault("nb")?.Find(key) is null && (GrantKeys.GrantOf(key) is not { } grant || unit.Grants.All(own => own.Id != grant)))
                reader.Report("C125", entry.File, entry.Line, $"No national text has the key {key}, so nothing ever shows this one. Correct the key, or remove the text.");
        }
    }

    private static bool HasLabel(LineEntry line, NationalContent national) =>
        line.Label is { } key
            ? national.Answers.GetValueOrDefault("nb")?.Find(key) is { Text.Length: > 0 }
            : !string.IsNullOrWhiteSpace(line.LabelText?.GetValueOrDefault("nb"));
}
