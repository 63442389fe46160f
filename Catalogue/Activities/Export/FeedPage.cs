using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Catalogue.Activities.Export;

/// <summary>Pages of our activities in Realtime Paged Data Exchange 1.0.</summary>
/// <param name="writer">Writes the items.</param>
/// <param name="address">The address of the feed, without the query that names a page.</param>
/// <param name="licence">The address of the licence under which the municipality lets others use the data.</param>
/// <param name="modified">When the present version of the content was taken into use, in seconds since 1970: it orders the feed.</param>
/// <remarks>Content is files, and no history of each row is kept: with a new version every item is told anew. A row that is no offer any more is told as deleted;
/// a row that was taken out of the table is not told at all, so staff set it to "tidligere" first.</remarks>
public sealed class FeedPage(OpportunityWriter writer, string address, Uri licence, long modified)
{
    private const int Items = 500;

    /// <summary>The page after an item; the first page when nothing is said of one.</summary>
    /// <param name="activities">All activities.</param>
    /// <param name="afterTimestamp">The counter of the item before.</param>
    /// <param name="afterId">Its id.</param>
    /// <param name="today">The day in Europe/Oslo.</param>
    public JsonObject Write(IEnumerable<Activity> activities, long? afterTimestamp, string? afterId, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var page = afterTimestamp > modified ? [] : activities.OrderBy(one => one.Id, StringComparer.Ordinal)
            .Where(one => afterTimestamp is null || afterTimestamp < modified || string.CompareOrdinal(one.Id, afterId) > 0).Take(Items).ToList();
        var (timestamp, id) = page.Count > 0 ? (modified, page[^1].Id) : (afterTimestamp ?? modified, afterId ?? "");
        return new()
        {
            ["next"] = $"{address}?afterTimestamp={timestamp.ToString(CultureInfo.InvariantCulture)}&afterId={Uri.EscapeDataString(id)}",
            ["items"] = new JsonArray([.. page.Select(one => Item(one, today))]),
            ["license"] = licence.AbsoluteUri,
        };
    }

    private JsonObject Item(Activity one, DateOnly today)
    {
        var item = new JsonObject { ["state"] = "deleted", ["kind"] = "SessionSeries", ["id"] = one.Id, ["modified"] = modified };
        if (one.Status != ActivityStatus.Offer || !OpportunityWriter.IsWhole(one, today)) return item;
        item["state"] = "updated";
        item["data"] = writer.Write(one, today);
        return item;
    }
}
