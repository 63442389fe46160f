using System.Globalization;
using System.Net;
using System.Text;
using ChatBot.Editing.Translations;

namespace ChatBot.Editing.Coverage;

/// <summary>Writes the table as one page that a browser shows without a network: what is done, and what is missing where.</summary>
public static class CoveragePage
{
    private const string Style = """
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1c2733; background: #fff; }
        table { border-collapse: collapse; } caption { text-align: left; padding: .5rem 0; }
        th, td { border: 1px solid #c6ced6; padding: .2rem .45rem; } td { text-align: center; min-width: 2.2rem; }
        thead th { position: sticky; top: 0; background: #eef2f5; } tbody th { text-align: left; font-weight: normal; }
        small { color: #4c5a67; } ul { padding-left: 1.2rem; } .key { display: inline-block; width: 1.6rem; text-align: center; border: 1px solid #c6ced6; }
        .source { background: #e3e8ee; } .reviewed { background: #bfe5c6; } .machine { background: #fdf0c3; } .stale { background: #f9cf9c; }
        .fallback { background: #f3bdb5; } .missing { background: #d9534f; color: #fff; font-weight: bold; }
        """;

    /// <summary>The page.</summary>
    /// <param name="table">The table.</param>
    public static string Write(CoverageTable table)
    {
        var whom = table.Municipality is { } here ? here.Name : "the national texts";
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Coverage: {Html(whom)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>Topics and languages: {Html(whom)}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p><strong>{table.Covered} of {table.All}</strong> answers are there in the reader's own language. Content version {table.ContentVersion}.</p>\n<ul>\n");
        foreach (var state in Enum.GetValues<TextState>())
            page.Append(CultureInfo.InvariantCulture, $"<li><span class=\"key {CoverageSigns.Name(state)}\">{CoverageSigns.Sign(state)}</span> {CoverageSigns.Name(state)}: {CoverageSigns.Meaning(state)}</li>\n");
        page.Append("</ul>\n<table>\n<caption>A cell shows the worst of a topic's texts; point at it to see which.</caption>\n<thead>\n<tr><th scope=\"col\">Topic</th>");
        foreach (var language in table.Languages) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" title=\"{Html(language.OwnName)}\">{Html(language.Tag)}</th>");
        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows) Write(row, page);
        page.Append("</tbody>\n<tfoot>\n");
        foreach (var state in Enum.GetValues<TextState>())
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{CoverageSigns.Name(state)}</th>");
            for (var i = 0; i < table.Languages.Count; i++) page.Append(CultureInfo.InvariantCulture, $"<td>{table.Count(i, state)}</td>");
            page.Append("</tr>\n");
        }
        return page.Append("</tfoot>\n</table>\n</body>\n</html>\n").ToString();
    }

    private static void Write(CoverageRow row, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><span lang=\"nb\">{Html(row.Title)}</span> <small>{Html(row.Topic.Id)}</small></th>");
        foreach (var cell in row.Cells)
        {
            var forms = string.Join(", ", cell.Forms.Select(form => $"{form.Key}: {CoverageSigns.Name(form.Value)}"));
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"{CoverageSigns.Name(cell.State)}\" title=\"{Html(forms)}\">{CoverageSigns.Sign(cell.State)}</td>");
        }
        page.Append("</tr>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
