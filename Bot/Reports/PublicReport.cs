using System.Globalization;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Reports;

/// <summary>Figures that one may hand to anybody: of whole months, rounded, and of nothing that few people are part of.</summary>
/// <remarks>A figure of a month never changes after it can be asked for, no table is part of another, and no cell tells of a language and a topic at once:
/// so there are no two reports between which one person is the difference.</remarks>
internal static class PublicReport
{
    /// <summary>A figure less than this is not shown.</summary>
    public const int Least = 20;

    private const int Step = 10;
    private const int MostMonths = 12;

    /// <summary>The months that may be told at an instant, the latest first: a month is whole when it has been over for a day, so that nothing of it is on its way any more.</summary>
    public static IReadOnlyList<string> MonthsAt(DateTimeOffset now)
    {
        var running = OsloMonth.Of(OsloDay.Of(now).AddDays(-1));
        return [.. Enumerable.Range(1, MostMonths).Select(back => OsloMonth.Add(running, -back))];
    }

    /// <summary>The last year that may be told at an instant.</summary>
    public static string YearAt(DateTimeOffset now) => (OsloDay.Of(now).AddDays(-1).Year - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The report.</summary>
    /// <param name="rows">The sums.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="rounding">For the name of a figure a number from 0 to 9 that nobody else can know.</param>
    /// <param name="memory">For how long a person who writes again counts once.</param>
    /// <param name="now">The instant.</param>
    public static UseReport Of(IReadOnlyList<UseRow> rows, ReportNames names, string municipality, Func<string, int> rounding, TimeSpan memory, DateTimeOffset now)
    {
        var (months, year) = (MonthsAt(now), YearAt(now));
        var told = months.Where(month => Rounded(PeopleOf(rows, month), "people", month) >= Least).ToList();
        return new(municipality, $"Bruk av tjenesten i {names.Municipality}", [Method(memory, year)],
        [
            new("months", "Måned for måned", ["Måned", "Personer", "Spørsmål", "Besvart", "Utenom kontortid", "SMS-kostnad"], [.. told.Select(MonthRow)], $"Ingen hel måned med {Least} personer eller flere."),
            new("languages", "Språk", ["Måned", "Språk", "Personer"], [.. Cells(UseKind.Language, names.Language)], $"Ingen språk med {Least} personer eller flere i en måned."),
            new("topics", "Temaer", ["Måned", "Tema", "Personer"], [.. Cells(UseKind.Topic, names.Topic)], $"Ingen tema med {Least} personer eller flere i en måned."),
            new("safety", "Fare og trygghet", ["År", "Meldinger"], [.. Safety()], $"Under {Least} meldinger i {year}."),
        ]);

        long Rounded(long value, string figure, string month) => (value + rounding($"{municipality}\n{month}\n{figure}")) / Step * Step;

        IReadOnlyList<string> MonthRow(string month)
        {
            var sum = new UseSum(rows.Where(row => row.Kind == (int)UseKind.Language && row.Month == month));
            var (questions, messages) = (Rounded(sum.Questions, "questions", month), Rounded(sum.Messages, "messages", month));
            return
            [
                ReportNames.Month(month), UseSum.Number(Rounded(sum.People, "people", month)), Shown(questions), Tenths(Rounded(sum.Answered, "answered", month), questions),
                Tenths(Rounded(sum.Closed, "closed", month), messages), Shown(Rounded((long)sum.Kroner, "cost", month)) + " kr",
            ];
        }

        IEnumerable<IReadOnlyList<string>> Cells(UseKind kind, Func<string, string> nameOf) =>
            from month in told
            from own in rows.Where(row => row.Kind == (int)kind && row.Month == month).GroupBy(row => row.Name)
            where kind != UseKind.Topic || !names.IsSensitive(own.Key)
            let people = Rounded(own.Sum(row => row.People), $"{kind}\n{own.Key}", month)
            where people >= Least
            orderby month descending, people descending, own.Key
            select (IReadOnlyList<string>)[ReportNames.Month(month), nameOf(own.Key), UseSum.Number(people)];

        IEnumerable<IReadOnlyList<string>> Safety()
        {
            var messages = Rounded(rows.Where(row => row.Kind == (int)UseKind.Safety && row.Month == year).Sum(row => row.Messages), "safety", year);
            if (messages >= Least) yield return [year, UseSum.Number(messages)];
        }
    }

    private static long PeopleOf(IReadOnlyList<UseRow> rows, string month) => rows.Where(row => row.Kind == (int)UseKind.Language && row.Month == month).Sum(row => row.People);

    private static string Shown(long figure) => figure < Least ? $"under {Least}" : UseSum.Number(figure);

    // Of figures that are rounded themselves, and in steps of ten per cent: the exact share of a known whole would tell the exact part.
    private static string Tenths(long part, long whole) =>
        whole < Least ? "–" : $"{UseSum.Number(Math.Min(100, (long)Math.Round(part * 10m / whole, MidpointRounding.AwayFromZero) * 10))} %";

    private static string Method(TimeSpan memory, string year) =>
        $"Slik er tallene laget: De gjelder hele måneder og kan ikke endre seg etterpå. Hvert tall er rundet av til nærmeste ti over eller under, med en hemmelig grense som er en annen for hvert tall, og tall under {Least} vises ikke. "
        + $"En person som skriver igjen innen {(int)Math.Ceiling(memory.TotalDays)} dager, er talt én gang; et tema er talt én gang for hver person i samme samtale. Språk og tema er talt hver for seg, så ingen tall sier hvilket språk noen spurte på om et tema. "
        + $"Andeler er regnet av de avrundede tallene, i hele ti prosent. Følsomme tema er ikke med. Meldinger om fare og trygghet er ikke med i månedstallene og vises bare som ett tall for hele {year}. Kostnad er hva SMS-ene er regnet til å koste.";
}
