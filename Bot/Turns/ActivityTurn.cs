using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>One turn where there is a screen: the pure engine, the flood guard. No I/O.</summary>
internal sealed class ActivityTurn(ConversationEngine engine, BotSettings settings)
{
    /// <summary>Runs a turn on what the store said at its opening, and what the danger check said of the text before it.</summary>
    public (TurnResult Result, Held Held) Run(ConversationState state, TurnOpening opening, InboundActivity inbound, DangerFinding? danger, string code, Knowledge knowledge, DateTimeOffset now)
    {
        var (text, masked) = SensitiveNumbers.Mask(inbound.Text);
        var message = new InboundMessage(text, masked, inbound.Place.Municipality, inbound.HasMedia, CarrierOptOut.None, opening.Standing, code)
        {
            Danger = danger,
            OnScreen = true,
            OthersRead = inbound.Place.OthersRead,
            CanBeReminded = inbound.CanBeReminded && inbound.Place.Channel != Storage.WebConversations.Channel,
            Elsewhere = inbound.Place.Channel == Storage.WebConversations.Channel ? OtherRecords.None : OtherRecords.Teams,
            Press = inbound.Press,
        };
        if (engine.HasExpired(state, now)) state = ConversationState.Empty;
        // Until the person writes or chooses a language, the client's is the best guess.
        if (state.Language is null) state = state with { Language = ClientLanguage.Find(inbound.Locale, knowledge.Content.Languages)?.Tag };
        var result = engine.Run(state, message, knowledge, now);
        var held = result.Reply is { } reply ? Hold(reply.IsDanger, opening.Recent) : Held.Nothing;
        return (held == Held.Nothing ? result : result with { Reply = null }, held);
    }

    private Held Hold(bool isDanger, RecentUse recent)
    {
        var limits = settings.Limits;
        var isFlood = isDanger ? recent.DangerInTenMinutes >= limits.DangerInTenMinutes
            : recent.MessagesInTenMinutes >= limits.MessagesInTenMinutes || recent.MessagesInDay >= limits.MessagesInDay;
        return isFlood ? Held.Flood : Held.Nothing;
    }
}
