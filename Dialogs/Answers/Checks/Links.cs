using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C219: people are sent to known hosts only, never through a shortener, and never to a page where one signs in: those are what fraud looks like.</summary>
internal static class Links
{
    public static void Check(ContentReview review)
    {
        if (review.Lists.Links is not { } links) return;
        CheckValues("Facts.json", review.National.Values, links, review);
        foreach (var unit in review.Units) CheckValues($"Municipalities/{unit.Municipality.Id}/municipality.json", unit.Values, links, review);
        foreach (var grant in review.National.Grants) CheckGrant(GrantFiles.FileOf(grant.Id, review.Files) ?? "Grants", grant, links, review);
        foreach (var unit in review.Units)
            foreach (var grant in unit.Grants) CheckGrant(GrantFiles.PathOf(unit.Municipality.Id), grant, links, review);
        foreach (var topic in review.National.Topics.All.Where(topic => topic.Source?.Link is not null))
            if (FaultOf(topic.Source!.Link!, links) is { } fault) review.ReportAt("C219", "Topics.json", ["topics", $"={topic.Id}", "source", "link"], $"The source of {topic.Id}, {topic.Source.Link}, {fault}");
        foreach (var (_, key, entry) in review.Texts.All)
            foreach (var address in Addresses.In(entry.Text))
                if (!address.Contains('@', StringComparison.Ordinal) && FaultOf(address, links) is { } fault) review.Report("C219", entry, address, $"The text {key} has {address}, which {fault}");
    }

    private static void CheckValues(string file, IReadOnlyDictionary<string, DatedValue> values, LinksFile links, ContentReview review)
    {
        foreach (var (name, value) in values)
        {
            foreach (var version in value.Versions)
            {
                if (value.Kind == ValueKind.Web && FaultOf(version.Value, links) is { } fault) review.ReportAt("C219", file, ["values", name, $"={version.Value}"], $"The value {name}, {version.Value}, {fault}");
                if (version.Source.Link is { } link && FaultOf(link, links) is { } wrong) review.ReportAt("C219", file, ["values", name, $"={link}"], $"The source of {name}, {link}, {wrong}");
            }
        }
    }

    private static void CheckGrant(string file, Grant grant, LinksFile links, ContentReview review)
    {
        foreach (var address in new[] { grant.Apply.Web, grant.Source.Link }.OfType<string>())
            if (FaultOf(address, links) is { } fault) review.ReportAt("C219", file, ["grants", $"={grant.Id}", $"={address}"], $"The grant {grant.Id} has {address}, which {fault}");
    }

    private static string? FaultOf(string address, LinksFile links)
    {
        if (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return "is not encrypted. Write https:// if the page has it, or another page.";
        var plain = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address[8..] : address;
        var host = plain.Split('/', '?', '#', ':')[0].ToLowerInvariant();
        if (links.Shorteners.Any(shortener => IsBelow(host, shortener))) return "hides where it leads. Write the address it leads to.";
        if (links.SignIn.Any(part => plain.Contains(part, StringComparison.OrdinalIgnoreCase))) return "leads to a page where one signs in, and people must not learn to follow such links. Name the page in front of it.";
        return links.Allowed.Any(allowed => IsBelow(host, allowed)) ? null : $"leads to {host}, which is not among the allowed hosts. Look at the page, and add the host to Links.json if it is to be trusted.";
    }

    private static bool IsBelow(string host, string allowed) => host == allowed || host.EndsWith("." + allowed, StringComparison.Ordinal);
}
