using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Where a message that has waited stands among its person's turns.</summary>
internal enum Lateness
{
    /// <summary>Nothing has come between: it is its turn.</summary>
    None,

    /// <summary>A later message of the person's has been answered before it.</summary>
    Overtaken,

    /// <summary>The person has had everything deleted since, or it waited longer than anybody would know.</summary>
    Forgotten,
}

/// <summary>What a late message may do: it is answered on its own, its numbers choose nothing, and it changes no state.</summary>
internal static class LateMessage
{
    /// <summary>How late a message is.</summary>
    /// <param name="receivedAt">When it came.</param>
    /// <param name="latest">When the person's latest recorded message came.</param>
    /// <param name="forgottenAt">When the person was last deleted, as long as that is known.</param>
    /// <param name="knownSince">Since when deletions are known.</param>
    public static Lateness Of(DateTimeOffset receivedAt, DateTimeOffset? latest, DateTimeOffset? forgottenAt, DateTimeOffset knownSince)
    {
        // Of what is older than any mark nobody knows; then leaving nothing is what harms nobody.
        if (forgottenAt >= receivedAt || receivedAt <= knownSince) return Lateness.Forgotten;
        return latest > receivedAt ? Lateness.Overtaken : Lateness.None;
    }

    /// <summary>The state that it meets: only the language of the person's is left of it.</summary>
    public static ConversationState StateFor(Lateness lateness, ConversationState state) => lateness switch
    {
        Lateness.None => state,
        Lateness.Overtaken => new() { Language = state.Language, LanguageChosen = state.LanguageChosen, Greeted = state.Greeted },
        _ => ConversationState.Empty,
    };

    /// <summary>Whether what was asked for has been taken back since, so that saying it is done would be wrong.</summary>
    public static bool IsTakenBack(IReadOnlyList<Effect> effects, IReadOnlyList<Effect> recorded) => effects.OfType<Effect.Start>().Any() && !recorded.OfType<Effect.Start>().Any();

    /// <summary>What is recorded of what it led to.</summary>
    /// <param name="lateness">How late it is.</param>
    /// <param name="effects">What it would lead to in time.</param>
    /// <param name="stoppedAt">When the person said stop.</param>
    /// <param name="receivedAt">When it came.</param>
    public static IReadOnlyList<Effect> EffectsOf(Lateness lateness, IReadOnlyList<Effect> effects, DateTimeOffset? stoppedAt, DateTimeOffset receivedAt) => lateness switch
    {
        Lateness.None => effects,
        // A stop holds however late it is read; a start must not lift one that was said after it.
        Lateness.Overtaken => [.. effects.Where(effect => effect is not Effect.Forget && (effect is not Effect.Start || stoppedAt < receivedAt))],
        _ => [.. effects.Where(effect => effect is Effect.Stop || (effect is Effect.Start && stoppedAt < receivedAt))],
    };
}
