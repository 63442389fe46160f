using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Export;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Activities;

/// <summary>One activity as a page or a poster tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The name of its kind, in the reader's language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lines">When, where, what it costs, and what is not known with whom to ask.</param>
/// <param name="Description">What one does there; null when nobody has told.</param>
/// <param name="IsRead">Whether title and description are in the reader's language; else they are in bokmål.</param>
public sealed record ActivityNotice(string Id, string Kind, ActivityText Title, IReadOnlyList<string> Lines, ActivityText? Description, bool IsRead)
{
    /// <summary>The offers of a municipality in a language, by kind and then by what comes first.</summary>
    /// <param name="knowledge">The knowledge.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="filter">Which are asked for.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<ActivityNotice> Of(Knowledge knowledge, string municipality, Language language, ActivityFilter filter, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(filter);
        var message = new InboundMessage("", false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "0000");
        var turn = new TurnContext(knowledge, new ConversationSettings(), message, ConversationState.Empty, now, language);
        var (details, audience) = (new ActivityDetails(turn), new AudienceWords(turn));
        return
        [
            .. filter.Of(turn.Here.Activities.All)
                .Select(activity => (Activity: activity, Next: activity.Schedule.Next(now)))
                .OrderBy(one => Rank(one.Activity.Kinds[0])).ThenBy(one => one.Next is null).ThenBy(one => one.Next?.Day).ThenBy(one => one.Next?.From).ThenBy(one => one.Activity.Id, StringComparer.Ordinal)
                .Select(one => new ActivityNotice(one.Activity.Id, turn.Say(ActivityKeys.Of($"kind.{one.Activity.Kinds[0]}")), one.Activity.Title, [.. details.First(one.Activity, onPaper: true), .. audience.Of(one.Activity)], one.Activity.Description, IsIn(one.Activity, language))),
        ];
    }

    private static int Rank(string kind) => ActivityKinds.All.Select(known => known.Id).ToList().IndexOf(kind);

    private static bool IsIn(Activity activity, Language language) =>
        language.Tag == "nb" || (activity.Title.Translations.ContainsKey(language.Tag) && activity.Description?.Translations.ContainsKey(language.Tag) != false);
}
