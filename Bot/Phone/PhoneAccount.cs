using System.Security.Cryptography;

namespace ChatBot.Bot.Phone;

/// <summary>The account under which the phone page signs; made anew at every start, and good for made-up numbers only.</summary>
internal sealed class PhoneAccount
{
    /// <summary>The account's id.</summary>
    public string Sid { get; } = "AC" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The token it signs with.</summary>
    public string AuthToken { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);
}
