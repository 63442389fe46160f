using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rights;

/// <summary>Which question comes next: the one whose answer can still change the outcome, among those that the channel may ask.</summary>
internal sealed class RightsCheck
{
    /// <summary>The most questions by SMS.</summary>
    public const int MostBySms = 5;

    /// <summary>The most questions where only the writer reads along.</summary>
    public const int MostInPrivate = 8;

    /// <summary>From how many days on a date is a year rather than a month.</summary>
    private const int LongMonth = 31;

    // Other people read the messages of a phone: what else may be asked there stands in the decision table (B1).
    private static readonly HashSet<RightsFact> BySms = [RightsFact.Reason, RightsFact.Joined, RightsFact.AgeAtPermit, RightsFact.AgeNow, RightsFact.PermitDate];

    private readonly RightsParameters _law;
    private readonly DateOnly _today;
    private readonly bool _isPrivate;

    public RightsCheck(TurnContext turn)
    {
        (_law, _today, _isPrivate) = (turn.Knowledge.Content.National.Rights, turn.Today, turn.Message.IsPrivate);
        Told = new(_law, _today);
    }

    /// <summary>How what was told becomes facts.</summary>
    public ToldFacts Told { get; }

    /// <summary>The facts told.</summary>
    public RightsFacts FactsOf(CheckTalk talk) => Told.Of(talk.Told);

    /// <summary>What the law says, as far as it has been told.</summary>
    public RightsAnswer Decide(CheckTalk talk) => new RightsEngine(_law).Decide(FactsOf(talk), _today);

    /// <summary>The next question; null when the answer can be given.</summary>
    public CheckQuestion? Next(CheckTalk talk, RightsAnswer answer)
    {
        if (talk.Asked >= (_isPrivate ? MostInPrivate : MostBySms)) return null;
        if (talk.Told.LastOrDefault() is { } last && last.StartsWith("narrow=", StringComparison.Ordinal) && !talk.HasAsked(last["narrow=".Length..])) return CheckQuestions.Find(last["narrow=".Length..]);
        var facts = FactsOf(talk);
        // Beyond the age of the introduction programme the age now decides, which the rules can only ask of who tells a number.
        if (talk.Told.Contains("band=late") && facts.AgeNow is null && !talk.HasAsked(CheckQuestions.AgeNow.Id)) return CheckQuestions.AgeNow;
        HashSet<RightsFact> leftOut = [.. Enum.GetValues<RightsFact>().Where(fact => MayNotAsk(fact, talk, facts))];
        while (answer.Next(leftOut) is { } wanted)
        {
            // By SMS a detail is not worth a message.
            if ((_isPrivate || wanted.Changes == QuestionChanges.Outcome) && QuestionFor(wanted, talk, facts) is { } question) return question;
            leftOut.Add(wanted.Fact);
        }
        return null;
    }

    private bool MayNotAsk(RightsFact fact, CheckTalk talk, RightsFacts facts) => fact switch
    {
        _ when !_isPrivate && !BySms.Contains(fact) => true,
        // The question for the permit asks for the later of the two.
        RightsFact.ArrivalDate => true,
        // First how old they were then; mostly that is enough. Who was a child then is asked no more.
        RightsFact.AgeNow when facts.Reason != StayReason.AsylumSeeker => !talk.HasAsked("age") && facts.AgeAtPermit is null || facts.AgeAtPermit < _law.Number("law.age.min", _today),
        RightsFact.Reason => talk.HasAsked("reason"),
        _ => false,
    };

    private static CheckQuestion? QuestionFor(RightsQuestion wanted, CheckTalk talk, RightsFacts facts)
    {
        var question = wanted.Fact == RightsFact.AgeNow ? facts.Reason == StayReason.AsylumSeeker ? CheckQuestions.Adult : CheckQuestions.AgeNow
            : CheckQuestions.All.First(one => one.Fact == wanted.Fact);
        if (wanted.NeedsDay && RangeOf(wanted.Fact, facts) is { } range)
        {
            var isMonth = range.Last.DayNumber - range.First.DayNumber < LongMonth;
            question = isMonth ? CheckQuestions.Find(CheckQuestions.DayPrefix + FactNames.Of(wanted.Fact))! : question with { Id = CheckQuestions.MonthPrefix + question.Id };
        }
        return talk.HasAsked(question.Id) ? null : question;
    }

    /// <summary>The days that a fact was told as; null when it has not been.</summary>
    public static DayRange? RangeOf(RightsFact fact, RightsFacts facts) => fact switch
    {
        RightsFact.PermitDate => facts.PermitDate.Range,
        RightsFact.OfferDate => facts.OfferDate.Range,
        RightsFact.StartDate => facts.StartDate.Range,
        RightsFact.SettledSince => facts.SettledSince.Range,
        _ => null,
    };
}
