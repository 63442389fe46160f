using ChatBot.Bot.Delivery.Reminders;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>How the service is doing, for people: what is so for one's own municipality, and what to do when it should not be. In bokmål.</summary>
internal sealed class HealthPage(KnowledgeHolder knowledge, ContentWatch watch, SqlStore store, ReminderClock clock, ReminderFlood flood, TimeProvider time)
{
    /// <summary>Where it is: beside the room for content, for it is about all of the service.</summary>
    public const string Path = "/staff/health";

    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(2);

    /// <summary>The page.</summary>
    public async Task<IResult> ShowAsync(StaffVisit visit, CancellationToken cancellation)
    {
        if (knowledge.Current is not { } known) return Frame(visit, PageFrame.Fault("Tjenesten har ikke noe innhold å svare med ennå. Bare farlige situasjoner blir besvart. Si fra til dem som drifter tjenesten."));
        var own = known.Content.Municipalities.Where(here => visit.Member.MayChange(here.Key)).OrderBy(here => here.Value.Municipality.Name, StringComparer.Ordinal).ToList();
        if (own.Count == 0) return Frame(visit, PageFrame.Fault("Rollen din hører ikke til noen kommune som tjenesten svarer for."));
        List<Html> parts = [];
        foreach (var (id, here) in own) parts.Add(await MunicipalityAsync(id, here.Municipality, known.Content.Version, cancellation));
        return Frame(visit, Html.Join(parts));
    }

    private static IResult Frame(StaffVisit visit, Html body) => PageFrame.Show(visit, Path, "Drift", Html.Of($"""<div lang="nb">{body}</div>"""));

    private async Task<Html> MunicipalityAsync(string id, Municipality municipality, string version, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        List<Html> rows = [ContentRow(id, version)];
        try
        {
            var figures = await store.MunicipalFiguresAsync(id, now - HealthReport.Overdue, now, cancellation);
            rows.AddRange(
                Row("Mottatt", $"{figures.ReceivedLastHour} meldinger siste time, {figures.ReceivedLastDay} siste døgn", null),
                Row("På vei ut", $"{figures.Waiting} meldinger venter{Age(figures, now)}", figures.OldestDue is { } due && now - due > TooOld ? "Meldinger går ikke ut som de skal. Si fra til dem som drifter tjenesten." : null),
                Row("Ikke levert", $"{figures.NotDelivered} meldinger siste døgn", figures.NotDelivered > 0 ? "Telefonen kan være av eller nummeret ute av bruk. Er det mange, si fra til dem som drifter tjenesten." : null),
                Reminders(figures, await store.HeldAsync(cancellation) is not null));
        }
        catch (StoreUnavailableException)
        {
            rows.Add(Row("Database", "svarer ikke", "Spørsmål om fare blir besvart likevel. Andre meldinger må vente. Si fra til dem som drifter tjenesten nå."));
        }
        return Html.Of($"""
            <section><h2 id="health-{id}">{municipality.Name}</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby="health-{id}"><table><thead><tr><th scope="col">Hva</th><th scope="col">Slik er det</th><th scope="col">Hva du kan gjøre</th></tr></thead>
            <tbody>{rows}</tbody></table></div></section>
            """);
    }

    // The national content is everybody's; another municipality's faults are not.
    private Html ContentRow(string id, string version)
    {
        var problems = watch.Problems.Where(problem => problem.Unit == id || problem.Unit == ContentUnits.National).ToList();
        var refused = problems.Count(problem => problem.Effect == ProblemEffect.Blocks);
        return Row("Innhold", $"versjon {version}, {problems.Count} feil", refused > 0
            ? "Det som sist ble lagret, er ikke tatt i bruk: det har feil. Innbyggerne får forrige utgave. Se hva som er galt under Overview, og rett det."
            : problems.Count > 0 ? "Se hva som er galt under Overview, og rett det når du kan." : null);
    }

    private Html Reminders(MunicipalFigures figures, bool isHeld) => Row(
        "Påminnelser", $"{figures.Subscriptions} bestilt, {figures.RemindersWaiting} på vei ut, {figures.Overdue} forsinket",
        clock.IsDoubted ? "Ingen påminnelser går ut, for tjenesten stoler ikke på klokka. Si fra til dem som drifter tjenesten."
        : isHeld ? "Databasen er hentet fra en sikkerhetskopi. Det den hadde fra før, går ikke ut før de som drifter tjenesten, har sett på det."
        : flood.IsHeld ? "Langt flere påminnelser enn dagen skulle ha, står for tur. Ingen går ut før de som drifter tjenesten, har sett på det. Har dere flyttet en frist, si fra til dem."
        : figures.Overdue > 0 ? "Påminnelser henger etter. Er tallet like høyt om ti minutter, si fra til dem som drifter tjenesten." : null);

    private static string Age(MunicipalFigures figures, DateTimeOffset now) => figures.OldestDue is { } due ? $", den eldste i {(long)(now - due).TotalSeconds} sekunder" : "";

    private static Html Row(string what, string so, string? todo) =>
        Html.Of($"""<tr><th scope="row">{what}</th><td>{so}</td><td>{(todo is null ? Html.Of($"Ingenting.") : Html.Of($"<strong>{todo}</strong>"))}</td></tr>""");
}
