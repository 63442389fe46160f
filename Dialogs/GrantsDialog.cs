using System.Globalization;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Grants;

namespace ChatBot.Dialogs;

/// <summary>Grants and their deadlines: the list with the nearest deadline first, which ones fit, one of them, how to apply for it, and the calendar.</summary>
/// <remarks>Everything shown has an id and is made anew from it: <c>grants:list:2</c>, <c>grants:fit:group,children</c>, <c>grants:one:vat</c>,
/// <c>grants:how:vat</c>. A number answers by the id it stands for, so that nothing but ids is remembered. The words are in <c>Conversation/GrantsRule</c>.</remarks>
internal sealed class GrantsDialog : IDialog
{
    /// <summary>The topic that opens it.</summary>
    public const string TopicId = "grants-overview";

    /// <summary>Begins the id of everything it shows.</summary>
    public const string Shown = "grants:";

    /// <summary>Shows the deadlines' calendar.</summary>
    public const string Calendar = Shown + "calendar";

    private const string ListPrefix = Shown + "list:", FitPrefix = Shown + "fit:", OnePrefix = Shown + "one:", HowPrefix = Shown + "how:";

    /// <inheritdoc/>
    public string Topic => TopicId;

    /// <inheritdoc/>
    public Reply Complete(Reply answer, TurnContext turn) => new GrantLists(turn).First(answer);

    /// <summary>The id of a page of the list, from 1.</summary>
    public static string ListAt(int page) => page <= 1 ? TopicId : string.Create(CultureInfo.InvariantCulture, $"{ListPrefix}{page}");

    /// <summary>The id of a step of the search, or of its result.</summary>
    public static string Fit(GrantSearch search) => FitPrefix + search.Write();

    /// <summary>The id of one grant.</summary>
    public static string One(string grant) => OnePrefix + grant;

    /// <summary>The id of how to apply for one grant.</summary>
    public static string How(string grant) => HowPrefix + grant;

    /// <summary>The search whose question or result an id shows; null when it shows none.</summary>
    public static GrantSearch? SearchOf(string? id) => id is not null && id.StartsWith(FitPrefix, StringComparison.Ordinal) ? GrantSearch.Read(id[FitPrefix.Length..]) : null;

    /// <summary>The grant that an id shows; null when it shows none.</summary>
    public static string? GrantOf(string? id) => id is null ? null
        : id.StartsWith(OnePrefix, StringComparison.Ordinal) ? id[OnePrefix.Length..] : id.StartsWith(HowPrefix, StringComparison.Ordinal) ? id[HowPrefix.Length..] : null;

    /// <summary>Whether an id is one of the dialog's.</summary>
    public static bool Is(string? id) => id == TopicId || id?.StartsWith(Shown, StringComparison.Ordinal) == true;

    /// <summary>What an id shows, said again; null when it shows nothing here any more.</summary>
    public static Reply? Again(string id, TurnContext turn)
    {
        if (id == Calendar) return new GrantReplies(turn).Calendar();
        if (id.StartsWith(ListPrefix, StringComparison.Ordinal)) return int.TryParse(id.AsSpan(ListPrefix.Length), out var page) ? new GrantLists(turn).Later(page) : null;
        if (SearchOf(id) is { } search) return search.Wish() is { } wish ? new GrantLists(turn).Found(search, wish) : new GrantReplies(turn).Ask(search);
        if (GrantOf(id) is not { } name || turn.Here.Grants.FirstOrDefault(grant => grant.Id == name) is not { } one) return null;
        return id.StartsWith(OnePrefix, StringComparison.Ordinal) ? new GrantReplies(turn).One(one) : new GrantReplies(turn).How(one);
    }

    /// <summary>What <c>9</c> leads to at the end of a page of the list or of a result; null when nothing follows.</summary>
    public static string? After(string id)
    {
        if (id == TopicId) return ListAt(2);
        if (id.StartsWith(ListPrefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(ListPrefix.Length), out var page)) return ListAt(page + 1);
        return SearchOf(id) is { Open: null } search ? Fit(search with { Page = search.Page + 1 }) : null;
    }
}
