using System.Globalization;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Grants;

/// <summary>Puts the facts of a grant into the words of a reader: its deadline as what it is, its money, who may apply.</summary>
internal sealed class GrantTexts(MunicipalContent here, Understanding.Language language, DateOnly today)
{
    private const char NoBreakSpace = '\u00A0';

    public GrantTexts(TurnContext turn)
        : this(turn.Here, turn.Language, turn.Today)
    {
    }

    /// <summary>A text of the dialog.</summary>
    public string Say(string name, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var filled = new Dictionary<string, string>(arguments.Length, StringComparer.Ordinal);
        foreach (var (argument, value) in arguments) filled[argument] = value;
        return here.Answers.Get(GrantKeys.Of(name), language, today, filled).Text;
    }

    /// <summary>What a grant is for.</summary>
    public string Purpose(Grant grant) => here.Answers.Find(GrantKeys.Of(grant, GrantKeys.Purpose), language, today)?.Text ?? "";

    /// <summary>What else one must know of a grant; null when there is nothing.</summary>
    public string? Note(Grant grant) => here.Answers.Find(GrantKeys.Of(grant, GrantKeys.Note), language, today)?.Text;

    /// <summary>Whether what is said of a grant is a translation that no person has reviewed.</summary>
    public bool IsMachine(Grant grant) => here.Answers.Find(GrantKeys.Of(grant, GrantKeys.Purpose), language, today) is { IsMachine: true };

    /// <summary>A deadline in a sentence.</summary>
    public string Deadline(DeadlineTold told) => told.Certainty switch
    {
        DeadlineCertainty.Fixed => Say("deadline.fixed", ("date", Moment(told))),
        DeadlineCertainty.Announced => Say("deadline.announced", ("date", Moment(told))),
        DeadlineCertainty.Pattern => Say("deadline.pattern", ("date", Write(told.Was!.Value))),
        DeadlineCertainty.Rolling => Say("deadline.rolling"),
        _ => told.Was is { } was ? Say("deadline.old", ("date", Write(was))) : Say("deadline.unknown"),
    };

    /// <summary>A deadline in a line of a list.</summary>
    public string Short(DeadlineTold told) => told.Certainty switch
    {
        DeadlineCertainty.Fixed => Say("short.fixed", ("date", Moment(told))),
        DeadlineCertainty.Announced => Say("short.announced", ("date", Moment(told))),
        DeadlineCertainty.Pattern => Say("short.pattern", ("date", Write(told.Was!.Value))),
        DeadlineCertainty.Rolling => Say("short.rolling"),
        _ => Say("short.unknown"),
    };

    /// <summary>What was said of the money, a sentence each.</summary>
    public IEnumerable<string> Money(GrantAmount amount)
    {
        var year = amount.Year.ToString(CultureInfo.InvariantCulture);
        if (amount.Least is { } least) yield return Say("amount.least", ("amount", Kroner(least)), ("year", year));
        if (amount.Most is { } most) yield return Say("amount.most", ("amount", Kroner(most)), ("year", year));
        if (amount.OwnShare is { } share) yield return Say("amount.share", ("percent", share.ToString(CultureInfo.InvariantCulture)));
        if (amount.Pot is { } pot) yield return Say("amount.pot", ("amount", Kroner(pot)), ("year", year));
    }

    /// <summary>Who may apply, in a sentence.</summary>
    public string Applicants(Grant grant) => Say("who", ("list", List(grant.Applicants.Select(NameOf))));

    /// <summary>The name of a kind of applicant.</summary>
    public string NameOf(ApplicantKind kind) => Say(kind switch
    {
        ApplicantKind.Person => "name.person",
        ApplicantKind.Group => "name.group",
        ApplicantKind.Organisation => "name.organisation",
        ApplicantKind.CourseProvider => "name.provider",
        _ => "name.public",
    });

    /// <summary>How one must be registered, in a sentence; null when it need not be said.</summary>
    public string? Registration(Grant grant) => grant.Registration switch
    {
        GrantRegistration.VoluntaryRegister => Say("register.voluntary"),
        GrantRegistration.OrganisationNumber => Say("register.number"),
        GrantRegistration.None => Say("register.none"),
        _ => grant.Applicants.Any(kind => kind is ApplicantKind.Organisation or ApplicantKind.Group) ? Say("missing.ask") : null,
    };

    /// <summary>What is missing before one can apply.</summary>
    public string Missing(GrantObstacle obstacle) => Say(obstacle switch
    {
        GrantObstacle.Register => "missing.register",
        GrantObstacle.Number => "missing.number",
        GrantObstacle.Organisation => "missing.organisation",
        GrantObstacle.CourseProvider => "missing.provider",
        GrantObstacle.PublicBody => "missing.public",
        _ => "missing.ask",
    });

    /// <summary>Some names in a row.</summary>
    public string List(IEnumerable<string> names) => string.Join(language.Script == Understanding.Script.Arabic ? "، " : ", ", names);

    /// <summary>A telephone number that stays one number in a line from the right.</summary>
    public string Number(string number) => language.RightToLeft ? number.Replace(' ', NoBreakSpace) : number;

    /// <summary>A date in the reader's language.</summary>
    public string Write(DateOnly date) => DateText.Write(date, language);

    private string Moment(DeadlineTold told) => told.Closes is { } closes
        ? Say("closes", ("date", Write(told.Date!.Value)), ("time", closes.ToString("HH:mm", CultureInfo.InvariantCulture))) : Write(told.Date!.Value);

    private string Kroner(long amount) => Number(amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '));
}
