namespace ChatBot.Bot.Storage;

/// <summary>Conversations that we were added to, and the ways back to them.</summary>
internal interface IConversationReferences
{
    /// <summary>Records that we are in a conversation; with what is to be said there the first time, all or nothing.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="scopes">All names under which it may stand already.</param>
    /// <param name="welcome">What is said the first time.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether it was the first time; two calls at once are not both.</returns>
    Task<bool> AddAsync(StoredReference reference, IReadOnlyList<string> scopes, IReadOnlyList<NewOutboxRow> welcome, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Forgets a conversation, and the states in it; those in its threads run out by themselves. Returns whether it was known.</summary>
    Task<bool> EndAsync(string channel, string scope, CancellationToken cancellation);

    /// <summary>The conversation under a name; null when we are not in it.</summary>
    Task<StoredReference?> FindAsync(string channel, string scope, CancellationToken cancellation);

    /// <summary>The conversation that is one person's alone, under any of their pseudonyms; null when there is none.</summary>
    Task<StoredReference?> FindPersonAsync(string channel, string municipality, IReadOnlyList<string> person, CancellationToken cancellation);
}

/// <summary>A conversation as it is stored.</summary>
/// <param name="Channel">Such as <c>msteams</c>.</param>
/// <param name="Scope">The conversation's pseudonym.</param>
/// <param name="Municipality">Who is answered for there.</param>
/// <param name="Person">The pseudonym of the one person whose it is; empty for a group.</param>
/// <param name="SealedWay">The way there, sealed to <paramref name="Scope"/>.</param>
internal sealed record StoredReference(string Channel, string Scope, string Municipality, string Person, byte[] SealedWay);
