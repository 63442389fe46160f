using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Web.Activities;

/// <summary>One reading of a municipality's page; the number is the one to text, null when it has none.</summary>
internal sealed record ActivityVisit(Knowledge Knowledge, MunicipalContent Here, Language Language, string? Number, Uri Site, ActivityFilter Filter, DateTimeOffset Now)
{
    public DateOnly Today => OsloTime.DayOf(Now);

    public string Say(string name) => Here.Answers.Get(PosterKeys.Of(name), Language, Today).Text;

    public string Say(string name, string argument, string value) => Here.Answers.Get(PosterKeys.Of(name), Language, Today, new Dictionary<string, string>(1) { [argument] = value }).Text;

    public string Phrase(string key) => Here.Answers.Get(key, Language, Today).Text;

    /// <summary>The number as people read it: +47 59 44 00 00. The spaces do not break, so that its groups keep their order in a line from right to left.</summary>
    public string? ReadableNumber => Number is ['+', '4', '7', .. { Length: 8 } rest] ? $"+47\u00A0{rest[..2]}\u00A0{rest[2..4]}\u00A0{rest[4..6]}\u00A0{rest[6..]}" : Number;

    public string PathIn(string language) => $"/activities/{Here.Municipality.Id}?language={language}";

    public string Address => new Uri(Site, PathIn(Language.Tag).TrimStart('/')).AbsoluteUri;
}
