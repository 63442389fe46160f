using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Whom to ask about an activity.</summary>
internal static class ActivityContact
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The organiser with a way to reach them; the municipality's office for culture where there is none.</summary>
    public static string Of(Activity activity, TurnContext turn)
    {
        if (activity.Organiser is { } organiser)
        {
            // In a right-to-left line the groups of a number change places at an ordinary space.
            var phone = turn.Language.RightToLeft ? organiser.Phone?.Replace(' ', NoBreakSpace) : organiser.Phone;
            if ((phone ?? organiser.Email ?? organiser.Web) is { } way) return $"{organiser.Name} {way}";
        }
        var office = turn.Here.Answers.Values.Find("contact.culture", turn.Language, turn.Today) ?? turn.Here.Municipality.Name;
        return activity.Organiser is { } named ? $"{named.Name} / {office}" : office;
    }
}
