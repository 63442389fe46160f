namespace ChatBot.Bot.Channels;

/// <summary>A message in the clear, for as long as one attempt lasts; never stored, never logged.</summary>
/// <param name="Sender">Our number.</param>
/// <param name="To">The person's address.</param>
/// <param name="Body">The text.</param>
/// <param name="Token">The opaque id that delivery reports carry.</param>
/// <param name="IsDanger">Whether it answers danger.</param>
/// <param name="Validity">How long the carrier may keep it before it is stale.</param>
internal sealed record OutgoingMessage(string Sender, string To, string Body, string Token, bool IsDanger, TimeSpan Validity)
{
    /// <summary>Without its contents, so that no log or debugger line can show them.</summary>
    public override string ToString() => $"message {Token}";
}
