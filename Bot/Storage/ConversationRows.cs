namespace ChatBot.Bot.Storage;

/// <summary>A conversation's state, which a turn may replace only if it is still the one the turn has read.</summary>
internal static class ConversationRows
{
    internal static readonly Statement Insert = new(
        """
        insert into conversation (channel, municipality, person, version, sealed_state, updated_at)
        values (@Channel, @Municipality, @Primary, @First, @SealedState, @At)
        on conflict (channel, municipality, person) do nothing
        """,
        "Channel", "Municipality", "Primary", "First", "SealedState", "At");

    internal static readonly Statement Update = new(
        """
        update conversation set version = version + 1, sealed_state = @SealedState, updated_at = @At
        where channel = @Channel and municipality = @Municipality and person = @Primary and version = @ExpectedVersion
        """,
        "Channel", "Municipality", "Primary", "ExpectedVersion", "SealedState", "At");

    // Apart from the usual one: naming a column of the key writes the key's index anew, also where nothing changes.
    private static readonly Statement UpdateAndMove = new(
        """
        update conversation set person = @Primary, version = version + 1, sealed_state = @SealedState, updated_at = @At
        where channel = @Channel and municipality = @Municipality and person in @People and version = @ExpectedVersion
        """,
        "Channel", "Municipality", "Primary", Statement.People, "ExpectedVersion", "SealedState", "At");

    private static readonly Statement Version = new(
        """
        select version from conversation
        where channel = @Channel and municipality = @Municipality and person in @People
        order by case when person = @Primary then 0 else 1 end limit 1 {lock}
        """,
        "Channel", "Municipality", "Primary", Statement.People);

    /// <summary>Writes the turn's state, or finds the old one unchanged when the turn leaves it.</summary>
    /// <returns>False when another turn came between.</returns>
    public static async Task<bool> TryWriteAsync(Session session, TurnRecord turn)
    {
        var (channel, municipality, people) = (turn.Conversation.Channel, turn.Conversation.Municipality, turn.Conversation.Person);
        if (turn.SealedState is null)
            return await session.RowAsync(Version, row => row.GetInt64(0), channel, municipality, people[0], people).ConfigureAwait(false) == turn.ExpectedVersion;
        var (statement, values) = WriteOf(turn);
        return await session.RunAsync(statement, values).ConfigureAwait(false) == 1;
    }

    /// <summary>What writes the state of a turn that has a new one; it changes one row, or none when another turn came between.</summary>
    public static (Statement Statement, object?[] Values) WriteOf(TurnRecord turn)
    {
        var (channel, municipality, people) = (turn.Conversation.Channel, turn.Conversation.Municipality, turn.Conversation.Person);
        var at = turn.ReceivedAt.ToMs();
        // Versions of a conversation that was removed must not come again, or a turn that read the old one could write over the new:
        // the first is the time.
        return turn.ExpectedVersion == 0 ? (Insert, [channel, municipality, people[0], at, turn.SealedState, at])
            : people.Count == 1 ? (Update, [channel, municipality, people[0], turn.ExpectedVersion, turn.SealedState, at])
            : (UpdateAndMove, [channel, municipality, people[0], people, turn.ExpectedVersion, turn.SealedState, at]);
    }
}
