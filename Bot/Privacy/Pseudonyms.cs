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
    public IReadOnlyList<string> For(string municipality, PhoneNumber number)
    {
        // A newline in the id could let two pairs of municipality and number spell the same text.
        if (municipality.Length == 0 || municipality.Contains('\n'))
            throw new ArgumentException("A municipality's id is not empty and holds no newline.", nameof(municipality));
        var named = Encoding.UTF8.GetBytes($"{municipality}\n{number.Value}");
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
