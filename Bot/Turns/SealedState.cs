using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>Seals conversation states, bound to the conversation they belong to.</summary>
internal sealed class SealedState(Seal seal)
{
    /// <summary>Seals a state under the conversation's primary pseudonym.</summary>
    public byte[] Close(ConversationState state, ConversationKey key) => seal.Close(state.ToJson(), SealPurpose.State, key.RowFor(key.PrimaryPerson));

    /// <summary>Opens a state; one that no key opens counts as empty, for a lost state is better than a lost person.</summary>
    public ConversationState Open(byte[]? closed, ConversationKey key)
    {
        if (closed is null) return ConversationState.Empty;
        // After a rotation of the pseudonym keys the state is still bound to the pseudonym it was written under.
        foreach (var person in key.Person)
        {
            try
            {
                return ConversationState.FromJson(seal.Open(closed, SealPurpose.State, key.RowFor(person)));
            }
            catch (SealBrokenException)
            {
            }
        }
        return ConversationState.Empty;
    }
}
