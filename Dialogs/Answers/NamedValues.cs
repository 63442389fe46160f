using System.Globalization;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>The facts that texts refer to by name: a municipality's own first, then the national ones.</summary>
public sealed class NamedValues
{
    private const string ContactPrefix = "contact.";
    private const char NoBreakSpace = '\u00A0';

    private readonly IReadOnlyDictionary<string, DatedValue> _values;
    private readonly Municipality? _municipality;

    /// <summary>Gathers the values of one municipality, or the national ones alone.</summary>
    public NamedValues(IReadOnlyDictionary<string, DatedValue> national, IReadOnlyDictionary<string, DatedValue>? own = null, Municipality? municipality = null)
    {
        var all = new Dictionary<string, DatedValue>(national, StringComparer.Ordinal);
        // The emergency numbers are national: no municipality can replace a line of safety by a value of the same name.
        foreach (var (name, value) in own ?? new Dictionary<string, DatedValue>())
            if (!national.ContainsKey(name)) all[name] = value;
        _values = all;
        _municipality = municipality;
    }

    /// <summary>Whether a name is known: a value, the municipality's name, or the contact of an office.</summary>
    /// <param name="name">The name, as it stands between braces.</param>
    public bool Knows(string name) =>
        _values.ContainsKey(name) || name == "municipality.name"
        || (name.StartsWith(ContactPrefix, StringComparison.Ordinal) && IsOffice(name[ContactPrefix.Length..]));

    private bool IsOffice(string office) => Office.Known.Contains(office) || _municipality?.Offices.ContainsKey(office) == true;

    /// <summary>The value as it is written in a language; null when no value has that name.</summary>
    /// <param name="name">The name, as it stands between braces.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="day">The Oslo date; a value not in force on it is shown as it was nearest to it, for a text must not have a hole. Staff are told when that happens.</param>
    public string? Find(string name, Language language, DateOnly day)
    {
        if (name == "municipality.name") return _municipality?.Name;
        if (name.StartsWith(ContactPrefix, StringComparison.Ordinal)) return Contact(name[ContactPrefix.Length..], language, day);
        if (!_values.TryGetValue(name, out var value) || value.Near(day) is not { } version) return null;
        return Write(value.Kind, version.Value, language);
    }

    /// <summary>The best contact of an office: its name and number, else its name and page, else the municipality's.</summary>
    private string? Contact(string office, Language language, DateOnly day)
    {
        if (_municipality is null) return null;
        if (_municipality.Offices.TryGetValue(office, out var found))
        {
            var way = (found.Phone is { } phone ? Find(phone, language, day) : null) ?? (found.Web is { } web ? Find(web, language, day) : null);
            if (way is not null) return $"{found.Name} {way}";
        }
        return office == "municipality" ? _municipality.Name : Contact("municipality", language, day);
    }

    private static string Write(ValueKind kind, string value, Language language) => kind switch
    {
        ValueKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => DateText.Write(date, language),
        // In a right-to-left line the groups of "116 117" would change places at an ordinary space; at this one they stay a number.
        ValueKind.Phone or ValueKind.Amount when language.RightToLeft => value.Replace(' ', NoBreakSpace),
        _ => value,
    };
}
