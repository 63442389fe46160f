using ChatBot.Catalogue.Rights;

namespace ChatBot.Dialogs.Rights;

/// <summary>The questions of the rights check, as a list one can read. Violence, trafficking and conversion are never printed as choices.</summary>
internal static class CheckQuestions
{
    /// <summary>Begins the id of a question for the day in a month that is known.</summary>
    public const string DayPrefix = "day:";

    /// <summary>Begins the id of a question that is asked again because a year was too wide.</summary>
    public const string MonthPrefix = "month:";

    private static readonly CheckChoice DontKnow = new("dont-know", "");
    private static readonly CheckChoice[] WhenNotYet = [new("not-yet", "=none"), DontKnow];

    /// <summary>Why the person is in Norway: the first.</summary>
    public static readonly CheckQuestion Reason = new("reason", RightsFact.Reason, "reason", AnswerForm.Kind,
    [
        new("reason.protection", "reason=refugee"), new("reason.ukraine", "reason=collective-protection"), new("reason.family", "reason=family"),
        new("reason.work", "narrow=work"), new("reason.eea", "reason=eea"), new("reason.other", "narrow=other"),
    ]);

    /// <summary>The age now, of those who were beyond the age of the introduction programme when they got the permit.</summary>
    public static readonly CheckQuestion AgeNow = YesNo("age-now", RightsFact.AgeNow, "age");

    /// <summary>Whether who waits for asylum is grown up.</summary>
    public static readonly CheckQuestion Adult = YesNo("adult", RightsFact.AgeNow, "age");

    /// <summary>All of them, but those for a day.</summary>
    public static readonly IReadOnlyList<CheckQuestion> All =
    [
        Reason,
        new("work", RightsFact.Reason, "reason", AnswerForm.Kind,
            [new("work.skilled", "reason=skilled-work"), new("work.business", "reason=self-employed"), new("work.short", "reason=seasonal"), DontKnow]),
        new("other", RightsFact.Reason, "reason", AnswerForm.Kind,
        [
            new("other.asylum", "reason=asylum-seeker"), new("other.study", "reason=other-temporary"), new("other.nordic", "reason=nordic"), new("other.uk", "reason=uk-withdrawal"),
            new("other.embassy", "reason=diplomat"), new("other.citizen", "reason=citizen"), new("other.none", ""),
        ]),
        new("joined", RightsFact.Joined, "reason", AnswerForm.Kind,
        [
            new("joined.refugee", "joined=refugee"), new("joined.norwegian", "joined=norwegian-or-nordic"), new("joined.permanent", "joined=permanent-resident"),
            new("joined.worker", "joined=skilled-worker"), new("joined.eea", "joined=eea-card"), new("joined.student", "joined=student-or-other"), DontKnow,
        ]),
        new("age", RightsFact.AgeAtPermit, "age", AnswerForm.Age,
            [new("age.under", "band=young"), new("age.adult", "band=adult"), new("age.late", "band=late"), new("age.over", "band=old"), DontKnow]),
        AgeNow,
        Adult,
        new("permit", RightsFact.PermitDate, "permit", AnswerForm.Date, [new("permit.after", "permitDate=after"), new("permit.before", "permitDate=before"), DontKnow]),
        YesNo("sponsor", RightsFact.SponsorSettledUnder5Years, "programme"),
        YesNo("agreement", RightsFact.SettledByAgreement, "place"),
        Dated("start", RightsFact.StartDate, "time"),
        Dated("offer", RightsFact.OfferDate, "time"),
        YesNo("school", RightsFact.UpperSecondary, "time"),
        YesNo("letter", RightsFact.LeadsToPermanent, "letter"),
        YesNo("reception", RightsFact.InReception, "place"),
        Dated("settled", RightsFact.SettledSince, "programme"),
        YesNo("job", RightsFact.Job30Hours, "programme"),
        YesNo("registered", RightsFact.Registered, "place"),
    ];

    /// <summary>A question by its id; null when there is none.</summary>
    public static CheckQuestion? Find(string id)
    {
        if (id.StartsWith(MonthPrefix, StringComparison.Ordinal)) return All.FirstOrDefault(question => question.Id == id[MonthPrefix.Length..]) is { } again ? again with { Id = id } : null;
        if (id.StartsWith(DayPrefix, StringComparison.Ordinal)) return FactNames.Facts.TryGetValue(id[DayPrefix.Length..], out var fact) ? new(id, fact, "time", AnswerForm.Date, []) : null;
        return All.FirstOrDefault(question => question.Id == id);
    }

    private static CheckQuestion YesNo(string id, RightsFact fact, string why) =>
        new(id, fact, why, AnswerForm.YesNo, [new("yes", $"{NameOf(id, fact)}=yes"), new("no", $"{NameOf(id, fact)}=no"), DontKnow]);

    private static CheckQuestion Dated(string id, RightsFact fact, string why) =>
        new(id, fact, why, AnswerForm.Date, [.. WhenNotYet.Select(choice => choice.Told.Length == 0 ? choice : choice with { Told = FactNames.Of(fact) + choice.Told })]);

    // A yes to these two says an age, which the law in force turns into a number.
    private static string NameOf(string id, RightsFact fact) => id is "age-now" or "adult" ? id : FactNames.Of(fact);
}
