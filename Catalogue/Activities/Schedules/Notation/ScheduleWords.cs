using System.Collections.Frozen;

namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>The words of the notation, bokmål and nynorsk, with the short forms people write.</summary>
internal static class ScheduleWords
{
    public static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Names = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new (string Forms, DayOfWeek Day)[]
    {
        ("man ma mandag måndag", DayOfWeek.Monday), ("tir ti tirs tirsdag tysdag", DayOfWeek.Tuesday), ("ons on onsdag", DayOfWeek.Wednesday), ("tor to tors torsdag", DayOfWeek.Thursday),
        ("fre fr fredag", DayOfWeek.Friday), ("lør lø lørdag laurdag", DayOfWeek.Saturday), ("søn sø søndag sundag", DayOfWeek.Sunday),
    }.SelectMany(row => row.Forms.Split(' ').SelectMany(form => form.EndsWith("dag", StringComparison.Ordinal) ? new[] { form, form + "er", form + "ar", form + "en" } : [form]).Select(form => (form, row.Day)))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Day);

    private static readonly FrozenDictionary<string, DayOfWeek[]> Groups = new Dictionary<string, DayOfWeek[]>
    {
        ["hverdager"] = Week[..5],
        ["hverdag"] = Week[..5],
        ["ukedager"] = Week[..5],
        ["kvardagar"] = Week[..5],
        ["virkedager"] = Week[..5],
        ["helg"] = Week[5..],
        ["helger"] = Week[5..],
        ["helgen"] = Week[5..],
        ["daglig"] = Week,
        ["alle dager"] = Week,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["første"] = 1,
        ["fyrste"] = 1,
        ["andre"] = 2,
        ["annen"] = 2,
        ["tredje"] = 3,
        ["fjerde"] = 4,
        ["femte"] = 5,
        ["siste"] = -1,
    }.ToFrozenDictionary();

    private static readonly string[] Months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    public static string NameOf(DayOfWeek day) => Names[Array.IndexOf(Week, day)];

    public static string NameOf(int ordinal) => ordinal == -1 ? "siste" : Ordinals.First(pair => pair.Value == ordinal && pair.Key != "fyrste" && pair.Key != "annen").Key;

    public static DayOfWeek? Weekday(ScheduleToken token) => token.Kind == TokenKind.Word && Weekdays.TryGetValue(token.Text, out var day) ? day : null;

    public static DayOfWeek[]? Group(ScheduleToken token) => token.Kind == TokenKind.Word ? Groups.GetValueOrDefault(token.Text) : null;

    public static int? Ordinal(ScheduleToken token) =>
        token.Kind == TokenKind.Ordinal ? token.First : token.Kind == TokenKind.Word && Ordinals.TryGetValue(token.Text, out var ordinal) ? ordinal : null;

    public static int? Month(ScheduleToken token) => token.Kind == TokenKind.Word && Array.IndexOf(Months, token.Text) is >= 0 and var at ? at + 1 : null;
}
