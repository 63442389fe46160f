using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import.Json;

/// <summary>Reads the pages of an OpenActive RPDE feed as activities.</summary>
/// <remarks>Modelling Opportunity Data 2.0 and Realtime Paged Data Exchange 1.0, W3C community group of OpenActive.</remarks>
public static class OpenActiveImport
{
    private static readonly string[] Opportunities = ["Event", "SessionSeries", "ScheduledSession", "CourseInstance", "Course", "EventSeries", "HeadlineEvent", "OnDemandEvent"];

    /// <summary>Reads pages, in the order in which the feed gave them.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="kind">The kind of what names none of ours; null to leave it out.</param>
    public static ImportReading Read(IEnumerable<RpdePage> pages, string? kind)
    {
        var (activities, deleted, notes) = (new Dictionary<string, ImportedActivity>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<ImportNote>());
        foreach (var item in pages.SelectMany(page => page.Items))
        {
            // The later item of an id is the newer one.
            activities.Remove(item.Id);
            deleted.Remove(item.Id);
            if (item.IsDeleted) deleted.Add(item.Id);
            else if (activities.Count == ImportLimits.Activities) throw new FormatException($"The feed has more than {ImportLimits.Activities} items.");
            else
                try
                {
                    activities[item.Id] = new(item.Id, item.Place, Cells(item.Data, kind, message => notes.Add(new(item.Place, false, message))));
                }
                catch (FormatException fault)
                {
                    notes.Add(new(item.Place, true, fault.Message));
                }
        }

        return new([.. activities.Values], notes) { Deleted = [.. deleted] };
    }

    private static IReadOnlyDictionary<string, string> Cells(JsonElement? data, string? kind, Action<string> tell)
    {
        var type = data.Term("@type") ?? data.Term("type");
        if (type is null || !Opportunities.Contains(type, StringComparer.Ordinal)) throw new FormatException($"\"{type}\" is nothing people come to at a time.");
        // What a date or a course does not say itself, its series says.
        JsonElement?[] levels = [data, data.At("superEvent"), data.At("superEvent", "superEvent"), data.At("instanceOfCourse")];
        string? Said(params string[] path) => levels.Select(level => level.Text(path)).FirstOrDefault(text => text is not null);
        JsonElement? Found(string name) => levels.Select(level => level.At(name)).FirstOrDefault(found => found is not null);
        var cells = new CellWriter();
        cells.Write(ActivityColumns.Title, Said("name") ?? throw new FormatException("It has no name; its series stands in another feed."));
        cells.Write(ActivityColumns.Description, Said("description"));
        cells.Write(ActivityColumns.Status, "tilbud");
        cells.Kinds(levels.SelectMany(level => level.All("activity").Select(one => one.Text("prefLabel")).Concat(level.All("category").Select(one => one.Text() ?? one.Text("prefLabel")))).OfType<string>(), kind);
        if (!cells.Cells.ContainsKey(ActivityColumns.Kinds)) throw new FormatException($"\"{Said("name")}\" names no kind of ours. Give the kind of the feed.");
        cells.Write(ActivityColumns.Schedule, Times(data, tell));
        Place(cells, Found("location"));
        Organiser(cells, Found("organizer") ?? Found("provider"));
        Price(cells, data, Found("offers"));
        Audience(cells, Found("ageRange"), levels.Select(level => level.Term("genderRestriction")).FirstOrDefault(term => term is not null));
        if (Said("url") is { } link) cells.Write(ActivityColumns.SignUp, link.Contains(' ', StringComparison.Ordinal) ? null : link);
        return cells.Cells;
    }

    private static string Times(JsonElement? data, Action<string> tell)
    {
        var reading = ScheduleText.Parse(ScheduleText.Format(JsonTimes.Schedule(data, tell)));
        return ScheduleText.Format(reading.Schedule ?? throw new FormatException($"Its times cannot be told: {reading.Faults[0]}"));
    }

    private static void Place(CellWriter cells, JsonElement? place)
    {
        cells.Write(ActivityColumns.Place, place.Text("name"));
        var address = place.At("address");
        cells.Write(ActivityColumns.Address, address?.ValueKind == JsonValueKind.String ? place.Text("address")
            : string.Join(", ", new[] { address.Text("streetAddress"), $"{address.Text("postalCode")} {address.Text("addressLocality")}".Trim() }.Where(text => text is { Length: > 0 })));
    }

    private static void Organiser(CellWriter cells, JsonElement? organiser)
    {
        // A single person's name, number and address are no organisation's.
        if (organiser.Term("@type") == "Person" || organiser.Text("name") is not { } name) return;
        cells.Write(ActivityColumns.Organiser, name);
        if (organiser.Text("telephone") is { } phone && Files.Cells.IsPhone(phone)) cells.Write(ActivityColumns.Phone, phone);
        cells.Write(ActivityColumns.Email, organiser.Text("email"));
        cells.Write(ActivityColumns.Web, organiser.Text("url"));
    }

    private static void Price(CellWriter cells, JsonElement? data, JsonElement? offers)
    {
        var prices = offers.All().Where(offer => offer.Number("price") is >= 0).ToList();
        if (data.At("isAccessibleForFree")?.ValueKind == JsonValueKind.True || (prices.Count > 0 && prices.TrueForAll(offer => offer.Number("price") == 0))) cells.Write(ActivityColumns.Price, "gratis");
        else if (prices.Count > 0)
        {
            var dearest = prices.MaxBy(offer => offer.Number("price"))!;
            var amount = dearest.Number("price")!.Value;
            // Another currency is told in words: kroner are not guessed.
            if (dearest.Text("priceCurrency") == "NOK" && amount * 100 % 1 == 0) cells.Write(ActivityColumns.Price, amount.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','));
            cells.Write(ActivityColumns.PriceNote, string.Join("; ", prices.Take(6).Select(offer => $"{offer.Text("name")} {offer.Text("price")} {offer.Text("priceCurrency")}".Trim())));
        }
    }

    private static void Audience(CellWriter cells, JsonElement? ages, string? gender)
    {
        var (from, until) = ((int?)ages.Number("minValue"), (int?)ages.Number("maxValue"));
        if (from is not null || until is not null) cells.Write(ActivityColumns.Ages, Files.Cells.Write(new AgeLimits(from, until)));
        cells.Write(ActivityColumns.Gender, gender switch { "FemaleOnly" => "kvinner", "MaleOnly" => "menn", _ => null });
    }
}
