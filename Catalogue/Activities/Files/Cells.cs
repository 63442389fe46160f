using System.Globalization;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>Reads the cells that have a form of their own. Null means that the text has not that form.</summary>
public static class Cells
{
    private const int MostKroner = 100_000;
    private const int OldestAge = 120;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy", "d/M/yyyy", "d.M.yy"];

    /// <summary>A date, as ISO 8601 or as Excel in Norway writes it.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A price: "gratis", "ukjent" or nothing, or kroner such as "50", "50,50" and "kr 50,-".</summary>
    /// <param name="text">The cell.</param>
    /// <param name="note">What the price is for.</param>
    public static Price? Price(string text, string? note = null)
    {
        if (text.Length == 0 || text.Equals("ukjent", StringComparison.OrdinalIgnoreCase)) return Activities.Price.Unknown with { Note = note };
        if (text.Equals("gratis", StringComparison.OrdinalIgnoreCase)) return Activities.Price.Free with { Note = note };
        var amount = text.Replace("kroner", "", StringComparison.OrdinalIgnoreCase).Replace("kr", "", StringComparison.OrdinalIgnoreCase).Trim('.', ' ', '\u00a0');
        if (amount.EndsWith(",-", StringComparison.Ordinal)) amount = amount[..^2];
        amount = amount.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kroner) || kroner < 0 || kroner > MostKroner || kroner * 100 % 1 != 0) return null;
        return kroner == 0 ? Activities.Price.Free with { Note = note } : Activities.Price.Of((int)(kroner * 100), note);
    }

    /// <summary>A price as it is read again.</summary>
    public static string Write(Price price) => price switch
    {
        { Kind: PriceKind.Free } => "gratis",
        { AmountOre: { } ore } => ore % 100 == 0 ? (ore / 100).ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{ore / 100},{ore % 100:00}"),
        _ => "",
    };

    /// <summary>Ages: "alle", "6-12", "18+", "til 12", "8".</summary>
    public static AgeLimits? Ages(string text)
    {
        var ages = text.Replace("år", "", StringComparison.OrdinalIgnoreCase).Replace('–', '-').Trim();
        if (ages.Equals("alle", StringComparison.OrdinalIgnoreCase)) return AgeLimits.Everyone;
        if (ages.EndsWith('+')) return Years(ages[..^1]) is { } from ? new AgeLimits(from, null) : null;
        if (ages.StartsWith("fra ", StringComparison.OrdinalIgnoreCase)) return Years(ages[4..]) is { } first ? new AgeLimits(first, null) : null;
        if (ages.StartsWith("til ", StringComparison.OrdinalIgnoreCase)) return Years(ages[4..]) is { } last ? new AgeLimits(null, last) : null;
        var dash = ages.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return Years(ages) is { } only ? new AgeLimits(only, only) : null;
        return Years(ages[..dash]) is { } min && Years(ages[(dash + 1)..]) is { } max && min <= max ? new AgeLimits(min, max) : null;
    }

    /// <summary>Ages as they are read again.</summary>
    public static string Write(AgeLimits? ages) => ages switch
    {
        null => "",
        { Min: null, Max: null } => "alle",
        { Min: { } min, Max: null } => string.Create(CultureInfo.InvariantCulture, $"{min}+"),
        { Min: null, Max: { } max } => string.Create(CultureInfo.InvariantCulture, $"til {max}"),
        { Min: { } min, Max: { } max } => string.Create(CultureInfo.InvariantCulture, $"{min}-{max}"),
    };

    /// <summary>Whether and how one signs up: "nei", an address on the web or of e-mail, a number, "ukjent" or nothing.</summary>
    public static SignUp? SignUp(string text)
    {
        if (text.Length == 0 || text.Equals("ukjent", StringComparison.OrdinalIgnoreCase)) return Activities.SignUp.Unknown;
        if (text.Equals("nei", StringComparison.OrdinalIgnoreCase) || text.Equals("ingen", StringComparison.OrdinalIgnoreCase)) return Activities.SignUp.NotNeeded;
        if (IsPhone(text)) return new(SignUpKind.Phone, text);
        if (text.Contains(' ', StringComparison.Ordinal)) return null;
        if (text.Contains('@', StringComparison.Ordinal)) return new(SignUpKind.Email, text);
        return text.Contains('.', StringComparison.Ordinal) ? new(SignUpKind.Link, text) : null;
    }

    /// <summary>Whether a text is a telephone number: digits and spaces, a plus in front or not.</summary>
    public static bool IsPhone(string text) =>
        text.Length > 2 && text.Count(char.IsAsciiDigit) is >= 3 and <= 15 && text.TrimStart('+').All(letter => char.IsAsciiDigit(letter) || letter == ' ');

    private static int? Years(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= OldestAge ? years : null;
}
