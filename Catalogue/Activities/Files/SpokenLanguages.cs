namespace ChatBot.Catalogue.Activities.Files;

/// <summary>The languages that activities are held in, by the names staff write.</summary>
public static class SpokenLanguages
{
    private static readonly (string Tag, string Name)[] Known =
    [
        ("nb", "norsk"), ("en", "engelsk"), ("uk", "ukrainsk"), ("ru", "russisk"), ("pl", "polsk"), ("lt", "litauisk"), ("ar", "arabisk"), ("prs", "dari"), ("ur", "urdu"),
        ("so", "somali"), ("ti", "tigrinja"), ("ckb", "kurdisk (sorani)"), ("kmr", "kurdisk (kurmanji)"), ("fa", "farsi"), ("ps", "pashto"), ("tr", "tyrkisk"), ("am", "amharisk"),
        ("om", "oromo"), ("sw", "swahili"), ("fr", "fransk"), ("es", "spansk"), ("pt", "portugisisk"), ("de", "tysk"), ("nl", "nederlandsk"), ("it", "italiensk"), ("sv", "svensk"),
        ("da", "dansk"), ("fi", "finsk"), ("se", "nordsamisk"), ("sma", "sørsamisk"), ("nsl", "norsk tegnspråk"), ("ro", "rumensk"), ("bg", "bulgarsk"), ("hu", "ungarsk"),
        ("lv", "latvisk"), ("et", "estisk"), ("sq", "albansk"), ("bs", "bosnisk"), ("hr", "kroatisk"), ("sr", "serbisk"), ("el", "gresk"), ("vi", "vietnamesisk"), ("th", "thai"),
        ("tl", "tagalog"), ("zh", "kinesisk"), ("my", "burmesisk"), ("hi", "hindi"), ("ta", "tamil"), ("bn", "bengali"), ("pa", "panjabi"), ("ne", "nepali"), ("rw", "kinyarwanda"),
        ("rn", "kirundi"), ("ln", "lingala"),
    ];

    private static readonly Dictionary<string, string> Tags = Known.SelectMany(known => new[] { (Word: known.Name, known.Tag), (Word: known.Tag, known.Tag) })
        .Append((Word: "bokmål", Tag: "nb")).Append((Word: "nynorsk", Tag: "nb")).Append((Word: "tigrinsk", Tag: "ti")).Append((Word: "sorani", Tag: "ckb")).Append((Word: "kurmanji", Tag: "kmr"))
        .Append((Word: "persisk", Tag: "fa")).ToDictionary(pair => pair.Word, pair => pair.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language as staff write it; null when the name is not known.</summary>
    public static string? TagOf(string name) => Tags.GetValueOrDefault(name.Trim());

    /// <summary>The name in bokmål; the tag itself when it is not known.</summary>
    public static string NameOf(string tag) => Array.Find(Known, known => known.Tag == tag) is { Name: { } name } ? name : tag;
}
