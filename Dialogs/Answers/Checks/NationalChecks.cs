namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>All checks of the national unit, in the order in which their faults are told.</summary>
internal static class NationalChecks
{
    public static void Run(NationalContent unit, UnitReader reader)
    {
        RequiredTexts.Check(unit, reader);
        Placeholders.Check(unit.Answers, name => unit.Values.ContainsKey(name) || IsMunicipal(name), reader);
        SafetyNumbers.Check(unit, reader);
        Translations.Check(unit.Answers, unit.Languages, reader);
        Characters.Check(unit.Answers, reader);
        Questions.Check(unit.Answers, reader);
        LiteralNumbers.Check(unit.Answers, reader);
        Sources.Check(unit, reader);
    }

    // What only a municipality can fill in.
    private static bool IsMunicipal(string name) =>
        name.StartsWith("municipality.", StringComparison.Ordinal) || name.StartsWith("contact.", StringComparison.Ordinal);
}
