namespace ChatBot.Editing.Spreadsheets;

/// <summary>The columns of the spreadsheet and the names of its sheets. Columns are found by their headings, wherever a translator has moved them.</summary>
internal static class SheetColumns
{
    public const string Texts = "texts";
    public const string About = "about";
    public const string Key = "key";
    public const string Source = "bokmål";
    public const string Help = "help";
    public const string Present = "present translation";
    public const string State = "state";
    public const string Budget = "budget used";
    public const string New = "new text";
    public const string SourceHash = "source";

    public const string Language = "language";
    public const string Municipality = "municipality";
    public const string Content = "content version";

    /// <summary>The headings with the width of each column in characters, in the order written.</summary>
    public static readonly IReadOnlyList<(string Heading, int Width)> All =
        [(Key, 26), (Source, 55), (Help, 32), (Present, 55), (State, 11), (Budget, 9), (New, 55), (SourceHash, 14)];

    /// <summary>What the sheet "about" tells the translator, a line a row.</summary>
    public static readonly IReadOnlyList<string> Advice =
    [
        "Write in the yellow column \"new text\" only. Leave it empty where the present translation is good.",
        "Translate from \"bokmål\"; \"help\" says what must not be lost.",
        "Keep what stands in braces, such as {phone.police}, letter by letter: the program puts the number or name there.",
        "Names of offices, schemes and documents stay in Norwegian too, in Latin letters.",
        "\"budget used\" is what the present text costs as a text message, in segments. A shorter one is cheaper.",
        "Whoever has gone through a present translation and finds it right writes \"reviewed\" under \"state\".",
        "A line break in a cell: Alt+Enter in Excel, Ctrl+Enter in LibreOffice.",
    ];

    /// <summary>A column's letters: 0 is A.</summary>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + Letter(column % 26);
}
