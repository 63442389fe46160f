using ChatBot.Catalogue.Activities.Schedules;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>Reads one row, and gathers its faults.</summary>
internal sealed class RowReader(ActivityRow row, SharedParts shared)
{
    private const int LongestText = 4000;

    private List<ActivityFault>? _faults;

    public IReadOnlyList<ActivityFault> Faults => _faults ?? [];

    public void Fault(string code, string? column, string message) => (_faults ??= []).Add(new(row.Line, code, column, message));

    public string? Text(string column)
    {
        var text = row[column];
        if (text.Length <= LongestText) return text.Length > 0 ? text : null;
        Fault("C303", column, $"The text is longer than {LongestText} letters. Shorten it; what people need most goes first.");
        return text[..LongestText];
    }

    /// <summary>Yes, no, or null for an empty cell.</summary>
    public bool? YesNo(string column)
    {
        switch (row[column].ToLowerInvariant())
        {
            case "": return null;
            case "ja" or "j" or "x" or "sann" or "true" or "1": return true;
            case "nei" or "n" or "usann" or "false" or "0": return false;
        }
        Fault("C308", column, $"\"{row[column]}\" is neither ja nor nei, so it is left unknown. Write ja or nei, or leave the cell empty.");
        return null;
    }

    public DateOnly? Date(string column)
    {
        if (row[column].Length == 0) return null;
        if (Cells.Date(row[column]) is { } date) return date;
        Fault("C310", column, $"\"{row[column]}\" is no date. Write it as 2026-09-01 or 1.9.2026.");
        return null;
    }

    public ActivityStatus? Status()
    {
        switch (row[ActivityColumns.Status].ToLowerInvariant())
        {
            case "tilbud": return ActivityStatus.Offer;
            case "tidligere": return ActivityStatus.Past;
            case "nevnt": return ActivityStatus.Named;
            case "mål": return ActivityStatus.Goal;
        }
        Fault("C305", ActivityColumns.Status, $"\"{row[ActivityColumns.Status]}\" is no status, so the row is left out: nobody knows whether it is an offer. Write tilbud, tidligere, nevnt or mål.");
        return null;
    }

    public IReadOnlyList<string> Kinds()
    {
        List<string> kinds = [];
        foreach (var name in Parts(ActivityColumns.Kinds))
        {
            if (ActivityKinds.Named(name) is { } kind) kinds.Add(kind.Id);
            else Fault("C304", ActivityColumns.Kinds, $"\"{name}\" is not one of the kinds. Write one of: {string.Join(", ", ActivityKinds.All.Select(known => known.Name))}.");
        }
        if (kinds.Count == 0 && _faults?.Exists(fault => fault.Code == "C304") != true)
            Fault("C304", ActivityColumns.Kinds, "The cell is empty, so nobody finds the activity by what it is. Write its kind, such as fotball or språkkafé.");
        return shared.One(kinds);
    }

    public IReadOnlyList<string> Languages(string column)
    {
        List<string> tags = [];
        foreach (var name in Parts(column))
        {
            if (SpokenLanguages.TagOf(name) is { } tag) tags.Add(tag);
            else Fault("C309", column, $"\"{name}\" is no language that we know, so it is left out. Write its Norwegian name, such as ukrainsk, with commas between.");
        }
        return shared.One(tags);
    }

    public Price Price()
    {
        var note = Text(PriceNote);
        if (Cells.Price(row[ActivityColumns.Price], note) is { } price) return shared.One(price);
        Fault("C307", ActivityColumns.Price, $"\"{row[ActivityColumns.Price]}\" is no price, so it is told as unknown. Write gratis, kroner such as 50, or nothing; words about it go in \"{PriceNote}\".");
        return Activities.Price.Unknown with { Note = note };
    }

    public Audience Audience()
    {
        AgeLimits? ages = row[Ages].Length == 0 ? null : Cells.Ages(row[Ages]);
        if (ages is null && row[Ages].Length > 0)
            Fault("C308", Ages, $"\"{row[Ages]}\" tells no ages, so they are told as unknown. Write alle, 6-12, 18+, til 12 or 8.");
        return shared.One(new Audience(ages, LimitedTo(), YesNo(Families) == true, YesNo(Newcomers) == true));
    }

    public SignUp SignUp()
    {
        if (Cells.SignUp(row[ActivityColumns.SignUp]) is { } signUp) return shared.One(signUp);
        Fault("C311", ActivityColumns.SignUp, $"\"{row[ActivityColumns.SignUp]}\" tells no way to sign up, so it is told as unknown. Write nei, a web address, an e-mail address or a telephone number.");
        return Activities.SignUp.Unknown;
    }

    public Schedule Schedule()
    {
        var reading = shared.Schedule(row[ActivityColumns.Schedule]);
        foreach (var fault in reading.Faults)
            Fault("C306", ActivityColumns.Schedule, $"At letter {fault.Position}, \"{fault.Piece}\": {fault.What} {fault.Remedy} Until then people are told that the time is unknown.");
        return reading.Schedule!;
    }

    /// <summary>The organiser, with what is known of how to reach it.</summary>
    public Organiser? Organiser()
    {
        var (phone, email, web) = (Text(Phone), Text(Email), Text(Web));
        if (phone is not null && !Cells.IsPhone(phone))
        {
            Fault("C311", Phone, $"\"{phone}\" is no telephone number, so it is not told. Write digits and spaces.");
            phone = null;
        }
        if (row[ActivityColumns.Organiser].Length > 0) return shared.One(new Organiser(row[ActivityColumns.Organiser], phone, email, web));
        if (phone is not null || email is not null || web is not null)
            Fault("C311", ActivityColumns.Organiser, "There is a number or an address, but not whose it is, so neither is told. Write the organiser's name.");
        return null;
    }

    private Gender? LimitedTo()
    {
        switch (row[ActivityColumns.Gender].ToLowerInvariant())
        {
            case "" or "alle": return null;
            case "kvinner" or "jenter": return Gender.Women;
            case "menn" or "gutter": return Gender.Men;
        }
        Fault("C308", ActivityColumns.Gender, $"\"{row[ActivityColumns.Gender]}\" is not understood, so no limit is told. Write kvinner or menn where the organiser limits it, else nothing.");
        return null;
    }

    private string[] Parts(string column) => row[column].Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
