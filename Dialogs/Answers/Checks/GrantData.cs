using ChatBot.Catalogue.Grants;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C160 to C164: what a grant must have, what is said of it, and deadlines that time has made untrue.</summary>
internal static class GrantData
{
    private static readonly System.Buffers.SearchValues<char> IdLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>C160: the grant as it stands in its file.</summary>
    public static void Check(string file, Grant grant, UnitReader reader)
    {
        void Block(string what) => reader.BlockAt("C160", file, ["grants", $"={grant.Id}"], $"The grant {grant.Id} {what}");
        if (grant.Id.Length == 0 || grant.Id.AsSpan().ContainsAnyExcept(IdLetters))
            Block("has an id with other signs than small letters a to z, digits and -. Texts and reminders refer to it: write it so.");
        if (grant.Applicants.Count == 0) Block("has nobody who may apply. Write at least one under \"applicants\".");
        if (grant.Deadlines.Count == 0) Block("has no deadline. If nothing is known, write { \"kind\": \"unknown\" }; then people are told so.");
        foreach (var deadline in grant.Deadlines.Where(deadline => !deadline.IsWhole))
            Block($"has a deadline \"{Name(deadline.Kind)}\" with the wrong fields. A regulation has \"yearly\" with month and day, announced and lastYear have \"date\", rolling and unknown have neither.");
        if (grant.ReportBy is { Exists: false }) Block("has a \"reportBy\" that is no day of the year. Correct month and day.");
        if (grant.Amount is { } amount && (new[] { amount.Least, amount.Most, amount.Pot }.Any(kroner => kroner <= 0) || amount.Least > amount.Most || amount.OwnShare is < 0 or > 100))
            Block("has an amount that cannot be: each is more than nothing, the least is not above the most, and the share is at most 100. Correct it.");
        foreach (var county in grant.Counties.Where(county => county.Length < 2 || !county.All(char.IsAsciiDigit)))
            Block($"is given in the county '{county}', which is no number. Write the first two digits of the municipalities' numbers, such as \"50\".");
    }

    /// <summary>C161 and C164: the texts of the national grants.</summary>
    public static void CheckTexts(IReadOnlyList<Grant> grants, NationalContent unit, UnitReader reader)
    {
        var source = unit.Answers.GetValueOrDefault("nb");
        foreach (var grant in grants)
        {
            if (source?.Find(GrantKeys.Of(grant, GrantKeys.Purpose)) is not { Text.Length: > 0 })
                reader.Block("C161", "Answers/grantlist.resx", null, $"The key {GrantKeys.Of(grant, GrantKeys.Purpose)} has no bokmål text, so nobody would learn what the grant is for. Write it in one line.");
            if (grant.Topic is { } topic && unit.Topics.Find(topic) is null)
                reader.Report("C164", "Topics.json", null, $"The grant {grant.Id} refers to the topic {topic}, which is not there, so its button is left out. Correct \"topic\" of the grant.");
        }
        foreach (var (key, entry) in source?.Entries ?? new Dictionary<string, AnswerEntry>())
            if (GrantKeys.GrantOf(key) is { } id && grants.All(grant => grant.Id != id))
                reader.Report("C161", entry.File, entry.Line, $"The key {key} is about a grant that is not there, so nothing ever shows it. Correct the key, or remove the text.");
    }

    /// <summary>C161 and C164: the texts of a municipality's own grants. One that takes the place of a national grant may use its text.</summary>
    public static void CheckTexts(string id, MunicipalUnit unit, NationalContent national, UnitReader reader)
    {
        foreach (var grant in unit.Grants)
        {
            var key = GrantKeys.Of(grant, GrantKeys.Purpose);
            if (unit.Own.GetValueOrDefault("nb")?.Find(key) is null && national.Answers.GetValueOrDefault("nb")?.Find(key) is null)
                reader.Block("C161", $"Municipalities/{id}/Answers.resx", null, $"The key {key} has no bokmål text, so nobody would learn what the grant is for. Write it in one line.");
            if (grant.Topic is { } topic && national.Topics.Find(topic) is null)
                reader.ReportAt("C164", GrantFiles.PathOf(id), ["grants", $"={grant.Id}", "topic"], $"The grant {grant.Id} refers to the topic {topic}, which is not there, so its button is left out. Correct \"topic\".");
        }
    }

    /// <summary>C162 and C163: what the passing of time has made of a grant's deadlines.</summary>
    public static IEnumerable<(string Code, string Message)> Due(Grant grant, DateOnly today)
    {
        if (GrantCalendar.PassedWithoutSuccessor(grant, today) is { } passed)
            yield return ("C162", $"The deadline announced for the grant {grant.Id}, {passed:yyyy-MM-dd}, has passed, and none follows. People are told that it was last year's. Look at {grant.Apply.Web ?? grant.Apply.Giver}: add the next date, or make this one \"lastYear\".");
        foreach (var deadline in grant.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.LastYear && deadline.Date >= today))
            yield return ("C163", $"The grant {grant.Id} has {deadline.Date:yyyy-MM-dd} as an earlier year's deadline, and the day is still to come. If it is announced, make it \"announced\"; otherwise correct the date.");
        foreach (var deadline in grant.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Announced && deadline.Date > today.AddYears(2)))
            yield return ("C163", $"The grant {grant.Id} has a deadline announced for {deadline.Date:yyyy-MM-dd}, more than two years ahead. Look whether the year is right.");
    }

    private static string Name(DeadlineKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
