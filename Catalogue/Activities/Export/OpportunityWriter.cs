using System.Text.Json.Nodes;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Export;

/// <summary>Writes activities as OpenActive's session series (Modelling Opportunity Data 2.0), which schema.org's readers understand as events.</summary>
/// <param name="site">The address of the service.</param>
/// <param name="language">The tag of the language its texts are in.</param>
public sealed class OpportunityWriter(Uri site, string language)
{
    private const int Dates = 26;
    private const int OrePerKrone = 100;

    /// <summary>An activity with its coming dates. What is unknown is absent: nothing is filled in to satisfy a reader.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="today">The day in Europe/Oslo.</param>
    public JsonObject Write(Activity activity, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var id = AddressOf(activity);
        var one = new JsonObject
        {
            ["@context"] = "https://openactive.io/",
            ["@type"] = "SessionSeries",
            ["@id"] = id,
            ["identifier"] = activity.Id,
            ["url"] = PageOf(activity),
            ["name"] = activity.Title.In(language),
            ["activity"] = new JsonArray([.. activity.Kinds.Select(Kind)]),
        };
        if (activity.Description is { } description) one["description"] = description.In(language);
        if (Place(activity) is { } place) one["location"] = place;
        if (Organiser(activity) is { } organiser) one["organizer"] = organiser;
        Price(one, activity);
        Audience(one, activity.Audience);
        if (activity.Schedule.From(today).Take(Dates).Where(date => date.Starts is not null && date.State != OccurrenceState.Moved).Select(date => (JsonNode)Date(id, date)).ToArray() is { Length: > 0 } dates) one["subEvent"] = new JsonArray(dates);
        return one;
    }

    /// <summary>Whether all is known that OpenActive demands: place, organiser, price, and an hour. What is not is served as schema.org alone.</summary>
    public static bool IsWhole(Activity activity, DateOnly today) =>
        activity is { Place: { Name: not null, Address: not null }, Organiser: not null, Price.Kind: not PriceKind.Unknown } && activity.Schedule.From(today).Any(date => date.Starts is not null && date.State != OccurrenceState.Moved);

    private static JsonObject Date(string id, Occurrence date)
    {
        var starts = date.Starts!.Value.At;
        var one = new JsonObject { ["@type"] = "ScheduledSession", ["@id"] = $"{id}#{date.Day:yyyy-MM-dd}T{date.From:HHmm}", ["startDate"] = Iso(starts), ["eventStatus"] = $"https://schema.org/{(date.State == OccurrenceState.Cancelled ? "EventCancelled" : date.MovedFrom is null ? "EventScheduled" : "EventRescheduled")}" };
        if (date.Ends is { } ends)
        {
            one["endDate"] = Iso(ends.At);
            one["duration"] = System.Xml.XmlConvert.ToString(ends.At - starts);
        }

        return one;
    }

    private JsonObject Kind(string id) => new()
    {
        ["@type"] = "Concept",
        ["@id"] = new Uri(site, $"activities/kinds#{id}").AbsoluteUri,
        ["prefLabel"] = ActivityKinds.Find(id)?.Name ?? id,
        ["inScheme"] = new Uri(site, "activities/kinds").AbsoluteUri,
    };

    private JsonObject? Place(Activity activity)
    {
        if (activity.Place is not { } place) return null;
        var one = new JsonObject { ["@type"] = "Place", ["@id"] = $"{AddressOf(activity)}#place", ["name"] = place.Name ?? place.Address };
        if (place.Address is { } address) one["address"] = address;
        return one;
    }

    private JsonObject? Organiser(Activity activity)
    {
        if (activity.Organiser is not { } organiser) return null;
        var one = new JsonObject { ["@type"] = "Organization", ["@id"] = $"{AddressOf(activity)}#organizer", ["name"] = organiser.Name };
        if (organiser.Phone is { } phone) one["telephone"] = phone;
        if (organiser.Email is { } email) one["email"] = email;
        if (organiser.Web is { } web) one["url"] = Whole(web);
        return one;
    }

    private static void Price(JsonObject one, Activity activity)
    {
        if (activity.Price.Kind == PriceKind.Unknown) return;
        one["isAccessibleForFree"] = activity.Price.Kind == PriceKind.Free;
        var offer = new JsonObject { ["@type"] = "Offer", ["@id"] = $"{one["@id"]}#offer", ["identifier"] = activity.Id, ["price"] = (decimal)(activity.Price.AmountOre ?? 0) / OrePerKrone };
        if (activity.Price.Kind == PriceKind.Known) offer["priceCurrency"] = "NOK";
        if (activity.Price.Note is { } note) offer["description"] = note;
        if (activity.SignUp is { Kind: SignUpKind.Link, Value: { } link }) offer["url"] = Whole(link);
        one["offers"] = new JsonArray(offer);
    }

    private static void Audience(JsonObject one, Audience audience)
    {
        one["genderRestriction"] = $"https://openactive.io/{audience.Gender switch { Gender.Women => "FemaleOnly", Gender.Men => "MaleOnly", _ => "NoRestriction" }}";
        if (audience.Ages is not { } ages) return;
        // "For everyone" is said too: without it readers take eighteen for granted.
        var range = new JsonObject { ["@type"] = "QuantitativeValue", ["minValue"] = ages.Min ?? 0 };
        if (ages.Max is { } max) range["maxValue"] = max;
        one["ageRange"] = range;
    }

    private string AddressOf(Activity activity) => new Uri(site, $"activities/{activity.Municipality}.json?id={activity.Id}").AbsoluteUri;

    private string PageOf(Activity activity) => new Uri(site, $"activities/{activity.Municipality}?id={activity.Id}").AbsoluteUri;

    private static string Whole(string address) => address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}";

    private static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
