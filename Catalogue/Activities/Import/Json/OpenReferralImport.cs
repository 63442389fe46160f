using System.Globalization;
using System.Text.Json;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Recurrence;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Import.Json;

/// <summary>Reads services in Open Referral's Human Services Data Specification 3 as activities.</summary>
public static class OpenReferralImport
{
    private static readonly CalendarZones Zones = new(new("", 0));

    /// <summary>Reads a service, a page of services, an organisation with services, or a service at a location.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="kind">The kind of services whose taxonomy terms name none of ours; null to leave them out.</param>
    /// <exception cref="FormatException">It holds no service.</exception>
    public static ImportReading Read(ReadOnlyMemory<byte> bytes, string? kind)
    {
        using var document = JsonLook.Parse(bytes);
        JsonElement? root = document.RootElement;
        var (activities, notes) = (new Dictionary<string, ImportedActivity>(StringComparer.Ordinal), new List<ImportNote>());
        var services = Services(root).Take(ImportLimits.Activities).ToList();
        if (services.Count == 0) throw new FormatException("The file holds no service: it is no Open Referral data.");
        foreach (var ((service, organisation, location), at) in services.Select((one, at) => (one, at)))
        {
            var place = $"service {(at + 1).ToString(CultureInfo.InvariantCulture)}";
            try
            {
                var id = service.Text("id") ?? throw new FormatException("The service has no id.");
                activities[id] = new(id, place, Cells(service, organisation, location, kind, message => notes.Add(new(place, false, message))));
            }
            catch (FormatException fault)
            {
                notes.Add(new(place, true, fault.Message));
            }
        }

        return new([.. activities.Values], notes);
    }

    private static IEnumerable<(JsonElement? Service, JsonElement? Organisation, JsonElement? Location)> Services(JsonElement? root)
    {
        if (root?.ValueKind == JsonValueKind.Array) return root.All().SelectMany(Services);
        if (root.At("contents") is not null) return root.All("contents").SelectMany(Services);
        if (root.At("services") is not null) return root.All("services").Select(service => (service, root, (JsonElement?)null));
        if (root.At("service") is not null) return [(root.At("service"), root.At("service", "organization"), root.At("location"))];
        return root.At("id") is not null && root.At("name") is not null && root.At("location_type") is null ? [(root, root.At("organization"), root.At("service_at_locations", "location"))] : [];
    }

    private static IReadOnlyDictionary<string, string> Cells(JsonElement? service, JsonElement? organisation, JsonElement? location, string? kind, Action<string> tell)
    {
        var cells = new CellWriter();
        cells.Write(ActivityColumns.Title, service.Text("name") ?? throw new FormatException("The service has no name."));
        cells.Write(ActivityColumns.Description, service.Text("description"));
        cells.Write(ActivityColumns.Status, service.Text("status") switch { null or "active" => "tilbud", "inactive" or "defunct" => "tidligere", _ => "nevnt" });
        cells.Kinds(service.All("attributes").Select(one => one.Text("taxonomy_term", "name")).OfType<string>(), kind);
        if (!cells.Cells.ContainsKey(ActivityColumns.Kinds)) throw new FormatException($"\"{service.Text("name")}\" names no kind of ours. Give the kind of the feed.");
        cells.Write(ActivityColumns.Schedule, Times(service.At("schedules") is { } own ? own : service.At("service_at_locations", "schedules"), tell));
        cells.Write(ActivityColumns.Place, location.Text("name"));
        var address = location.At("addresses");
        cells.Write(ActivityColumns.Address, string.Join(", ", new[] { address.Text("address_1"), $"{address.Text("postal_code")} {address.Text("city")}".Trim() }.Where(text => text is { Length: > 0 })));
        if (organisation.Text("name") is { } name)
        {
            cells.Write(ActivityColumns.Organiser, name);
            if ((organisation.Text("phones", "number") ?? service.Text("phones", "number"))?.Trim('"') is { } phone && Files.Cells.IsPhone(phone)) cells.Write(ActivityColumns.Phone, phone);
            cells.Write(ActivityColumns.Email, organisation.Text("email"));
            cells.Write(ActivityColumns.Web, organisation.Text("website") ?? service.Text("url"));
        }

        Price(cells, service);
        Audience(cells, service);
        cells.Write(ActivityColumns.Transport, location.Text("transportation"));
        cells.Write(ActivityColumns.Accessibility, location.Text("accessibility", "description"));
        return cells.Cells;
    }

    private static void Price(CellWriter cells, JsonElement? service)
    {
        var costs = service.All("cost_options").Where(cost => cost.Number("amount") is not null).ToList();
        if (costs.Count > 0 && costs.TrueForAll(cost => cost.Number("amount") == 0)) cells.Write(ActivityColumns.Price, "gratis");
        else if (costs.Count == 1 && costs[0].Text("currency") is "NOK" or "nok") cells.Write(ActivityColumns.Price, costs[0].Text("amount")!.Replace('.', ','));
        cells.Write(ActivityColumns.PriceNote, service.Text("fees_description"));
    }

    private static void Audience(CellWriter cells, JsonElement? service)
    {
        var (from, until) = ((int?)service.Number("minimum_age"), (int?)service.Number("maximum_age"));
        if (from is not null || until is not null) cells.Write(ActivityColumns.Ages, Files.Cells.Write(new AgeLimits(from, until)));
        var languages = service.All("languages").Select(one => one.Text("code")).OfType<string>().ToList();
        if (languages.Count > 0) cells.Write(ActivityColumns.Spoken, string.Join(", ", languages));
    }

    // A schedule that contradicts itself leaves the time unknown; the service is there all the same.
    private static string Times(JsonElement? schedules, Action<string> tell)
    {
        var parts = new List<SchedulePart>();
        foreach (var schedule in schedules.All())
            try
            {
                parts.AddRange(Parts(schedule, tell));
            }
            catch (FormatException fault)
            {
                tell($"Its time is left unknown. {fault.Message}");
            }

        return ScheduleText.Format(new() { Parts = parts });
    }

    private static IEnumerable<SchedulePart> Parts(JsonElement? schedule, Action<string> tell)
    {
        var first = schedule.Text("dtstart") ?? schedule.Text("valid_from");
        if (schedule.Text("freq") is not { } frequency || first is null || JsonTimes.Moment(schedule.Text("opens_at") is { } opens ? $"{first[..Math.Min(10, first.Length)]}T{opens.TrimEnd('Z')}" : first) is not { } start)
            throw new FormatException("It is not said from which day or how often it is repeated.");
        string[] names = ["interval", "count", "wkst", "byday", "byweekno", "bymonthday", "byyearday"];
        var rule = $"FREQ={frequency};" + string.Concat(names.Select(name => schedule.Text(name) is { } value ? $"{name.ToUpperInvariant()}={value};" : ""));
        if ((schedule.Text("until") ?? schedule.Text("valid_to")) is { Length: >= 10 } until) rule += $"UNTIL={until[..10].Replace("-", "", StringComparison.Ordinal)}";
        var length = schedule.Text("closes_at") is { } closes && TimeOnly.TryParse(closes.TrimEnd('Z'), CultureInfo.InvariantCulture, out var end) && !start.IsDay ? end - TimeOnly.FromDateTime(start.At) : (TimeSpan?)null;
        return EventParts.Of(RecurrenceRule.Parse(rule), start, length, Zones, tell);
    }
}
