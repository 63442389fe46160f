using ChatBot.Catalogue.Content;
using ChatBot.Editing.Translations;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What a spreadsheet would change, and what is wrong with it, cell by cell.</summary>
internal static class ImportDifference
{
    /// <summary>The difference.</summary>
    public static Html Of(ImportPlan plan)
    {
        var head = plan.IsRefused ? PageFrame.Fault("Nothing can be taken in. Mend the cells named below, or empty them, and upload the spreadsheet again.")
            : plan.Changes.Count == 0 ? PageFrame.Notice("The spreadsheet changes nothing.")
            : Html.Of($"<p>{Count(plan)} would change. Nothing is written yet.</p>");
        return Html.Of($"{head}{Faults(plan)}{(plan.Changes.Count == 0 ? Html.None : Changes(plan))}");
    }

    /// <summary>How many texts, in words.</summary>
    public static string Count(ImportPlan plan) => plan.Changes.Count == 1 ? "1 text" : $"{plan.Changes.Count} texts";

    private static Html Faults(ImportPlan plan) => plan.Faults.Count == 0 ? Html.None : Html.Of($"""
        <section><h2 id="faults">Faults and notes</h2>
        <div class="wide" tabindex="0" role="region" aria-labelledby="faults"><table><thead><tr><th scope="col">Cell</th><th scope="col">Effect</th><th scope="col">Code</th><th scope="col">What is wrong, and what to do</th></tr></thead>
        <tbody>{plan.Faults.OrderBy(fault => fault.Effect == ProblemEffect.Blocks ? 0 : 1).Select(fault => Html.Of($"""
        <tr><td>{fault.Place ?? "-"}</td><td>{(fault.Effect == ProblemEffect.Blocks ? Html.Of($"<strong>refused</strong>") : Html.Of($"note"))}</td><td>{fault.Code ?? "-"}</td><td>{fault.Message}</td></tr>
        """))}</tbody></table></div></section>
        """);

    private static Html Changes(ImportPlan plan) => Html.Of($"""
        <section><h2 id="changes">Changes</h2>
        <div class="wide" tabindex="0" role="region" aria-labelledby="changes"><table class="difference"><thead><tr><th scope="col">Cell</th><th scope="col">Text</th><th scope="col">Now</th><th scope="col">New</th><th scope="col">State</th></tr></thead>
        <tbody>{plan.Changes.Select(change => Html.Of($"""
        <tr><td>{change.Place}</td><th scope="row">{change.Key}</th><td><p class="text" dir="auto">{change.Before ?? "-"}</p></td><td><p class="text" dir="auto">{(change.After == change.Before ? "unchanged" : change.After)}</p></td><td>{change.CommentAfter ?? "-"}</td></tr>
        """))}</tbody></table></div></section>
        """);
}
