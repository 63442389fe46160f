using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Reports;

/// <summary>What staff see of the use of their own municipality's service.</summary>
internal static class StaffReport
{
    /// <summary>How many different people must have asked alike before the words are shown.</summary>
    public const int LeastPeople = 5;

    /// <summary>A topic asked about less often than this is not named.</summary>
    private const int LeastTimes = 5;

    /// <summary>The report.</summary>
    /// <param name="rows">The sums, of the months looked at and of the years for what has no month.</param>
    /// <param name="alike">The questions that enough people have asked alike, with their words.</param>
    /// <param name="months">The months looked at.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="lastYear">The last year that is over.</param>
    public static UseReport Of(IReadOnlyList<UseRow> rows, IReadOnlyList<ShownQuestion> alike, IReadOnlyList<string> months, ReportNames names, string municipality, string lastYear)
    {
        var looked = rows.Where(row => months.Contains(row.Month)).ToList();
        var languages = looked.Where(row => row.Kind == (int)UseKind.Language).ToList();
        var topics = looked.Where(row => row.Kind == (int)UseKind.Topic).ToList();
        var safety = rows.Where(row => row.Kind == (int)UseKind.Safety && row.Month == lastYear).Sum(row => row.Messages);
        return new(municipality, $"Spørsmål og bruk i {names.Municipality}", Notes(lastYear, safety),
        [
            new("months", "Måned for måned", ["Måned", "Meldinger", "Spørsmål", "Besvart", "Utenom kontortid", "Kostnad", "Kostnad per svar"],
                [.. languages.GroupBy(row => row.Month).OrderByDescending(month => month.Key, StringComparer.Ordinal).Select(month => MonthRow(month.Key, new(month)))], "Ingen har skrevet i denne tiden."),
            new("languages", "Språk", ["Språk", "Spørsmål", "Besvart", "Spurt tilbake", "Vist videre", "Ubesvart", "Utenom kontortid", "Kostnad per svar"],
                [.. languages.GroupBy(row => row.Name).OrderByDescending(own => new UseSum(own).Questions).ThenBy(own => own.Key, StringComparer.Ordinal).Select(own => LanguageRow(names.Language(own.Key), new(own)))], "Ingen har skrevet i denne tiden."),
            new("topics", "Temaer", ["Tema", "Spurt", "Besvart", "Utenom kontortid", "Kostnad per svar"], [.. TopicRows(topics, names)], "Ingen tema er spurt etter i denne tiden."),
            new("unanswered", "Ubesvarte spørsmål", ["Språk", "Ubesvart"],
                [.. languages.GroupBy(row => row.Name).Select(own => (own.Key, new UseSum(own).Unanswered)).Where(own => own.Unanswered > 0).OrderByDescending(own => own.Unanswered).ThenBy(own => own.Key, StringComparer.Ordinal)
                    .Select(own => (IReadOnlyList<string>)[names.Language(own.Key), UseSum.Number(own.Unanswered)])], "Alle spørsmål er besvart."),
            new("words", "Det flere spør om uten å få svar", ["Språk", "Ord", "Personer"],
                [.. alike.Where(one => months.Contains(one.Month)).Select(one => (IReadOnlyList<string>)[names.Language(one.Language), one.Words, UseSum.Number(one.People)])],
                $"Ingen spørsmål er stilt likt av {LeastPeople} ulike personer i samme måned."),
        ]);
    }

    private static IReadOnlyList<string> MonthRow(string month, UseSum sum) =>
    [
        ReportNames.Month(month), UseSum.Number(sum.Messages), UseSum.Number(sum.Questions), UseSum.Share(sum.Answered, sum.Questions), UseSum.Share(sum.Closed, sum.Messages),
        UseSum.Money(sum.Kroner), UseSum.Money(sum.KronerPerAnswer),
    ];

    private static IReadOnlyList<string> LanguageRow(string language, UseSum sum) =>
    [
        language, UseSum.Number(sum.Questions), UseSum.Share(sum.Answered, sum.Questions), UseSum.Number(sum.AskedBack), UseSum.Number(sum.Referred), UseSum.Number(sum.Unanswered),
        UseSum.Share(sum.Closed, sum.Messages), UseSum.Money(sum.KronerPerAnswer),
    ];

    // In a small place a topic that one has asked about may tell who.
    private static IEnumerable<IReadOnlyList<string>> TopicRows(IReadOnlyList<UseRow> rows, ReportNames names)
    {
        var byTopic = rows.GroupBy(row => row.Name).Select(own => (own.Key, Sum: new UseSum(own))).ToList();
        foreach (var (topic, sum) in byTopic.Where(own => own.Sum.Messages >= LeastTimes).OrderByDescending(own => own.Sum.Messages).ThenBy(own => own.Key, StringComparer.Ordinal))
            yield return TopicRow(names.Topic(topic), sum);
        var seldom = byTopic.Where(own => own.Sum.Messages < LeastTimes).Select(own => own.Key).ToHashSet(StringComparer.Ordinal);
        if (seldom.Count > 0) yield return TopicRow($"andre tema, hvert under {LeastTimes} ganger", new(rows.Where(row => seldom.Contains(row.Name))));
    }

    private static IReadOnlyList<string> TopicRow(string topic, UseSum sum) =>
        [topic, UseSum.Number(sum.Messages), UseSum.Share(sum.Answered, sum.Messages), UseSum.Share(sum.Closed, sum.Messages), UseSum.Money(sum.KronerPerAnswer)];

    private static IReadOnlyList<string> Notes(string lastYear, long safety) =>
    [
        "Besvart er hvor stor del av spørsmålene som fikk svar. Resten ble vist videre til dem som bestemmer, eller fikk ikke svar. Kostnad er hva SMS-ene er regnet til å koste. Kontortid er hverdager fra 8 til 15.30.",
        $"Meldinger om fare og trygghet er ikke med i tabellene. De blir bare talt for hele år: i {lastYear} var det {UseSum.Number(safety)}.",
        $"Ord vises bare når minst {LeastPeople} ulike personer har spurt likt i samme måned, på SMS eller i Teams. Et ord som tjenesten ikke har lært, står som □. Spørsmål som kan handle om fare, helse eller asyl, og spørsmål fra noen som nylig har fått svar om fare, blir bare talt.",
    ];
}
