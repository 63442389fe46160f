namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C108: a referral says whom to ask, by names that exist, and can be recognised.</summary>
internal static class Referrals
{
    private const string File = "Referrals.json";
    private const int LongestTitle = 32;

    /// <summary>Checks the list before it is used.</summary>
    public static void CheckIds(IReadOnlyList<Referral> referrals, UnitReader reader)
    {
        foreach (var twice in referrals.GroupBy(referral => referral.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            reader.BlockAt("C108", File, ["referrals", $"={twice.Key}"], $"The referral {twice.Key} stands twice, so nobody could tell which of the two holds. Remove one.");
        foreach (var nameless in referrals.Where(referral => referral.Id.Length == 0 || (string.IsNullOrWhiteSpace(referral.Who) && string.IsNullOrWhiteSpace(referral.WhoText.GetValueOrDefault("nb")))))
            reader.BlockAt("C108", File, ["referrals", $"={nameless.Id}"], $"The referral \"{nameless.Id}\" lacks its id or whom to ask (\"who\"), so the reply would send people nowhere. Write them.");
    }

    /// <summary>Checks what the list refers to.</summary>
    public static void Check(NationalContent unit, Func<string, bool> isKnown, UnitReader reader)
    {
        foreach (var referral in unit.Referrals.All)
        {
            foreach (var name in referral.ContactText.Names.Where(name => !isKnown(name)))
                reader.BlockAt("C108", File, ["referrals", $"={referral.Id}", "contact"], $"The contact of {referral.Id} refers to {{{name}}}, which is no named value, so people would see nothing there. Correct the name, or add the value to the facts.");
            if (referral.ContactText.HasStrayBrace)
                reader.BlockAt("C108", File, ["referrals", $"={referral.Id}", "contact"], $"The contact of {referral.Id} has a brace without its partner, so people would see the name and not the fact. Write {{ before the name and }} after it.");
            if (string.IsNullOrWhiteSpace(referral.Title.GetValueOrDefault("nb")))
                reader.ReportAt("C213", File, ["referrals", $"={referral.Id}", "title"], $"The referral {referral.Id} has no bokmål title, so a list would show \"{referral.Who}\". Write one.");
            foreach (var (tag, title) in referral.Title.Where(title => title.Value.Length > LongestTitle))
                reader.ReportAt("C213", File, ["referrals", $"={referral.Id}", "title", tag], $"The title of {referral.Id} in '{tag}' has {title.Length} characters, and a list has room for {LongestTitle}. Shorten it.");
            foreach (var language in unit.Languages.All.Where(language => referral.Questions.GetValueOrDefault(language.Tag) is not { Count: > 0 }))
                reader.ReportAt("C213", File, ["referrals", $"={referral.Id}", "questions", language.Tag], $"The referral {referral.Id} has no example questions in '{language.Tag}', so it is hardly recognised there. Write some.");
            foreach (var tag in referral.Questions.Keys.Union(referral.Title.Keys).Where(tag => unit.Languages.Find(tag) is null))
                reader.ReportAt("C213", File, ["referrals", $"={referral.Id}", tag], $"The referral {referral.Id} has texts in '{tag}', which is no language of Languages.json, so nobody would see them. Correct the tag.");
        }
    }
}
