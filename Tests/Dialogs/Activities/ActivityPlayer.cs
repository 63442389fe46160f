using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>Plays a conversation about activities through the engine. The state is serialised and read back between every two turns.</summary>
internal sealed class ActivityPlayer(string language = "nb", bool isOnScreen = false, string municipality = SomeActivities.Municipality, Knowledge? knowledge = null)
{
    private static readonly ConversationEngine Engine = new(new ConversationSettings { PublicBaseUrl = new("https://svar.example") });

    internal static readonly Lazy<Knowledge> Usual = new(() => With(SomeActivities.Catalogue));

    /// <summary>The state after the latest message.</summary>
    public ConversationState State { get; private set; } = ConversationState.Empty with { Language = language, LanguageChosen = true, Greeted = true };

    /// <summary>The latest turn.</summary>
    public TurnResult Result { get; private set; } = null!;

    /// <summary>The latest reply.</summary>
    public Reply Reply => Result.Reply!;

    /// <summary>The latest reply as it is sent.</summary>
    public string Sent => SmsRenderer.Render(Reply, Engine.Settings)!.Value.Text;

    /// <summary>The ids of what was offered, without their prefix.</summary>
    public IReadOnlyList<string> Found => [.. State.Offered.Select(id => id.StartsWith("activity:", StringComparison.Ordinal) ? id["activity:".Length..] : id)];

    /// <summary>The shipped knowledge with another catalogue in Eksempelvik.</summary>
    public static Knowledge With(ActivityCatalogue catalogue)
    {
        var shipped = ShippedKnowledge.Knowledge;
        var snapshot = ContentFolder.Read(Repository.Resources);
        var units = shipped.Content.Municipalities.Keys.Select(id => MunicipalUnit.Read(id, snapshot, shipped.Content.National).Unit!)
            .Select(unit => unit with { Activities = unit.Municipality.Id == SomeActivities.Municipality ? catalogue : ActivityCatalogue.Empty });
        return new(new Content(shipped.Content.National, units, "test", []), shipped.Understanding, shipped.Commands, shipped.Examples);
    }

    /// <summary>Goes on from a state.</summary>
    public ActivityPlayer Resume(ConversationState state)
    {
        State = state;
        return this;
    }

    /// <summary>Sends a message.</summary>
    public ActivityPlayer Send(string text) => Run(text, null);

    /// <summary>Opens something by its id.</summary>
    public ActivityPlayer Choose(string id) => Run("", new Press.Choose(id));

    /// <summary>Presses a button.</summary>
    public ActivityPlayer Press(string label) => Run("", Reply.Screen!.Buttons.First(button => button.Label == label).Press);

    private ActivityPlayer Run(string text, Press? press)
    {
        var message = new InboundMessage(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "4821") { OnScreen = isOnScreen, Press = press };
        Result = Engine.Run(State, message, knowledge ?? Usual.Value, SomeActivities.Now);
        State = ConversationState.FromJson(Result.State.ToJson());
        return this;
    }
}
