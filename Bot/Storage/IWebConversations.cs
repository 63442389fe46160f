namespace ChatBot.Bot.Storage;

/// <summary>Conversations of the web chat, and what was said in them, for as long as their tokens last.</summary>
internal interface IWebConversations
{
    /// <summary>Records a conversation for which a token is about to be given out.</summary>
    Task OpenAsync(NewWebConversation conversation, CancellationToken cancellation);

    /// <summary>A conversation that has not ended; null otherwise.</summary>
    Task<WebConversation?> FindAsync(string id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Says the welcome, once; false when it was said before, or the conversation has ended.</summary>
    Task<bool> WelcomeAsync(NewWebActivity welcome, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Lets a conversation end later.</summary>
    Task RenewAsync(string id, DateTimeOffset endsAt, CancellationToken cancellation);

    /// <summary>Lets another municipality be asked from now on.</summary>
    Task MoveAsync(string id, string municipality, CancellationToken cancellation);

    /// <summary>Adds what was said; the same mark is added once, and has the place it got then.</summary>
    /// <returns>Its place, from 1; null when the conversation has ended.</returns>
    Task<long?> AddAsync(NewWebActivity activity, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What was said after a place, in order.</summary>
    Task<IReadOnlyList<WebActivity>> ListAsync(string id, long after, int most, CancellationToken cancellation);

    /// <summary>The last place of each of these conversations that has not ended.</summary>
    Task<IReadOnlyDictionary<string, long>> LastAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>Uses up a ticket; false when it was used before.</summary>
    Task<bool> UseTicketAsync(string nonce, DateTimeOffset endsAt, CancellationToken cancellation);

    /// <summary>Ends a conversation: all that was said in it and all that is known of it goes at once.</summary>
    Task EndAsync(string id, CancellationToken cancellation);
}

/// <summary>A conversation to begin.</summary>
/// <param name="Id">The random id.</param>
/// <param name="Municipality">Who is asked.</param>
/// <param name="Scope">Its pseudonym.</param>
/// <param name="SealedUser">The user's id, sealed to <paramref name="Id"/>.</param>
/// <param name="EndsAt">When its token ends.</param>
internal sealed record NewWebConversation(string Id, string Municipality, string Scope, byte[] SealedUser, DateTimeOffset EndsAt);

/// <summary>A conversation as it is stored.</summary>
/// <param name="Id">The random id.</param>
/// <param name="Home">Who was asked first.</param>
/// <param name="Municipality">Who is asked now.</param>
/// <param name="Scope">Its pseudonym.</param>
/// <param name="SealedUser">The user's id, sealed.</param>
/// <param name="Welcomed">1 once the welcome was said.</param>
/// <param name="LastSeq">The place of what was said last.</param>
internal sealed record WebConversation(string Id, string Home, string Municipality, string Scope, byte[] SealedUser, long Welcomed, long LastSeq)
{
    /// <summary>Without its names.</summary>
    public override string ToString() => "web conversation";
}

/// <summary>Something said, to be added.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Mark">What a second delivery of the same would carry too.</param>
/// <param name="SealedBody">The activity, sealed to both.</param>
internal sealed record NewWebActivity(string Conversation, string Mark, byte[] SealedBody);

/// <summary>Something said.</summary>
/// <param name="Seq">Its place, from 1.</param>
/// <param name="Mark">See <see cref="NewWebActivity"/>.</param>
/// <param name="SealedBody">The activity, sealed.</param>
/// <param name="SaidAt">When, in Unix milliseconds.</param>
internal sealed record WebActivity(long Seq, string Mark, byte[] SealedBody, long SaidAt);
