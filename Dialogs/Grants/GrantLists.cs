using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Grants;

/// <summary>Lists of grants: all of them with the nearest deadline first, and those that fit. By SMS three lines a grant, on a screen a table.</summary>
internal sealed class GrantLists(TurnContext turn)
{
    /// <summary>How many grants stand on a page: with "which fit" and "more" there are seven choices.</summary>
    public const int PerPage = 5;

    private readonly GrantTexts _texts = new(turn);

    /// <summary>The first page, which is the topic's answer.</summary>
    /// <param name="answer">The plain answer on the topic.</param>
    public Reply First(Reply answer)
    {
        // Where no grants are told the topic's own words stand alone.
        if (turn.Here.Grants.Count == 0) return answer;
        return Page(answer with { Text = _texts.Say("head") }, 1) with { Details = string.Join('\n', new[] { answer.Details, CalendarLine() }.OfType<string>()) };
    }

    /// <summary>A later page; null when there is none.</summary>
    public Reply? Later(int page) => page < 2 || (page - 1) * PerPage >= turn.Here.Grants.Count ? null
        : Page(new Reply(turn.Language, _texts.Say("head")) { Topic = GrantsDialog.TopicId }, page);

    /// <summary>The grants that fit what was told.</summary>
    public Reply? Found(GrantSearch search, GrantWish wish)
    {
        var all = GrantFit.Among(turn.Here.Grants, wish, turn.Today);
        if (all.Count == 0) return search.Page > 1 ? null : new(turn.Language, _texts.Say("fit.none")) { Topic = GrantsDialog.TopicId, Choices = [All] };
        List<GrantFit> page = [.. all.Skip((search.Page - 1) * PerPage).Take(PerPage)];
        if (page.Count == 0) return null;
        List<Choice> choices = [.. page.Select(fit => ChoiceOf(fit.Grant, WhyOf(fit, search)[^1]))];
        if (all.Count > search.Page * PerPage) choices.Add(new(GrantsDialog.Fit(search with { Page = search.Page + 1 }), _texts.Say("choice.more")));
        return new(turn.Language, _texts.Say(page[0].IsReady ? "fit.head" : "fit.almost"))
        {
            Topic = GrantsDialog.TopicId,
            Table = turn.Message.OnScreen ? new([Head("grant"), Head("deadline"), Head("why")], [.. page.Select(fit => RowOf(fit.Grant, string.Join('\n', WhyOf(fit, search))))]) : null,
            Choices = choices,
            Foot = _texts.Say("fit.unsure"),
        };
    }

    private Choice All => new(GrantsDialog.TopicId, _texts.Say("choice.all"));

    private Reply Page(Reply head, int page)
    {
        List<Grant> grants = [.. Ordered().Skip((page - 1) * PerPage).Take(PerPage)];
        List<Choice> choices = page == 1 ? [new(GrantsDialog.Fit(GrantSearch.Begun), _texts.Say("choice.fit"))] : [];
        choices.AddRange(grants.Select(grant => ChoiceOf(grant, grant.Apply.Web ?? grant.Apply.Giver)));
        if (turn.Here.Grants.Count > page * PerPage) choices.Add(new(GrantsDialog.ListAt(page + 1), _texts.Say("choice.more")));
        return head with
        {
            Choices = choices,
            Table = turn.Message.OnScreen ? new([Head("grant"), Head("deadline"), Head("where")], [.. grants.Select(grant => RowOf(grant, WhereOf(grant)))]) : null,
        };
    }

    // What a volunteer can apply for first, the nearest date first; then what is open always, then what is not known.
    private IEnumerable<Grant> Ordered() => turn.Here.Grants
        .Select(grant => (Grant: grant, Told: Next(grant)))
        .OrderBy(one => one.Grant.Applicants.All(kind => kind is ApplicantKind.PublicBody or ApplicantKind.CourseProvider))
        .ThenBy(one => one.Told.Date ?? DateOnly.MaxValue).ThenBy(one => one.Told.Certainty).ThenBy(one => one.Grant.Level == GrantLevel.Municipal ? 0 : 1)
        .ThenBy(one => one.Grant.Id, StringComparer.Ordinal).Select(one => one.Grant);

    private Choice ChoiceOf(Grant grant, string last) => new(
        GrantsDialog.One(grant.Id), turn.Message.OnScreen ? grant.Called : string.Join('\n', grant.Called, _texts.Short(Next(grant)), last));

    private List<string> WhyOf(GrantFit fit, GrantSearch search)
    {
        List<string> named = [];
        if (fit.ForWhom) named.Add(_texts.Say($"for.{search.Answers[^2]}"));
        if (fit.ForWhat.Count > 0) named.Add(_texts.Say($"what.{search.Answers[^1]}"));
        var because = _texts.Say("because", ("list", _texts.List(named.Count > 0 ? named : [_texts.Say($"who.{search.Answers[0]}")])));
        return [because, .. fit.Missing.Select(_texts.Missing)];
    }

    private List<string> RowOf(Grant grant, string last) => [$"{grant.Called}\n{_texts.Purpose(grant)}", _texts.Short(Next(grant)), last];

    private static string WhereOf(Grant grant) => grant.Apply.Web is { } web ? $"{grant.Apply.Giver}\n{web}" : grant.Apply.Giver;

    private DeadlineTold Next(Grant grant) => GrantCalendar.Next(grant, turn.Today, OsloTime.TimeOf(turn.Now));

    private string Head(string column) => _texts.Say($"column.{column}");

    private string? CalendarLine() => GrantReplies.FeedAddress(turn) is { } address ? _texts.Say("calendar", ("address", address)) : null;
}
