using System.Globalization;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tools.Evaluation;

/// <summary>How often the language was told, per set and language.</summary>
/// <param name="Sets">The set's name, then the language's tag, then the share told right.</param>
internal sealed record LanguageReport(SortedDictionary<string, SortedDictionary<string, double>> Sets)
{
    /// <summary>Reads the messages.</summary>
    public static LanguageReport Of(IReadOnlyList<Labelled> rows, LanguageDetector detector)
    {
        var sets = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var set in rows.GroupBy(row => row.Set, StringComparer.Ordinal))
        {
            sets[set.Key] = new(StringComparer.Ordinal);
            foreach (var language in set.GroupBy(row => row.Language, StringComparer.Ordinal))
                sets[set.Key][language.Key] = Math.Round(language.Average(row => detector.Guess(row.Text, null).Language?.Tag == row.Language ? 1.0 : 0.0), 4);
        }
        return new(sets);
    }

    /// <summary>The mean over the languages of a set, each counting the same.</summary>
    public double MacroOf(string set) => Math.Round(Sets[set].Values.Average(), 4);

    public void Write(TextWriter writer)
    {
        foreach (var (set, languages) in Sets)
        {
            var each = string.Join("  ", languages.Select(language => string.Create(CultureInfo.InvariantCulture, $"{language.Key} {100 * language.Value:0.0}")));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(set.Length == 0 ? "all" : set),-12} macro {100 * MacroOf(set):0.0}   {each}"));
        }
    }
}
