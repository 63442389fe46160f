using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>Plays one rights check through the engine. The state is serialised and read back between every two turns.</summary>
internal sealed class CheckPlayer(string language, bool isPrivate = false, string municipality = "namsos", DateTimeOffset? now = null, bool othersRead = false)
{
    private static readonly ConversationEngine Engine = new(new ConversationSettings());
    private readonly DateTimeOffset _now = now ?? new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);

    /// <summary>The state after the latest message.</summary>
    public ConversationState State { get; private set; } = ConversationState.Empty with { Language = language, LanguageChosen = true, Greeted = true };

    /// <summary>The latest reply.</summary>
    public Reply Reply { get; private set; } = null!;

    /// <summary>What kind of turn the latest was.</summary>
    public TurnResult Result { get; private set; } = null!;

    /// <summary>The page that the latest reply is sent as.</summary>
    public SmsPage Page => SmsRenderer.Render(Reply, Engine.Settings)!.Value;

    /// <summary>The id of the question that is open; null when none is.</summary>
    public string? Open => State.Question == "rights" ? State.QuestionData!.Split(';')[0] : null;

    /// <summary>The most segments of a reply.</summary>
    public int Budget => Engine.Settings.SegmentsFor(Reply.Language.Tag, isFirst: false);

    /// <summary>Opens the check from the menu, whose first place it has.</summary>
    public CheckPlayer Begin()
    {
        Send("0");
        return Send("1");
    }

    /// <summary>Sends a message.</summary>
    public CheckPlayer Send(string text)
    {
        var (masked, hidden) = SensitiveNumbers.Mask(text);
        var message = new InboundMessage(masked, hidden, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "4821") { OnScreen = isPrivate || othersRead, OthersRead = othersRead };
        Result = Engine.Run(State, message, ShippedKnowledge.Knowledge, _now);
        Reply = Result.Reply!;
        State = ConversationState.FromJson(Result.State.ToJson());
        return this;
    }
}
