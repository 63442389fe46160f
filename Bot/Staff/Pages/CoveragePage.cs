using ChatBot.Bot.Turns;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Coverage;
using ChatBot.Editing.Translations;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>Every topic in every language.</summary>
internal sealed class CoveragePage(KnowledgeHolder knowledge)
{
    /// <summary>The page.</summary>
    public IResult Show(StaffVisit visit)
    {
        if (knowledge.Current is not { } known) return PageFrame.Show(visit, "/coverage", "Coverage", PageFrame.Fault("No content is in use yet."), StatusCodes.Status503ServiceUnavailable);
        var here = visit["municipality"] is { } id && known.Content.Municipalities.ContainsKey(id) ? id : null;
        var table = CoverageTable.Of(known.Content, here);
        return PageFrame.Show(visit, "/coverage", "Coverage", Html.Of($"""
            <form method="get" action="{StaffRoom.Path}/coverage"><label for="municipality">As readers meet it in</label>
            <select id="municipality" name="municipality"><option value="">the national texts</option>{Choices.Municipalities(known.Content, here)}</select> <button>Show</button></form>
            <p><strong>{table.Covered} of {table.All}</strong> answers are there in the reader's own language.</p>
            <ul class="keys">{Enum.GetValues<TextState>().Select(state => Html.Of($"""<li><span class="cell {CoverageSigns.Name(state)}">{Sign(state)}</span> {CoverageSigns.Name(state)}: {CoverageSigns.Meaning(state)}</li>"""))}</ul>
            <div class="wide" tabindex="0" role="region" aria-label="Topics and languages"><table class="coverage">
            <caption>A cell shows the worst of a topic's texts.</caption>
            <thead><tr><th scope="col">Topic</th>{table.Languages.Select(language => Html.Of($"""<th scope="col">{language.Tag}</th>"""))}</tr></thead>
            <tbody>{table.Rows.Select(row => Html.Of($"""<tr><th scope="row">{TopicPages.Link(known.Content, row.Topic.Id, here)}</th>{row.Cells.Select(Cell)}</tr>"""))}</tbody>
            </table></div>
            """));
    }

    /// <summary>How many topics of each language are in each state.</summary>
    public static Html Totals(Content content)
    {
        var table = CoverageTable.Of(content, null);
        return Html.Of($"""
            <div class="wide" tabindex="0" role="region" aria-labelledby="languages"><table><thead><tr><th scope="col">State</th>{table.Languages.Select(language => Html.Of($"""<th scope="col">{language.Tag}</th>"""))}</tr></thead>
            <tbody>{Enum.GetValues<TextState>().Select(state => Html.Of($"""<tr><th scope="row">{CoverageSigns.Name(state)}</th>{table.Languages.Select((_, i) => Html.Of($"<td>{table.Count(i, state)}</td>"))}</tr>"""))}</tbody></table></div>
            """);
    }

    private static Html Cell(CoverageCell cell)
    {
        var forms = string.Join(", ", cell.Forms.Select(form => $"{form.Key}: {CoverageSigns.Name(form.Value)}"));
        return Html.Of($"""<td class="{CoverageSigns.Name(cell.State)}" title="{forms}">{Sign(cell.State)}</td>""");
    }

    private static string Sign(TextState state) => CoverageSigns.Sign(state).ToString();
}
