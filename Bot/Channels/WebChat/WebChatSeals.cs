using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Channels.WebChat;

/// <summary>Seals what is said in a web conversation, each piece bound to its row.</summary>
internal sealed class WebChatSeals(Seal seal)
{
    /// <summary>Something said, as it is stored.</summary>
    public NewWebActivity Close(string conversation, string mark, string body) =>
        new(conversation, mark, seal.Close(Encoding.UTF8.GetBytes(body), SealPurpose.Web, $"{conversation}/{mark}"));

    /// <summary>Something said, as it was; null when no key opens it.</summary>
    public string? Open(string conversation, WebActivity stored)
    {
        try
        {
            return Encoding.UTF8.GetString(seal.Open(stored.SealedBody, SealPurpose.Web, $"{conversation}/{stored.Mark}"));
        }
        catch (SealBrokenException)
        {
            // One lost line is better than a conversation that cannot be shown.
            return null;
        }
    }

    /// <summary>The user's id, as it is stored.</summary>
    public byte[] CloseUser(string conversation, string user) => seal.Close(Encoding.UTF8.GetBytes(user), SealPurpose.Web, conversation);

    /// <summary>The user's id.</summary>
    public string UserOf(WebConversation conversation)
    {
        try
        {
            return Encoding.UTF8.GetString(seal.Open(conversation.SealedUser, SealPurpose.Web, conversation.Id));
        }
        catch (SealBrokenException)
        {
            return conversation.Id;
        }
    }
}
