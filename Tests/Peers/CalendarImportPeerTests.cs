using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Tests.Support;
using NodaTime;

namespace ChatBot.Tests.Peers;

/// <summary>The npm package <c>ical.js</c> and our importer, on 65 calendars that others wrote.</summary>
public sealed class CalendarImportPeerTests
{
    private const int Most = 40;

    [Fact]
    public async Task Every_event_that_is_taken_over_has_the_dates_that_ical_js_gives_it()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Data", "feeds", "ics")).Where(file => File.ReadAllText(file).Contains("VCALENDAR", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Requirement.Demand(Directory.Exists(Path.Combine(PeerFolder.Demand(), "node_modules", "ical.js")), "ical.js is missing: run `npm ci` in Tests/Peers (test.sh does).");
        await using var peer = PeerProcess.Start("calendars.cjs");
        var answers = await peer.AskAsync([.. files.Select(file => (object)new { text = File.ReadAllText(file), most = Most })]);
        var (different, compared) = (new List<string>(), 0);

        foreach (var (file, answer) in files.Zip(answers))
        {
            var ours = CalendarImport.Read(File.ReadAllBytes(file), "kultur");
            if (answer.ValueKind != JsonValueKind.Array) continue;
            foreach (var theirs in answer.EnumerateArray())
            {
                if (ours.Activities.FirstOrDefault(one => one.SourceId == theirs.GetProperty("id").GetString()) is not { } mine) continue;
                compared++;
                var left = Expected(theirs);
                var right = Found(mine.Cells[ActivityColumns.Schedule], left.Count);
                if (!left.Zip(right).All(pair => AreSame(pair.First, pair.Second)) || left.Count != right.Count) different.Add($"{Path.GetFileName(file)} {mine.Cells[ActivityColumns.Schedule]}\n theirs {string.Join(' ', left)}\n ours   {string.Join(' ', right)}");
            }
        }

        Assert.True(different.Count == 0, $"{different.Count} of {compared} differ:\n{string.Join('\n', different)}");
        Assert.InRange(compared, 150, 300);
    }

    // What lasts for days, and a date that says it is one but has an hour, is compared by its days.
    private static bool AreSame(string left, string right) => left == right || ((left.Length == 10 || right.Length == 10) && left[..10] == right[..10]);

    private static List<string> Expected(JsonElement theirs)
    {
        var zone = theirs.GetProperty("zone").GetString() is { } name ? Zone(name) : DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        var isDay = theirs.GetProperty("isDay").GetBoolean();
        var found = theirs.GetProperty("found").EnumerateArray().Select(found => At(found.GetProperty("start").GetString()!)).Distinct().Order().ToList();
        // A schedule looks ten years ahead.
        return [.. found.Where(moment => moment < found[0].AddYears(9)).Select(moment =>
            isDay ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : zone.AtLeniently(LocalDateTime.FromDateTime(moment)).WithZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).ToDateTimeUnspecified().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))];
    }

    private static List<string> Found(string text, int count)
    {
        var schedule = ScheduleText.Parse(text).Schedule!;
        var first = schedule.Parts.Min(part => part.Season.First ?? ((SingleDays)part.Repeat).Span.First);
        return [.. schedule.From(first).Where(one => one.State != OccurrenceState.Moved && !schedule.Parts.Any(part => part.Repeat is SingleDays { Span: var span } && span.First < one.Day && span.Holds(one.Day))).Take(count).Select(one => one.From is { } from ? $"{one.Day:yyyy-MM-dd} {from:HH\\:mm}" : $"{one.Day:yyyy-MM-dd}")];
    }

    private static DateTimeZone Zone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZoneProviders.Tzdb[name.Contains("Eastern", StringComparison.Ordinal) ? "America/New_York" : string.Join('/', name.Split('/')[^2..])];

    private static DateTime At(string text) => DateTime.ParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyyMMdd'T'HHmmss"], CultureInfo.InvariantCulture);
}
