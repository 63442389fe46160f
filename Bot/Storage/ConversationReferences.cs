namespace ChatBot.Bot.Storage;

/// <summary>The rows of <see cref="IConversationReferences"/>.</summary>
internal static class ConversationReferences
{
    private const string Columns = "channel as Channel, scope as Scope, municipality as Municipality, person as Person, sealed_way as SealedWay";

    private const string KnownSql = "select count(*) from conversation_reference where channel = @Channel and scope in @Scopes";

    private const string AddSql = """
        insert into conversation_reference (channel, scope, municipality, person, sealed_way, added_at)
        values (@Channel, @Scope, @Municipality, @Person, @SealedWay, @At)
        on conflict (channel, scope) do nothing
        """;

    private const string EndSql = """
        delete from conversation where channel = @Within;
        delete from conversation_reference where channel = @Channel and scope = @Scope
        """;

    private const string FindSql = $"select {Columns} from conversation_reference where channel = @channel and scope = @scope";

    private const string FindPersonSql = $"""
        select {Columns} from conversation_reference where channel = @channel and municipality = @municipality and person in @person
        order by added_at desc limit 1
        """;

    public static async Task<bool> AddAsync(
        Session session, StoredReference reference, IReadOnlyList<string> scopes, IReadOnlyList<NewOutboxRow> welcome, DateTimeOffset now)
    {
        if (scopes.Count > 1 && await session.NumberAsync(KnownSql, new { reference.Channel, Scopes = scopes.ToArray() }).ConfigureAwait(false) > 0) return false;
        var row = new { reference.Channel, reference.Scope, reference.Municipality, reference.Person, reference.SealedWay, At = now.ToMs() };
        if (await session.ExecuteAsync(AddSql, row).ConfigureAwait(false) == 0) return false;
        await OutboxClaims.AddAsync(session, welcome).ConfigureAwait(false);
        return true;
    }

    public static async Task<bool> EndAsync(Session session, string channel, string scope)
    {
        await SubscriptionRows.EndPlaceAsync(session, channel, [scope], null).ConfigureAwait(false);
        return await session.ExecuteAsync(EndSql, new { Channel = channel, Scope = scope, Within = ConversationKey.Within(channel, scope) }).ConfigureAwait(false) > 0;
    }

    public static Task<StoredReference?> FindAsync(Session session, string channel, string scope) =>
        session.FirstOrDefaultAsync<StoredReference>(FindSql, new { channel, scope });

    public static Task<StoredReference?> FindPersonAsync(Session session, string channel, string municipality, IReadOnlyList<string> person) =>
        session.FirstOrDefaultAsync<StoredReference>(FindPersonSql, new { channel, municipality, person = person.ToArray() });
}
