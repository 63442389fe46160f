using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Web.Activities;

/// <summary>One reading of a municipality's page; the number is the one to text, null when it has none.</summary>
internal sealed record ActivityVisit(Knowledge Knowledge, MunicipalContent Here, Language Language, string? Number, Uri Site, ActivityFilter Filter, DateTimeOffset Now)
{
    private const string Mark = "\uFFFC";

    public DateOnly Today => OsloTime.DayOf(Now);

    public string Say(string name) => Here.Answers.Get(PosterKeys.Of(name), Language, Today).Text;

    public string Say(string name, string argument, string value) => Here.Answers.Get(PosterKeys.Of(name), Language, Today, new Dictionary<string, string>(1) { [argument] = value }).Text;

    public string Phrase(string key) => Here.Answers.Get(key, Language, Today).Text;

    /// <summary>A text with the number to call in it, as people read it: +47 59 44 00 00. It is written from left to right in every line.</summary>
    public Html SayNumber()
    {
        var parts = Say("ask", "number", Mark).Split(Mark);
        var number = Number is ['+', '4', '7', .. { Length: 8 } rest] ? $"+47\u00A0{rest[..2]}\u00A0{rest[2..4]}\u00A0{rest[4..6]}\u00A0{rest[6..]}" : Number;
        return Html.Of($"""{parts[0]}<bdi dir="ltr">{number}</bdi>{parts[^1]}""");
    }

    public string PathIn(string language) => $"/activities/{Here.Municipality.Id}?language={language}";

    public string Address => new Uri(Site, PathIn(Language.Tag).TrimStart('/')).AbsoluteUri;
}
