using ChatBot.Bot.Storage;

namespace ChatBot.bench;

/// <summary>What a peer's message adds to the sums of use: a language and a topic, as nearly every turn of the service does.</summary>
internal static class PeerUse
{
    private static readonly string[] Tags = ["nb", "en", "uk", "ru", "pl", "lt", "ar", "prs", "ur", "so", "ti", "ckb"];

    private static readonly string[] Topics = ["norwegian-price", "norwegian-right", "interpreter", "kindergarten-apply", "doctor", "find-activities"];

    /// <summary>The sums of one message.</summary>
    /// <param name="day">The day, ISO.</param>
    /// <param name="sid">The message's id, whose last letters pick the language and the topic.</param>
    public static UseCount Of(string day, string sid) =>
        new(day[..7], "sms", Tags[sid[^1] % Tags.Length], Topics[sid[^2] % Topics.Length], UseOutcome.Answered) { IsNewcomer = true, Segments = 2, CostMicros = 1_200_000 };
}
