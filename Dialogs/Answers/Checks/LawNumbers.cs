namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C136: a number of the law that texts tell and rules count with is one number.</summary>
internal static class LawNumbers
{
    public static void Check(NationalContent unit, UnitReader reader)
    {
        foreach (var (name, told) in unit.Values)
        {
            if (!unit.Rights.Values.TryGetValue(name, out var counted)) continue;
            var days = told.Versions.Concat(counted.Versions).Select(version => version.From).OfType<DateOnly>();
            var differing = days.Where(day => told.On(day) is { } one && counted.On(day) is { } other && one.Value != other.Value).Order().Cast<DateOnly?>().FirstOrDefault();
            if (differing is { } from)
                reader.Report("C136", "Facts.json", null, $"{name} is \"{told.On(from)!.Value}\" from {from:yyyy-MM-dd} in Facts.json and \"{counted.On(from)!.Value}\" in Rights/parameters.json, so the texts and the rights check contradict each other. Correct the one that is wrong.");
        }
    }
}
