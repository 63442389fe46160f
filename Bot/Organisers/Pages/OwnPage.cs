using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Organisers;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>The first page of a link: one's own activities, what waits, what was refused and why, and what one has done.</summary>
internal sealed class OwnPage(ContentHome home, OrganiserBooks books, TimeProvider time)
{
    // What "done" may say: an address that somebody else made must not put words on our page.
    private static readonly Dictionary<string, (string Bokmal, string English)> Told = new(StringComparer.Ordinal)
    {
        ["proposed"] = ("Takk. Kommunen ser på det før det vises.", "Thank you. The municipality looks at it before it is shown."),
        ["putaway"] = ("Forslaget er tatt bort.", "The proposal is taken away."),
    };

    /// <summary>The page.</summary>
    public Task<IResult> ShowAsync(OrganiserVisit visit)
    {
        var say = visit.Tongue;
        var own = new OwnActivities(home, visit.Municipality, visit.Years).Of(visit.Organiser.Id);
        var proposals = books.Read(visit.Municipality).Proposals.Where(one => one.Organiser == visit.Organiser.Id).ToList();
        return Task.FromResult(OrganiserFrame.Show(visit, say["Mine aktiviteter", "My activities"], Html.Of($"""
            {(Told.TryGetValue(visit["done"] ?? "", out var told) ? PageFrame.Notice(say[told.Bokmal, told.English]) : Html.None)}
            {Refused(visit, proposals, own)}
            {Waiting(visit, proposals, own)}
            <section><h2>{say["Dette vises til folk", "This is shown to people"]}</h2>
            {(own.Count == 0 ? Html.Of($"<p>{say["Ingen ennå.", "None yet."]}</p>") : Html.Of($"<ul class=\"own\">{own.Select(one => Entry(visit, one.Activity))}</ul>"))}
            <p><a href="{visit.At("/new")}">{say["Foreslå ny aktivitet", "Propose a new activity"]}</a></p></section>
            {History(visit, own)}
            """)));
    }

    private Html Entry(OrganiserVisit visit, Activity activity)
    {
        var (say, now) = (visit.Tongue, time.GetUtcNow());
        var next = activity.Schedule.Next(now) is { } date ? $"{say["Neste", "Next"]}: {DateWords.Of(date, say)}{DatePages.StateOf(date, say)}"
            : activity.Schedule.IsUnknown ? say["Tiden er ikke kjent.", "The time is not known."] : say["Ingen flere datoer.", "No more dates."];
        return Html.Of($"""
            <li><strong lang="nb">{activity.Title.Bokmal}</strong><br>{next}<br>
            <a href="{visit.At($"/activities/{activity.Id}")}">{say["Avlys eller flytt en dato", "Cancel or move a date"]}<span class="hidden">: {activity.Title.Bokmal}</span></a> ·
            <a href="{visit.At($"/activities/{activity.Id}/correct")}">{say["Rett opplysningene", "Correct the details"]}<span class="hidden">: {activity.Title.Bokmal}</span></a></li>
            """);
    }

    private static Html Refused(OrganiserVisit visit, List<Proposal> proposals, IReadOnlyList<(ActivityRow Row, Activity Activity)> own)
    {
        var say = visit.Tongue;
        var refused = proposals.Where(one => !one.IsOpen).ToList();
        return refused.Count == 0 ? Html.None : Html.Of($"""
            <section><h2>{say["Kommunen sa nei til dette", "The municipality said no to this"]}</h2>
            <ul class="own">{refused.Select(one => Html.Of($"""
                <li><strong lang="nb">{NameOf(one, own)}</strong><p class="text" lang="nb">{one.Refused}</p>
                <a href="{(one.Activity is { } activity ? visit.At($"/activities/{activity}/correct") : visit.At("/new", ("proposal", one.Id)))}">{say["Rett det og send på nytt", "Mend it and send it again"]}</a>
                {Button(visit, one, NameOf(one, own), say["Ta det bort", "Put it away"])}</li>
                """))}</ul></section>
            """);
    }

    private static Html Waiting(OrganiserVisit visit, List<Proposal> proposals, IReadOnlyList<(ActivityRow Row, Activity Activity)> own)
    {
        var say = visit.Tongue;
        var waiting = proposals.Where(one => one.IsOpen).ToList();
        return waiting.Count == 0 ? Html.None : Html.Of($"""
            <section><h2>{say["Venter på kommunen", "Waiting for the municipality"]}</h2>
            <ul class="own">{waiting.Select(one => Html.Of($"""
                <li><strong lang="nb">{NameOf(one, own)}</strong> ({(one.Activity is null ? say["ny", "new"] : say["rettelse", "correction"])}, {DateWords.Of(OsloTime.DayOf(one.At), null, null, say)}) {Button(visit, one, NameOf(one, own), say["Ta tilbake", "Take it back"])}</li>
                """))}</ul></section>
            """);
    }

    private static Html Button(OrganiserVisit visit, Proposal proposal, string name, string words) =>
        Html.Of($"""<form method="post" action="{visit.At($"/proposals/{proposal.Id}/take-back")}">{visit.Mark}<button class="quiet">{words}<span class="hidden">: {name}</span></button></form>""");

    private static string NameOf(Proposal proposal, IReadOnlyList<(ActivityRow Row, Activity Activity)> own) =>
        proposal.Cells.GetValueOrDefault(ActivityColumns.Title) ?? TitleOf(proposal.Activity ?? "", own);

    private static string TitleOf(string activity, IReadOnlyList<(ActivityRow Row, Activity Activity)> own) => own.FirstOrDefault(one => one.Activity.Id == activity).Activity?.Title.Bokmal ?? activity;

    private Html History(OrganiserVisit visit, IReadOnlyList<(ActivityRow Row, Activity Activity)> own)
    {
        var path = ActivityContent.PathOf(visit.Municipality);
        var mine = home.Versions.Where(version => version.IsOwn && version.By == visit.Organiser.Name && version.Changed.Contains(path)).ToList();
        return mine.Count == 0 ? Html.None : Html.Of($"""
            <section><h2>{visit.Tongue["Det dere har gjort", "What you have done"]}</h2>
            <ul>{mine.Select(version => Html.Of($"""<li>{Done(visit.Tongue, version, own)} <span class="soft">{DateWords.At(version.At, visit.Tongue)}</span></li>"""))}</ul></section>
            """);
    }

    private static Html Done(Tongue say, ContentVersion version, IReadOnlyList<(ActivityRow Row, Activity Activity)> own)
    {
        if (DateDeed.Parse(version.What) is not { } deed) return Html.Of($"<span lang=\"en\">{version.What}</span>");
        return Html.Of($"<span lang=\"nb\">{TitleOf(deed.Activity, own)}</span>, {DateWords.Of(deed.Day, null, null, say)}: <strong>{Word(deed.Kind, say)}</strong>");
    }

    private static string Word(DateDeedKind kind, Tongue say) => kind switch
    {
        DateDeedKind.Cancelled => say["avlyst", "cancelled"],
        DateDeedKind.Moved => say["flyttet", "moved"],
        _ => say["står som planlagt igjen", "as planned again"],
    };
}
