using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>One turn as an SMS: the pure engine, the loop and flood guards, the price. No I/O.</summary>
internal sealed class SmsTurn(ConversationEngine engine, BotSettings settings)
{
    /// <summary>Runs a turn on what the store said at its opening, and what the danger check said of the text before it.</summary>
    public SmsTurnResult Run(ConversationState state, TurnOpening opening, InboundSms sms, DangerFinding? danger, string code, Knowledge knowledge, DateTimeOffset now)
    {
        if (state.LastReplyHash is { } latest && latest == Fingerprint(sms.Text)) return new(state, null, [], Outcome.Command, null, false, 0, Held.Loop);
        var (text, masked) = SensitiveNumbers.Mask(sms.Text);
        var message = new InboundMessage(text, masked, sms.Municipality, sms.HasMedia, sms.OptOut, opening.Standing, code) { Danger = danger, CanBeReminded = sms.CanBeReminded };
        var result = engine.Run(state, message, knowledge, now);
        var page = result.Reply is { } reply ? SmsRenderer.Render(reply, engine.Settings) : null;
        var isDanger = result.Reply?.IsDanger ?? false;
        if (page is not { } sent) return new(result.State, null, result.Effects, result.Outcome, result.Topic, isDanger, 0, Held.Nothing);
        var price = settings.Prices.PriceTo(sms.From.Value);
        var cost = SmsText.Measure(sent.Text).Segments * (price ?? 0);
        var held = isDanger ? HoldDanger(opening) : Hold(opening, price, cost);
        return held == Held.Nothing
            ? new(result.State with { LastReplyHash = Fingerprint(sent.Text) }, sent.Text, result.Effects, result.Outcome, result.Topic, isDanger, cost, held)
            : new(result.State, null, result.Effects, result.Outcome, result.Topic, isDanger, 0, held);
    }

    private Held HoldDanger(TurnOpening opening) =>
        opening.Recent.DangerInTenMinutes >= settings.Limits.DangerInTenMinutes ? Held.Flood : Held.Nothing;

    private Held Hold(TurnOpening opening, long? price, long cost)
    {
        if (price is null) return Held.Country;
        if (opening.Recent.MessagesInTenMinutes >= settings.Limits.MessagesInTenMinutes || opening.Recent.MessagesInDay >= settings.Limits.MessagesInDay) return Held.Flood;
        return opening.SpentTodayMicros + cost > settings.Prices.DailyLimitMicros ? Held.Spending : Held.Nothing;
    }

    // A short keyed-less fingerprint of our own words: enough to know them again, nothing to read.
    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).AsSpan(0, 8));
}

/// <summary>What a turn led to, as an SMS.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Text">The reply; null when none goes out.</param>
/// <param name="Effects">What to record.</param>
/// <param name="Outcome">What kind of turn it was.</param>
/// <param name="Topic">The topic answered.</param>
/// <param name="IsDanger">Whether it was about danger.</param>
/// <param name="CostMicros">What the reply costs, in millionths of a krone.</param>
/// <param name="Held">Why no reply goes out although there was one.</param>
internal sealed record SmsTurnResult(
    ConversationState State, string? Text, IReadOnlyList<Effect> Effects, Outcome Outcome, string? Topic, bool IsDanger, long CostMicros, Held Held);

/// <summary>Why a reply was held back.</summary>
internal enum Held
{
    /// <summary>It was not.</summary>
    Nothing,

    /// <summary>The message repeated our own latest text.</summary>
    Loop,

    /// <summary>The person has had too many replies.</summary>
    Flood,

    /// <summary>The municipality's money for the day is used.</summary>
    Spending,

    /// <summary>We do not reply to that country.</summary>
    Country,
}
