using System.Globalization;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Tests.Support;
using NodaTime;

namespace ChatBot.Tests.Catalogue.Activities.Recurrence;

/// <summary>The examples of RFC 5545, section 3.8.5.3.</summary>
public sealed class StandardExamplesTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var row in File.ReadLines(Path.Combine(Repository.Root, "Tests", "Data", "rfc5545", "recurrences.tsv")).Select(line => line.Split('\t'))) examples.Add(row[0], row[1], row[2]);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_means_what_the_standard_says_it_means(string start, string rule, string dates)
    {
        var from = DateTime.ParseExact(start, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var goesOn = dates.EndsWith(" ...", StringComparison.Ordinal);
        var expected = Moments(goesOn ? dates[..^4] : dates, from.TimeOfDay).ToList();
        var read = RecurrenceRule.Parse(rule);
        var until = read.Until is { IsUtc: true, At: var at } ? LocalDateTime.FromDateTime(at).InUtc().WithZone(NewYork).ToDateTimeUnspecified() : (DateTime?)null;

        var moments = read.From(from, from.AddYears(50), until).Take(expected.Count + 1).ToList();

        Assert.Equal(expected, moments.Take(expected.Count));
        Assert.Equal(goesOn, moments.Count > expected.Count);
    }

    // "1997 Sep 2,4 Oct 1-3 @09:00,12:00": years, months, days; hours for all of them after "@".
    private static IEnumerable<DateTime> Moments(string text, TimeSpan time)
    {
        var (year, month) = (0, 0);
        var parts = text.Split('@');
        var times = parts.Length > 1 ? parts[1].Split(',').Select(hour => TimeSpan.ParseExact(hour, "hh\\:mm", CultureInfo.InvariantCulture)).ToArray() : [time];
        foreach (var word in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 4 && word.All(char.IsDigit)) year = int.Parse(word, CultureInfo.InvariantCulture);
            else if (char.IsLetter(word[0])) month = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, word) + 1;
            else
                foreach (var day in word.Split(',').SelectMany(Days))
                    foreach (var hour in times) yield return new DateTime(year, month, day) + hour;
        }
    }

    private static IEnumerable<int> Days(string span)
    {
        var ends = span.Split('-').Select(day => int.Parse(day, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }
}
