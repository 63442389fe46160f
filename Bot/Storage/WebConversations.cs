namespace ChatBot.Bot.Storage;

/// <summary>The rows of <see cref="IWebConversations"/>.</summary>
internal static class WebConversations
{
    /// <summary>The channel's name in the other tables.</summary>
    public const string Channel = "webchat";

    private const string OpenSql = """
        insert into web_conversation (id, home, municipality, scope, sealed_user, welcomed, last_seq, ends_at)
        values (@Id, @Municipality, @Municipality, @Scope, @SealedUser, 0, 0, @EndsAt)
        """;

    private const string FindSql = """
        select id as Id, home as Home, municipality as Municipality, scope as Scope, sealed_user as SealedUser, welcomed as Welcomed, last_seq as LastSeq
        from web_conversation where id = @id and ends_at > @now
        """;

    private const string LockSql = "select last_seq from web_conversation where id = @id and ends_at > @now {lock}";

    private const string WelcomedSql = "update web_conversation set welcomed = 1 where id = @id and welcomed = 0 and ends_at > @now";

    private const string MarkedSql = "select seq from web_activity where conversation = @Conversation and mark = @Mark";

    private const string AddSql = """
        insert into web_activity (conversation, seq, mark, sealed_body, said_at) values (@Conversation, @Seq, @Mark, @SealedBody, @Now);
        update web_conversation set last_seq = @Seq where id = @Conversation
        """;

    private const string ListSql = """
        select seq as Seq, mark as Mark, sealed_body as SealedBody, said_at as SaidAt from web_activity
        where conversation = @id and seq > @after order by seq limit @most
        """;

    // The bodies of replies wait in the outbox for an hour after they went out.
    private const string ForgetSql = """
        delete from outbox where channel = @Channel and sender in @Scopes;
        delete from conversation where channel in @Within;
        delete from web_activity where conversation in @Ids;
        delete from web_conversation where id in @Ids
        """;

    private const string EmptySql = """
        delete from outbox where channel = @Channel and sender = @Scope;
        delete from conversation where channel = @Within;
        delete from web_activity where conversation in (select id from web_conversation where scope = @Scope)
        """;

    public static Task OpenAsync(Session session, NewWebConversation row) =>
        session.ExecuteAsync(OpenSql, new { row.Id, row.Municipality, row.Scope, row.SealedUser, EndsAt = row.EndsAt.ToMs() });

    public static Task<WebConversation?> FindAsync(Session session, string id, DateTimeOffset now) =>
        session.FirstOrDefaultAsync<WebConversation>(FindSql, new { id, now = now.ToMs() });

    public static async Task<bool> WelcomeAsync(Session session, NewWebActivity welcome, DateTimeOffset now) =>
        await session.ExecuteAsync(WelcomedSql, new { id = welcome.Conversation, now = now.ToMs() }).ConfigureAwait(false) > 0
        && await AddAsync(session, welcome, now).ConfigureAwait(false) is not null;

    public static Task<int> RenewAsync(Session session, string id, DateTimeOffset endsAt) =>
        session.ExecuteAsync("update web_conversation set ends_at = @endsAt where id = @id and ends_at < @endsAt", new { id, endsAt = endsAt.ToMs() });

    public static Task<int> MoveAsync(Session session, string id, string municipality) =>
        session.ExecuteAsync("update web_conversation set municipality = @municipality where id = @id", new { id, municipality });

    public static async Task<long?> AddAsync(Session session, NewWebActivity activity, DateTimeOffset now)
    {
        var last = await session.FirstOrDefaultAsync<long?>(LockSql, new { id = activity.Conversation, now = now.ToMs() }).ConfigureAwait(false);
        if (last is null) return null;
        var marked = await session.FirstOrDefaultAsync<long?>(MarkedSql, new { activity.Conversation, activity.Mark }).ConfigureAwait(false);
        if (marked is not null) return marked;
        await session.ExecuteAsync(AddSql, new { activity.Conversation, Seq = last + 1, activity.Mark, activity.SealedBody, Now = now.ToMs() }).ConfigureAwait(false);
        return last + 1;
    }

    public static Task<IReadOnlyList<WebActivity>> ListAsync(Session session, string id, long after, int most) =>
        session.QueryAsync<WebActivity>(ListSql, new { id, after, most });

    public static async Task<IReadOnlyDictionary<string, long>> LastAsync(Session session, IReadOnlyList<string> ids) =>
        (await session.QueryAsync<LastRow>("select id as Id, last_seq as Seq from web_conversation where id in @Ids", new { Ids = ids.ToArray() }).ConfigureAwait(false))
        .ToDictionary(row => row.Id, row => row.Seq, StringComparer.Ordinal);

    public static async Task<bool> UseTicketAsync(Session session, string nonce, DateTimeOffset endsAt) =>
        await session.ExecuteAsync("insert into web_ticket (nonce, ends_at) values (@nonce, @endsAt) on conflict (nonce) do nothing", new { nonce, endsAt = endsAt.ToMs() }).ConfigureAwait(false) > 0;

    public static async Task<int> EndAsync(Session session, string id) =>
        await ForgetAsync(session, await session.QueryAsync<EndedRow>("select id as Id, scope as Scope from web_conversation where id = @id", new { id }).ConfigureAwait(false)).ConfigureAwait(false);

    /// <summary>Removes all that was said in a conversation and all that is known of it, at every municipality it has asked; it can go on from nothing.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="within">The conversation as <see cref="ConversationKey.Within"/> names it; another channel's is none of ours.</param>
    public static async Task EmptyAsync(Session session, string within)
    {
        var prefix = ConversationKey.Within(Channel, "");
        if (!within.StartsWith(prefix, StringComparison.Ordinal)) return;
        await session.ExecuteAsync(EmptySql, new { Channel, Within = within, Scope = within[prefix.Length..] }).ConfigureAwait(false);
    }

    /// <summary>Removes all conversations whose token has ended, and tickets past their time.</summary>
    public static async Task<int> SweepAsync(Session session, DateTimeOffset now)
    {
        var ended = await session.QueryAsync<EndedRow>("select id as Id, scope as Scope from web_conversation where ends_at <= @now limit 500", new { now = now.ToMs() }).ConfigureAwait(false);
        return await ForgetAsync(session, ended).ConfigureAwait(false)
            + await session.ExecuteAsync("delete from web_ticket where ends_at <= @now", new { now = now.ToMs() }).ConfigureAwait(false);
    }

    private static async Task<int> ForgetAsync(Session session, IReadOnlyList<EndedRow> ended)
    {
        if (ended.Count == 0) return 0;
        return await session.ExecuteAsync(ForgetSql, new
        {
            Channel,
            Scopes = ended.Select(row => row.Scope).ToArray(),
            Within = ended.Select(row => ConversationKey.Within(Channel, row.Scope)).ToArray(),
            Ids = ended.Select(row => row.Id).ToArray(),
        }).ConfigureAwait(false);
    }

    private sealed record EndedRow(string Id, string Scope);

    private sealed record LastRow(string Id, long Seq);
}
