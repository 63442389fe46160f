using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Says who an activity is for, and which languages are spoken there. Men or women are named only where the organiser limits it.</summary>
internal sealed class AudienceWords(TurnContext turn)
{
    /// <summary>What is known, a line each.</summary>
    public IEnumerable<string> Of(Activity activity)
    {
        var audience = activity.Audience;
        if (audience.Gender is { } gender) yield return turn.Say(ActivityKeys.Of(gender == Gender.Women ? "only.women" : "only.men"));
        if (audience.Ages is { } ages) yield return Ages(ages);
        if (audience.Families) yield return turn.Say(ActivityKeys.Of("families"));
        if (audience.Newcomers) yield return turn.Say(ActivityKeys.Of("newcomers"));
        if (activity.Languages.Count > 0) yield return turn.Say(ActivityKeys.Of("languages"), "languages", Names(activity.Languages));
        if (activity.Spoken.Count > 0) yield return turn.Say(ActivityKeys.Of("spoken"), "languages", Names(activity.Spoken));
    }

    private string Ages(AgeLimits ages) => ages switch
    {
        { Min: { } from, Max: { } to } => turn.Say(ActivityKeys.Of("ages"), new Dictionary<string, string> { ["from"] = Write(from), ["to"] = Write(to) }),
        { Min: { } from } => turn.Say(ActivityKeys.Of("ages.from"), "from", Write(from)),
        { Max: { } to } => turn.Say(ActivityKeys.Of("ages.to"), "to", Write(to)),
        _ => turn.Say(ActivityKeys.Of("ages.all")),
    };

    private string Names(IEnumerable<string> tags) => string.Join(", ", tags.Select(tag => turn.Knowledge.Content.Languages.Find(tag)?.OwnName ?? tag));

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
