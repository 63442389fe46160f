using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Answers one message: the first rule that applies decides. Pure: the same input gives the same result.</summary>
/// <remarks>The order is the design's: danger, the words for stop and start, a pressed button, the open question, other commands, language, topic.
/// Everything is understood once, before; every rule only looks.</remarks>
/// <param name="settings">The limits of a conversation.</param>
public sealed class ConversationEngine(ConversationSettings settings)
{
    /// <summary>The limits of a conversation.</summary>
    public ConversationSettings Settings { get; } = settings;

    /// <summary>Runs one turn.</summary>
    /// <param name="stored">The state as stored; an expired one counts as empty.</param>
    /// <param name="message">The message.</param>
    /// <param name="knowledge">What may be known.</param>
    /// <param name="now">The instant of the turn.</param>
    /// <exception cref="KeyNotFoundException">The message is for a municipality that the content does not hold.</exception>
    public TurnResult Run(ConversationState stored, InboundMessage message, Knowledge knowledge, DateTimeOffset now)
    {
        var state = HasExpired(stored, now) ? ConversationState.Empty : stored;
        message = PressedNumber.Of(message, state);
        var prior = knowledge.Content.Languages.Find(state.Language ?? "");
        var understood = knowledge.Understanding.Read(message.Text, prior, message.Municipality);
        var language = ReplyLanguage.Of(state, understood.Language, prior, message.Text, knowledge);
        var turn = new TurnContext(knowledge, Settings, message, state, now, language);
        var finish = new TurnFinish(turn, state, understood);
        return Danger(turn, finish, understood)
            ?? OptOutRule.Apply(turn, finish)
            ?? PressRule.Apply(turn, finish)
            ?? RightsCheckRule.Apply(turn, finish, understood)
            ?? GrantsRule.Apply(turn, finish, understood)
            ?? OpenQuestionRule.Apply(turn, finish)
            ?? ScreenRule.Apply(turn, finish)
            ?? CommandRule.Apply(turn, finish)
            ?? LanguageRule.Apply(turn, finish, understood)
            ?? ActivityRule.Apply(turn, finish, understood)
            ?? TopicRule.Apply(turn, finish, understood);
    }

    /// <summary>Whether a state is too old to be remembered at an instant.</summary>
    public bool HasExpired(ConversationState state, DateTimeOffset now) =>
        state.LastTurnAt is { } last && now - last > Settings.StateLifetime;

    private static TurnResult? Danger(TurnContext turn, TurnFinish finish, Understood understood)
    {
        if (turn.Message.Danger is not { } finding || finding.IsContradicted(understood)) return null;
        // A command is a command and no misspelt cry; the one for help has 112 and 113 in the first segment of its reply.
        if (turn.Knowledge.Commands.Find(turn.Message.Text) is not null) return null;
        var languages = turn.Knowledge.Content.Languages;
        // A cry of one word says little of its language to the statistics; an example of one language alone says it for certain, else the
        // pattern that caught it.
        var known = turn.Knowledge.Examples.Of(turn.Message.Text) is [var only] ? languages.Find(only) : null;
        var language = known ?? (understood.Language.Sure ? null : languages.Find(finding.Language)) ?? turn.Language;
        return finish.Danger(finding.Topic, turn.In(language));
    }
}
