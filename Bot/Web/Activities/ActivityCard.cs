using ChatBot.Bot.Staff.Pages;

namespace ChatBot.Bot.Web.Activities;

/// <summary>A sheet of cards to cut and hand out: the number, an example of a question, and a code that opens a text message.</summary>
internal static class ActivityCard
{
    private const int OnASheet = 8;

    public static Html Of(ActivityVisit visit)
    {
        var card = Html.Of($"""
            <article class="card"><img src="{QrPicture.Of(visit.Number is { } number ? $"sms:{number}" : visit.Address)}" alt="{visit.Say(visit.Number is null ? "scan.page" : "scan.sms")}" width="120" height="120">
            <div><p class="large">{(visit.Number is null ? Html.Of($"{visit.Say("title")}") : visit.SayNumber())}</p><p>{visit.Say("example")} <q>{visit.Say("question")}</q> {visit.Say("short")}</p><p>{visit.Here.Municipality.Name}</p>{ActivityPoster.Example(visit)}</div></article>
            """);
        // Read on a screen, or aloud, one is enough; the others are for the scissors.
        return PublicPage.Of(visit, visit.Say("card"), Html.Of($"""
            <main class="cards"><h1 class="screen">{visit.Say("card")}</h1>{card}<div class="print copies" aria-hidden="true">{Enumerable.Repeat(card, OnASheet - 1)}</div>
            <p class="screen"><a href="{visit.PathIn(visit.Language.Tag)}">{visit.Say("back")}</a></p></main>
            """));
    }
}
