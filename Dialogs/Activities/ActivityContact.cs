using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Activities;

/// <summary>Whom to ask about an activity.</summary>
internal static class ActivityContact
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The organiser with a way to reach them; the municipality's office for culture where there is none.</summary>
    public static string Of(Activity activity, TurnContext turn) => Of(activity, turn.Here, turn.Language, turn.Today);

    /// <summary>The same where there is no turn; of an activity that is not known any more the office.</summary>
    public static string Of(Activity? activity, MunicipalContent here, Language language, DateOnly today)
    {
        if (activity?.Organiser is { } organiser)
        {
            // In a right-to-left line the groups of a number change places at an ordinary space.
            var phone = language.RightToLeft ? organiser.Phone?.Replace(' ', NoBreakSpace) : organiser.Phone;
            if ((phone ?? organiser.Email ?? organiser.Web) is { } way) return $"{organiser.Name} {way}";
        }
        var office = here.Answers.Values.Find("contact.culture", language, today) ?? here.Municipality.Name;
        return activity?.Organiser is { } named ? $"{named.Name} / {office}" : office;
    }
}
