using System.Globalization;
using System.Text.Json;

namespace ChatBot.Catalogue.Activities.Import.Json;

/// <summary>One item of an RPDE page.</summary>
/// <param name="Id">Its id within its kind.</param>
/// <param name="Modified">The counter by which the feed is ordered.</param>
/// <param name="IsDeleted">Whether it says that the item is no more.</param>
/// <param name="Data">What the item is; null of a deleted one.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RpdeItem(string Id, string Modified, bool IsDeleted, JsonElement? Data, string Place);

/// <summary>One page of a feed in Realtime Paged Data Exchange 1.0.</summary>
/// <param name="Items">Its items, in order.</param>
/// <param name="Next">The address of the next page; null when it names none.</param>
public sealed record RpdePage(IReadOnlyList<RpdeItem> Items, string? Next)
{
    /// <summary>Whether the feed ends here: the last page has no items.</summary>
    public bool IsLast => Items.Count == 0 || Next is null;

    /// <summary>Whether bytes look like a page of a feed.</summary>
    public static bool IsPage(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonLook.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array && document.RootElement.TryGetProperty("next", out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="number">Its number in the feed, from 1.</param>
    /// <exception cref="FormatException">It is no page.</exception>
    public static RpdePage Read(ReadOnlyMemory<byte> bytes, int number)
    {
        using var document = JsonLook.Parse(bytes);
        JsonElement? page = document.RootElement.Clone();
        if (page.At("items")?.ValueKind != JsonValueKind.Array) throw new FormatException($"Page {number} has no items: it is no RPDE feed.");
        var items = page.All("items").Select((item, at) => Item(item, $"item {(at + 1).ToString(CultureInfo.InvariantCulture)} of page {number.ToString(CultureInfo.InvariantCulture)}")).ToList();
        return new(items, page.Text("next"));
    }

    /// <summary>Whether a feed goes forward from one page to the next; a feed that gives the same page for ever does not.</summary>
    /// <param name="next">The next page.</param>
    public bool IsBefore(RpdePage next) => next.Items.Count == 0 || Items.Count == 0 || Compare(Items[^1], next.Items[^1]) < 0;

    private static int Compare(RpdeItem one, RpdeItem other)
    {
        var byNumber = decimal.TryParse(one.Modified, NumberStyles.Number, CultureInfo.InvariantCulture, out var left) & decimal.TryParse(other.Modified, NumberStyles.Number, CultureInfo.InvariantCulture, out var right);
        var order = byNumber ? left.CompareTo(right) : string.CompareOrdinal(one.Modified, other.Modified);
        if (order != 0) return order;
        return long.TryParse(one.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && long.TryParse(other.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var otherId) ? id.CompareTo(otherId) : string.CompareOrdinal(one.Id, other.Id);
    }

    private static RpdeItem Item(JsonElement? item, string place)
    {
        var id = item.Text("id") ?? throw new FormatException($"The {place} has no id.");
        var modified = item.Text("modified") ?? throw new FormatException($"The {place} has no modified.");
        return new(id, modified, item.Text("state") == "deleted", item.At("data"), place);
    }
}
