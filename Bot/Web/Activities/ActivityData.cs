using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Web.Activities;

/// <summary>Activities as data: one, a list, or a page of an RPDE feed (<c>?form=rpde</c>).</summary>
internal static class ActivityData
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static byte[] Write(HttpRequest request, MunicipalContent here, OpportunityWriter writer, string address, long modified, ActivityFilter filter, DateOnly today)
    {
        if (request.Query["form"] == "rpde")
        {
            long? after = long.TryParse(request.Query["afterTimestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp) ? timestamp : null;
            return Bytes(new FeedPage(writer, $"{address}?form=rpde", modified).Write(here.Activities.All, after, request.Query["afterId"].FirstOrDefault(), today));
        }

        var offers = filter.Of(here.Activities.All).ToList();
        if (filter.Id is not null && offers.Count == 1) return Bytes(writer.Write(offers[0], today));
        return Bytes(new()
        {
            ["@context"] = "https://schema.org/", ["@type"] = "ItemList", ["name"] = here.Municipality.Name, ["numberOfItems"] = offers.Count,
            ["itemListElement"] = new JsonArray([.. offers.Select((one, at) => (JsonNode)new JsonObject { ["@type"] = "ListItem", ["position"] = at + 1, ["item"] = writer.Write(one, today) })]),
        });
    }

    private static byte[] Bytes(JsonObject data) => JsonSerializer.SerializeToUtf8Bytes(data, Readable);
}
