namespace ChatBot.Bot.Privacy;

/// <summary>What is sealed. A seal opens only for the purpose and the row it was closed for.</summary>
internal static class SealPurpose
{
    /// <summary>A person's address; the row is the token of the reply it belongs to.</summary>
    public const string Address = "address";

    /// <summary>A conversation's state; the row is <see cref="Storage.ConversationKey.RowFor"/>.</summary>
    public const string State = "state";

    /// <summary>The text of a reply, inline or in the outbox; the row is its token. One purpose for both, because an inline reply may
    /// pass to the outbox without being opened.</summary>
    public const string Reply = "reply";

    /// <summary>What was said in a web conversation, and its user's id; the row is the conversation's id, with the activity's mark.</summary>
    public const string Web = "web";

    /// <summary>A message that waits while the store is away; the row is the name of its file.</summary>
    public const string Spool = "spool";

    /// <summary>An entry of the journal; the row is its file's name and its place there.</summary>
    public const string Journal = "journal";
}
