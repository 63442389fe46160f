using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Delivery;

/// <summary>Opens what an outbox row carries sealed.</summary>
internal interface ISealedMail
{
    /// <summary>The contents of a row; null when they cannot be opened (a key is missing) or are no longer kept.</summary>
    OpenedMail? Open(NewOutboxRow row);
}

/// <summary>The contents of a row, for as long as one attempt lasts.</summary>
/// <param name="To">The address; empty for a deletion.</param>
/// <param name="Body">The text; for a deletion, the carrier's message id.</param>
/// <param name="Pseudonyms">All pseudonyms under which the person may stand.</param>
internal sealed record OpenedMail(string To, string Body, IReadOnlyList<string> Pseudonyms)
{
    /// <summary>Without the contents.</summary>
    public override string ToString() => "opened mail";
}
