using System.Security.Cryptography;

namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>A key of an issuer.</summary>
/// <param name="Parameters">The public key.</param>
/// <param name="Endorsements">The channels that the issuer lets it speak for; none where the issuer knows no such thing.</param>
internal sealed record SigningKey(RSAParameters Parameters, IReadOnlyList<string> Endorsements);
