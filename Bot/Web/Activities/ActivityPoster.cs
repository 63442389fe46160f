using ChatBot.Bot.Staff.Pages;
using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Web.Activities;

/// <summary>The page of a municipality's activities, which is also a poster when it is printed.</summary>
internal static class ActivityPoster
{
    public static Html Of(ActivityVisit visit)
    {
        var notices = ActivityNotice.Of(visit.Knowledge, visit.Here.Municipality.Id, visit.Language, visit.Filter, visit.Now);
        var groups = notices.GroupBy(notice => notice.Kind, StringComparer.Ordinal);
        return PublicPage.Of(visit, visit.Say("title"), Html.Of($"""
            {Languages(visit)}
            <header><h1>{visit.Say("title")}</h1>{Example(visit)}{Ask(visit)}</header>
            <main>{(notices.Count == 0 ? Html.Of($"<p>{visit.Say("none")}</p>") : Html.Join(groups.Select(group => Group(visit, group.Key, group))))}</main>
            <footer><p>{visit.Say("updated", "date", DateText.Write(visit.Today, visit.Language))}</p>{(visit.Language.Tag == "nb" ? Html.None : Html.Of($"<p>{visit.Phrase(PhraseKeys.NoticeMachine)}</p>"))}
            <p class="screen"><a href="{visit.PathIn(visit.Language.Tag)}&amp;form=card">{visit.Say("card")}</a> <a href="/activities/{visit.Here.Municipality.Id}.ics?language={visit.Language.Tag}">{visit.Phrase(ActivityKeys.Of("button.calendar"))}</a>{(visit.Filter.Id is null ? Html.None : Html.Of($""" <a href="{visit.PathIn(visit.Language.Tag)}">{visit.Say("back")}</a>"""))}</p></footer>
            """));
    }

    /// <summary>A made-up municipality says so on everything that can leave the screen.</summary>
    public static Html Example(ActivityVisit visit) => visit.Here.Municipality.Fictional ? Html.Of($"""<p class="note">{visit.Phrase(PhraseKeys.NoticeExample)}</p>""") : Html.None;

    private static Html Languages(ActivityVisit visit) => Html.Of($"""
        <nav class="screen" aria-label="{visit.Phrase("Page.Language")}"><ul>{visit.Knowledge.Content.Languages.All.Select(language => language.Tag == visit.Language.Tag
            ? Html.Of($"""<li lang="{language.Tag}" dir="{Direction(language.RightToLeft)}" aria-current="page">{language.OwnName}</li>""")
            : Html.Of($"""<li><a lang="{language.Tag}" dir="{Direction(language.RightToLeft)}" hreflang="{language.Tag}" href="{visit.PathIn(language.Tag)}">{language.OwnName}</a></li>"""))}</ul></nav>
        """);

    private static Html Ask(ActivityVisit visit)
    {
        var sms = visit.Number is { } number ? Html.Of($"""
            <div class="ask"><img src="{QrPicture.Of($"sms:{number}")}" alt="{visit.Say("scan.sms")}" width="150" height="150">
            <div><p class="large"><a href="sms:{number}">{visit.SayNumber()}</a></p><p>{visit.Say("example")} <q>{visit.Say("question")}</q> {visit.Say("short")}</p></div></div>
            """) : Html.None;
        return Html.Of($"""
            {sms}
            <div class="ask print"><img src="{QrPicture.Of(visit.Address)}" alt="" width="110" height="110"><p>{visit.Say("scan.page")}</p></div>
            """);
    }

    private static Html Group(ActivityVisit visit, string kind, IEnumerable<ActivityNotice> notices) => Html.Of($"""
        <section><h2>{kind}</h2>{notices.Select(notice => Notice(visit, notice))}</section>
        """);

    private static Html Notice(ActivityVisit visit, ActivityNotice notice)
    {
        var (tag, own) = (visit.Language.Tag, Attributes(visit, notice.Title.Translations.ContainsKey(visit.Language.Tag)));
        var description = notice.Description is { } text ? Html.Of($"""<p{Attributes(visit, text.Translations.ContainsKey(tag))}>{text.In(tag)}</p>""") : Html.None;
        return Html.Of($"""
            <article id="{notice.Id}"><h3{own}>{notice.Title.In(tag)}</h3><ul>{notice.Lines.Select(line => Html.Of($"<li>{line}</li>"))}</ul>{description}</article>
            """);
    }

    // What is not translated is bokmål, and is marked so for whom it is read aloud to.
    private static Html Attributes(ActivityVisit visit, bool isTranslated) => isTranslated || visit.Language.Tag == "nb" ? Html.None : Html.Of($" lang=\"nb\" dir=\"ltr\"");

    internal static string Direction(bool rightToLeft) => rightToLeft ? "rtl" : "ltr";
}
