using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>The first page: what waits for each owner role, what is wrong, what people said is wrong, how far the languages have come.</summary>
internal sealed class OverviewPage(KnowledgeHolder knowledge, ContentWatch watch, SqlStore store, TimeProvider time)
{
    private const int MostProblems = 200;

    /// <summary>The page.</summary>
    public async Task<IResult> ShowAsync(StaffVisit visit, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return PageFrame.Show(visit, "", "Overview", Html.Of($"{Problems(watch.Problems)}{PageFrame.Fault("No content is in use yet.")}"));
        var (content, today) = (known.Content, OsloTime.DayOf(time.GetUtcNow()));
        IReadOnlyList<ContentProblem> problems = [.. watch.Problems, .. DueChecks.Find(content, today)];
        var doubted = await DoubtedAsync(visit, content, cancellation);
        return PageFrame.Show(visit, "", "Overview", Html.Of($"""
            {Problems(problems)}
            {doubted}
            <section><h2 id="owners">What waits, by owner role</h2>
            <p>Overdue is what was to be looked at again before today. Unconfirmed is what nobody has yet compared with its source.</p>
            {DueList.Of(content, today, visit.Member.Role)}
            </section>
            <section><h2 id="languages">Languages</h2>{CoveragePage.Totals(content)}
            <p><a href="{StaffRoom.Path}/coverage">Every topic in every language</a></p></section>
            <p class="soft">Content version {content.Version}.</p>
            """));
    }

    private static Html Problems(IReadOnlyList<ContentProblem> problems)
    {
        if (problems.Count == 0) return Html.Of($"""<section><h2 id="problems">Content problems</h2><p>None.</p></section>""");
        var rows = problems.OrderBy(problem => problem.Effect == ProblemEffect.Blocks ? 0 : 1).Take(MostProblems).Select(problem => Html.Of($"""
            <tr><td>{(problem.Effect == ProblemEffect.Blocks ? Html.Of($"<strong>refused</strong>") : Html.Of($"told"))}</td><td>{problem.Code}</td><td>{problem.File}{(problem.Line is { } line ? $", line {line}" : "")}</td><td>{problem.Message}</td></tr>
            """));
        return Html.Of($"""
            <section><h2 id="problems">Content problems</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby="problems"><table><thead><tr><th scope="col">Effect</th><th scope="col">Code</th><th scope="col">Where</th><th scope="col">What is wrong, and what to do</th></tr></thead>
            <tbody>{rows}</tbody></table></div>
            {(problems.Count > MostProblems ? Html.Of($"<p>And {problems.Count - MostProblems} more.</p>") : Html.None)}
            </section>
            """);
    }

    private async Task<Html> DoubtedAsync(StaffVisit visit, Content content, CancellationToken cancellation)
    {
        List<Html> rows = [];
        try
        {
            foreach (var (id, here) in content.Municipalities.Where(here => visit.Member.MayChange(here.Key)))
                foreach (var doubted in await store.DoubtedAnswersAsync(id, cancellation))
                    rows.Add(Html.Of($"""
                        <tr><td>{here.Municipality.Name}</td><td>{TopicPages.Link(content, doubted.Topic, id)}</td><td>{doubted.Language}</td><td>{doubted.Day}</td><td>{doubted.Times}</td><td>{doubted.ContentVersion}</td></tr>
                        """));
        }
        catch (StoreUnavailableException)
        {
            return Html.Of($"""<section><h2 id="doubted">Answers people said are wrong</h2>{PageFrame.Fault("They cannot be shown just now, because the database does not answer.")}</section>""");
        }
        return rows.Count == 0
            ? Html.Of($"""<section><h2 id="doubted">Answers people said are wrong</h2><p>None.</p></section>""")
            : Html.Of($"""
                <section><h2 id="doubted">Answers people said are wrong</h2>
                <div class="wide" tabindex="0" role="region" aria-labelledby="doubted"><table><thead><tr><th scope="col">Municipality</th><th scope="col">Topic</th><th scope="col">Language</th><th scope="col">Day</th><th scope="col">Times</th><th scope="col">Content version</th></tr></thead>
                <tbody>{rows}</tbody></table></div></section>
                """);
    }
}
