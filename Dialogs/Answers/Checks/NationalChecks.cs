namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>All checks of the national unit, in the order in which their faults are told.</summary>
internal static class NationalChecks
{
    public static void Run(NationalContent unit, UnitReader reader)
    {
        RequiredTexts.Check(unit, reader);
        var values = new NamedValues(unit.Values);
        Placeholders.Check(unit.Answers, name => values.Knows(name) || name == MunicipalChecks.RequiredValue, reader);
        Referrals.Check(unit, values.Knows, reader);
        SafetyNumbers.Check(unit, reader);
        Translations.Check(unit.Answers, unit.Languages, reader);
        Characters.Check(unit.Answers, reader);
        Characters.Check("Facts.json", unit.Values, reader);
        Values.Check("Facts.json", unit.Values, reader);
        Questions.Check(unit.Answers, unit.Referrals, reader);
        LiteralNumbers.Check(unit.Answers, reader);
        Sources.Check(unit, reader);
        GrantData.CheckTexts(unit.Grants, unit, reader);
        LawNumbers.Check(unit, reader);
    }
}
