using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Web.Activities;

/// <summary>Activities as data: one, a list, or a page of an RPDE feed.</summary>
internal static class ActivityData
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>A page of the feed.</summary>
    public static byte[] Page(HttpRequest request, MunicipalContent here, FeedPage feed, DateOnly today) => Bytes(feed.Write(
        here.Activities.All, long.TryParse(request.Query["afterTimestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp) ? timestamp : null, request.Query["afterId"].FirstOrDefault(), today));

    /// <summary>One activity, or a list.</summary>
    public static byte[] Write(MunicipalContent here, OpportunityWriter writer, ActivityFilter filter, DateOnly today)
    {
        var offers = filter.Of(here.Activities.All).ToList();
        if (filter.Id is not null && offers.Count == 1) return Bytes(writer.Write(offers[0], today));
        return Bytes(new()
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "ItemList",
            ["name"] = here.Municipality.Name,
            ["numberOfItems"] = offers.Count,
            ["itemListElement"] = new JsonArray([.. offers.Select((one, at) => (JsonNode)new JsonObject { ["@type"] = "ListItem", ["position"] = at + 1, ["item"] = writer.Write(one, today) })]),
        });
    }

    private static byte[] Bytes(JsonObject data) => JsonSerializer.SerializeToUtf8Bytes(data, Readable);
}
