using System.Security.Cryptography;
using System.Text;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>Reads <c>activities.translations.csv</c>: one row for an activity in a language.</summary>
internal sealed class TranslationTable
{
    private readonly Dictionary<string, List<ActivityRow>> _byId = new(StringComparer.Ordinal);
    private readonly List<ActivityFault> _faults = [];

    public TranslationTable(IEnumerable<ActivityRow> table, IReadOnlySet<string> ids)
    {
        HashSet<(string, string)> seen = [];
        foreach (var row in table)
        {
            if (!ids.Contains(row[Id])) Fault(row, Id, $"No activity has the id \"{row[Id]}\", so nobody sees this translation. Correct the id, or remove the row.");
            else if (SpokenLanguages.TagOf(row[Language]) is null) Fault(row, Language, $"\"{row[Language]}\" is no language that we know. Write its tag, such as uk, or its Norwegian name.");
            else if (row[State] is not ("maskin" or "lest")) Fault(row, State, $"\"{row[State]}\" is no state, so nobody knows how far to trust the text. Write maskin, or lest when a person who speaks the language has read it.");
            else if (!seen.Add((row[Id], SpokenLanguages.TagOf(row[Language])!))) Fault(row, Language, $"\"{row[Id]}\" is translated to {row[Language]} twice; the first stands. Remove one of the rows.");
            else if (_byId.TryGetValue(row[Id], out var rows)) rows.Add(row);
            else _byId[row[Id]] = [row];
        }
    }

    public IReadOnlyList<ActivityFault> Faults => _faults;

    /// <summary>An activity with its translations.</summary>
    public Activity Join(Activity activity)
    {
        if (!_byId.TryGetValue(activity.Id, out var rows)) return activity;
        var hash = HashOf(activity);
        return activity with { Title = Translated(activity.Title, Title, rows, hash), Description = activity.Description is { } text ? Translated(text, Description, rows, hash) : null };
    }

    /// <summary>The hash by which a translation names its source: the first 12 hexadecimal digits of SHA-256 over title and description in bokmål.</summary>
    public static string HashOf(Activity activity) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Title.Bokmal}\n{activity.Description?.Bokmal}".Normalize(NormalizationForm.FormC))).AsSpan(0, 6));

    private static ActivityText Translated(ActivityText text, string column, List<ActivityRow> rows, string hash) =>
        text with
        {
            Translations = rows.Where(row => row[column].Length > 0)
                .ToDictionary(row => SpokenLanguages.TagOf(row[Language])!, row => new ActivityTranslation(row[column], StateOf(row, hash)), StringComparer.Ordinal),
        };

    private static ActivityTranslationState StateOf(ActivityRow row, string hash) =>
        row[Source].Length > 0 && row[Source] != hash ? ActivityTranslationState.Stale
        : row[State] == "lest" ? ActivityTranslationState.Reviewed
        : ActivityTranslationState.Machine;

    private void Fault(ActivityRow row, string column, string message) => _faults.Add(new(row.Line, "C317", column, message));
}
