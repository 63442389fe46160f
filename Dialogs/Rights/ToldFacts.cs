using System.Globalization;
using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Rights;

/// <summary>Makes facts of what was told.</summary>
/// <remarks>An age band becomes the age in it that promises least: the youngest of those who are grown up, and none at all where only the age now can say whether the right has ended.</remarks>
internal sealed class ToldFacts(RightsParameters law, DateOnly today)
{
    /// <summary>Stands between the first and the last day of a date.</summary>
    public const char UntilDay = '_';

    /// <summary>Says that there is no such date.</summary>
    public const string NoDate = "none";

    private static readonly DateOnly LongAgo = new(1900, 1, 1);

    private int AgeMin => law.Number("law.age.min", today) ?? 0;

    private int AgeMax => law.Number("law.age.max", today) ?? int.MaxValue;

    /// <summary>The ages that the bands between the youngest and the oldest begin and end with.</summary>
    public (int AdultTo, int LateFrom, int LateTo) Bands => law.Number("law.intro.age.max", today) is { } intro ? (intro - 1, intro, AgeMax - 1) : (AgeMax - 1, AgeMax, AgeMax);

    /// <summary>The facts.</summary>
    public RightsFacts Of(IEnumerable<string> told)
    {
        var facts = RightsFacts.Nothing;
        var band = "";
        foreach (var one in told)
        {
            var (name, value) = one.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (one[..at], one[(at + 1)..]) : (one, "");
            if (name == "band") band = value;
            else facts = With(facts, name, value);
        }
        return Banded(facts, band);
    }

    /// <summary>Says a date as it is told.</summary>
    public static string Date(RightsFact fact, DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{FactNames.Of(fact)}={from:yyyy-MM-dd}{UntilDay}{to:yyyy-MM-dd}");

    private RightsFacts Banded(RightsFacts facts, string band) => band switch
    {
        "young" => facts with { AgeAtPermit = AgeMin - 1 },
        "adult" => facts with { AgeAtPermit = AgeMin },
        "late" when facts.AgeNow is not null => facts with { AgeAtPermit = Bands.LateFrom },
        "old" => facts with { AgeAtPermit = AgeMax },
        _ => facts,
    };

    private RightsFacts With(RightsFacts facts, string name, string value) => name switch
    {
        "reason" => facts with { Reason = FactNames.Reasons.GetValueOrDefault(value) },
        "joined" => facts with { Joined = FactNames.JoinedPersons.GetValueOrDefault(value) },
        "age-now" => facts with { AgeNow = value == "yes" ? AgeMax : AgeMax - 1 },
        "adult" => facts with { AgeNow = value == "yes" ? ReceptionAge : ReceptionAge - 1 },
        _ when FactNames.Facts.TryGetValue(name, out var fact) => With(facts, fact, value),
        _ => facts,
    };

    private int ReceptionAge => law.Number("law.reception.age.min", today) ?? AgeMin;

    private RightsFacts With(RightsFacts facts, RightsFact fact, string value) => fact switch
    {
        // The question asks for the later of permit and arrival.
        RightsFact.PermitDate => facts with { PermitDate = DateOf(value), ArrivalDate = DateAnswer.None },
        RightsFact.OfferDate => facts with { OfferDate = DateOf(value) },
        RightsFact.StartDate => facts with { StartDate = DateOf(value) },
        RightsFact.SettledSince => facts with { SettledSince = DateOf(value) },
        RightsFact.AgeAtPermit => facts with { AgeAtPermit = AgeOf(value) },
        RightsFact.AgeNow => facts with { AgeNow = AgeOf(value) },
        RightsFact.SponsorSettledUnder5Years => facts with { SponsorSettledUnder5Years = value == "yes" },
        RightsFact.UpperSecondary => facts with { UpperSecondary = value == "yes" },
        RightsFact.SettledByAgreement => facts with { SettledByAgreement = value == "yes" },
        RightsFact.Job30Hours => facts with { Job30Hours = value == "yes" },
        RightsFact.Registered => facts with { Registered = value == "yes" },
        RightsFact.LeadsToPermanent => facts with { LeadsToPermanent = value == "yes" },
        RightsFact.InReception => facts with { InReception = value == "yes" },
        _ => facts,
    };

    private static int? AgeOf(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : null;

    private DateAnswer DateOf(string value)
    {
        if (value == NoDate) return DateAnswer.None;
        var transition = law.Date("law.transition.date", today);
        if (value == "after") return transition is { } day ? DateAnswer.Of(new DayRange(day.AddDays(1), today)) : DateAnswer.Unknown;
        if (value == "before") return transition is { } end ? DateAnswer.Of(new DayRange(LongAgo, end.AddDays(-1))) : DateAnswer.Unknown;
        return value.Split(UntilDay) is [var from, var to] && DayOf(from) is { } first && DayOf(to) is { } last && first <= last ? DateAnswer.Of(new DayRange(first, last)) : DateAnswer.Unknown;
    }

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
