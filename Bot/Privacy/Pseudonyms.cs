using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Bot.Privacy;

/// <summary>Names people without telling who they are: a keyed hash over municipality and number together, so that nothing can be
/// followed from one municipality to another, and so that trying all numbers needs the key.</summary>
internal sealed class Pseudonyms(KeyRing keys)
{
    /// <summary>The pseudonyms a person may stand under at one municipality, one per valid key, primary first.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="number">The person's number.</param>
    /// <returns>Each is the key's id, a colon, and the unpadded base64url of HMAC-SHA256(key, municipality + newline + number).</returns>
    /// <exception cref="ArgumentException">The municipality is empty or holds a newline.</exception>
    public IReadOnlyList<string> For(string municipality, PhoneNumber number) => Under(municipality, number.Value);

    /// <summary>The pseudonyms of a person whom a channel names by an id of its own.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="channel">Such as <c>msteams</c>.</param>
    /// <param name="account">The channel's id of the person, the tenant's before it.</param>
    /// <remarks>A number begins with a plus sign and a channel does not: the two never spell the same text.</remarks>
    public IReadOnlyList<string> For(string municipality, string channel, string account) => Under(municipality, $"{channel}\n{account}");

    /// <summary>Names a thing of a channel, such as a conversation, without telling which it is; one per valid key, primary first.</summary>
    public IReadOnlyList<string> ForThing(string kind, string id) => Under(kind, id);

    private string[] Under(string municipality, string id)
    {
        // A newline in the id could let two pairs of municipality and number spell the same text.
        if (municipality.Length == 0 || municipality.Contains('\n'))
            throw new ArgumentException("A municipality's id is not empty and holds no newline.", nameof(municipality));
        var named = Encoding.UTF8.GetBytes($"{municipality}\n{id}");
        var pseudonyms = new string[keys.Keys.Count];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var i = 0; i < pseudonyms.Length; i++)
        {
            HMACSHA256.HashData(keys.Keys[i].Bytes, named, hash);
            pseudonyms[i] = $"{keys.Keys[i].Id}:{Base64Url.EncodeToString(hash)}";
        }
        return pseudonyms;
    }
}
