using System.Globalization;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Grants;

/// <summary>Puts one grant, how to apply for it, and the questions of the search into words.</summary>
internal sealed class GrantReplies(TurnContext turn)
{
    private readonly GrantTexts _texts = new(turn);

    /// <summary>Asks the open question of a search.</summary>
    public Reply Ask(GrantSearch search) => new(turn.Language, _texts.Say($"ask.{search.Open}"))
    {
        Topic = GrantsDialog.TopicId,
        Choices = [.. search.Offered.Select(answer => new Choice(GrantsDialog.Fit(search.With(answer)), _texts.Say($"{search.Open}.{answer}")))],
    };

    /// <summary>One grant: what it is for and until when; then who may apply, the money, where.</summary>
    public Reply One(Grant grant)
    {
        var told = GrantCalendar.Next(grant, turn.Today, OsloTime.TimeOf(turn.Now));
        List<string> lines = [_texts.Purpose(grant), _texts.Deadline(told)];
        if (!turn.Message.OnScreen) lines.Insert(0, grant.Called);
        var reply = new Reply(turn.Language, string.Join('\n', lines)) { Topic = GrantsDialog.TopicId, Details = string.Join('\n', Details(grant, told)), Choices = GrantChoices.Of(grant, turn) };
        return Sourced(reply, grant);
    }

    /// <summary>How to apply for one grant, step by step.</summary>
    public Reply How(Grant grant)
    {
        var steps = Steps(grant).Select((step, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {step}"));
        return Sourced(new(turn.Language, string.Join('\n', [_texts.Say("step.head", ("grant", grant.Called)), .. steps])) { Topic = GrantsDialog.TopicId }, grant);
    }

    /// <summary>Where the calendar of the deadlines is; null when the service does not know its own address.</summary>
    public Reply? Calendar() => FeedAddress(turn) is { } address ? new(turn.Language, _texts.Say("calendar", ("address", address))) { Topic = GrantsDialog.TopicId } : null;

    /// <summary>The address of the calendar of the municipality's deadlines; null when the service does not know its own.</summary>
    public static string? FeedAddress(TurnContext turn) => turn.Settings.PublicBaseUrl is { } service ? $"{service.AbsoluteUri.TrimEnd('/')}/grants/{turn.Here.Municipality.Id}.ics" : null;

    private IEnumerable<string> Details(Grant grant, DeadlineTold told)
    {
        if (grant.Called != grant.Name) yield return $"{grant.Name}.";
        yield return _texts.Applicants(grant);
        if (_texts.Registration(grant) is { } registration) yield return registration;
        if (grant.Amount is { } amount)
            foreach (var money in _texts.Money(amount)) yield return money;
        foreach (var later in GrantCalendar.Ahead(grant, turn.Today, OsloTime.TimeOf(turn.Now)).Where(other => other.Key != told.Key && (other.Date is not null || other.Was is not null))) yield return _texts.Deadline(later);
        if (_texts.Note(grant) is { } note) yield return note;
        if (grant.ReportBy is { } report) yield return _texts.Say("report", ("date", _texts.Write(report.From(turn.Today))));
        if (grant.Apply.Web is { } web) yield return _texts.Say("where", ("web", web));
        yield return _texts.Say("ask-giver", ("contact", ContactOf(grant)));
        if (_texts.IsMachine(grant)) yield return turn.Say(PhraseKeys.NoticeMachine);
    }

    private string ContactOf(Grant grant) => string.Join(", ", new[] { grant.Apply.Giver, grant.Apply.Email, grant.Apply.Phone is { } phone ? _texts.Number(phone) : null }.OfType<string>());

    private IEnumerable<string> Steps(Grant grant)
    {
        if (!grant.Applicants.Any(kind => kind is ApplicantKind.Person or ApplicantKind.Group or ApplicantKind.Organisation))
            yield return _texts.Say("step.partner", ("who", _texts.List(grant.Applicants.Select(_texts.NameOf))));
        else if (grant.Registration is not GrantRegistration.None)
            yield return _texts.Say(grant.Registration switch { GrantRegistration.VoluntaryRegister => "step.register", GrantRegistration.OrganisationNumber => "step.number", _ => "step.ask" });
        yield return grant.Apply.Web is { } web ? _texts.Say("step.read", ("web", web)) : _texts.Say("step.read-ask", ("giver", grant.Apply.Giver));
        yield return _texts.Say("step.plan");
        yield return $"{_texts.Say("step.send")} {_texts.Deadline(GrantCalendar.Next(grant, turn.Today, OsloTime.TimeOf(turn.Now)))}";
        yield return grant.ReportBy is { } report ? $"{_texts.Say("step.after")} {_texts.Say("report", ("date", _texts.Write(report.From(turn.Today))))}" : _texts.Say("step.after");
    }

    // A grant has a source of its own: that of the topic says nothing about it.
    private Reply Sourced(Reply reply, Grant grant)
    {
        if (grant.Checked is null)
        {
            reply = reply with
            {
                Provenance = turn.Say(PhraseKeys.NoticeUnconfirmed, new Dictionary<string, string> { ["source"] = grant.Source.Title, ["year"] = grant.Source.SourceDate.Year.ToString(CultureInfo.InvariantCulture) }),
                ProvenanceShort = turn.Say(PhraseKeys.NoticeCallToBeSure),
            };
        }
        if (!turn.Message.OnScreen || ScreenParts.AddTo(reply, turn) is not { Screen: { } screen } shown) return reply;
        return shown with { Screen = screen with { Title = grant.Called, Source = ScreenParts.SourceOf(grant.Source, grant.Checked, turn), SourceLink = grant.Source.Link } };
    }
}
