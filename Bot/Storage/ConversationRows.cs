namespace ChatBot.Bot.Storage;

/// <summary>A conversation's state, which a turn may replace only if it is still the one the turn has read.</summary>
internal static class ConversationRows
{
    private const string InsertSql = """
        insert into conversation (channel, municipality, person, version, sealed_state, updated_at)
        values (@Channel, @Municipality, @Primary, @First, @SealedState, @At)
        on conflict (channel, municipality, person) do nothing
        """;

    private const string UpdateSql = """
        update conversation set person = @Primary, version = version + 1, sealed_state = @SealedState, updated_at = @At
        where channel = @Channel and municipality = @Municipality and person in @People and version = @ExpectedVersion
        """;

    private const string VersionSql = """
        select version from conversation
        where channel = @Channel and municipality = @Municipality and person in @People
        order by case when person = @Primary then 0 else 1 end limit 1 {lock}
        """;

    /// <summary>Writes the turn's state, or finds the old one unchanged when the turn leaves it.</summary>
    /// <returns>False when another turn came between.</returns>
    public static async Task<bool> TryWriteAsync(Session session, TurnRecord turn)
    {
        var parameters = new
        {
            turn.Conversation.Channel,
            turn.Conversation.Municipality,
            People = turn.Conversation.Person,
            Primary = turn.Conversation.PrimaryPerson,
            turn.SealedState,
            turn.ExpectedVersion,
            // Versions of a conversation that was removed must not come again, or a turn that read the old one could write over the new.
            First = turn.ReceivedAt.ToMs(),
            At = turn.ReceivedAt.ToMs(),
        };
        if (turn.SealedState is null)
            return await session.NumberAsync(VersionSql, parameters).ConfigureAwait(false) == turn.ExpectedVersion;
        var sql = turn.ExpectedVersion == 0 ? InsertSql : UpdateSql;
        return await session.ExecuteAsync(sql, parameters).ConfigureAwait(false) == 1;
    }
}
