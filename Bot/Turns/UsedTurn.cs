using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>A turn that was run, as far as the figures of use are about it.</summary>
/// <param name="Result">What it led to.</param>
/// <param name="Before">The state before it.</param>
/// <param name="Opening">What the store knew.</param>
/// <param name="Text">The message as received.</param>
/// <param name="Danger">What the danger check said of it, also where that was contradicted.</param>
/// <param name="Held">Why the reply was held back.</param>
/// <param name="Segments">Text message segments of the reply.</param>
internal sealed record UsedTurn(TurnResult Result, ConversationState Before, TurnOpening Opening, string Text, DangerFinding? Danger, Held Held, int Segments);
