namespace ChatBot.Catalogue.Rights;

/// <summary>The names by which rules ask for the law's numbers and dates.</summary>
internal static class ParameterNames
{
    public const string AgeMin = "law.age.min";
    public const string AgeMax = "law.age.max";
    public const string ReceptionAge = "law.reception.age.min";
    public const string ActDate = "law.act.date";
    public const string HoursDate = "law.hours.date";
    public const string TransitionDate = "law.transition.date";
    public const string Years = "law.norwegian.years";
    public const string UpperSecondaryMonths = "law.norwegian.upper-secondary.months";
    public const string FormerYears = "law.former.norwegian.years";
    public const string FormerUpperSecondaryMonths = "law.former.norwegian.upper-secondary.months";
    public const string IntroductionActYears = "law.introl.norwegian.years";
    public const string CollectiveYears = "law.s34.years";
    public const string ExtendedMonths = "law.s34.extended.months";
    public const string FinishAsCitizen = "law.finish.citizen.date";
    public const string IntroAge = "law.intro.age.max";
    public const string CollectiveIntroAge = "law.intro.s34.age.max";
    public const string ResidenceYears = "law.intro.residence.years";
    public const string JobHours = "law.intro.job.hours";
    public const string SponsorYears = "law.intro.sponsor.years";
    public const string NeverOfferedYears = "check.never-offered.years";
    public const string AskAgeNowFrom = "check.age-now.from.age";

    public static readonly IReadOnlyList<string> All =
    [
        AgeMin, AgeMax, ReceptionAge, ActDate, HoursDate, TransitionDate, Years, UpperSecondaryMonths, FormerYears, FormerUpperSecondaryMonths, IntroductionActYears,
        CollectiveYears, ExtendedMonths, FinishAsCitizen, IntroAge, CollectiveIntroAge, ResidenceYears, JobHours, SponsorYears, NeverOfferedYears, AskAgeNowFrom,
    ];

    /// <summary>Those without which a rule does not exist on a day, rather than being unknown: the Act had no such rule then.</summary>
    public static readonly IReadOnlyList<string> MayBeAbsent = [TransitionDate, HoursDate, ExtendedMonths, JobHours];
}
