using System.Text;

namespace ChatBot.Bot.Privacy;

/// <summary>The only place where a phone number can be kept: sealed, bound to the token of the reply it is for.</summary>
internal sealed class AddressVault(Seal seal)
{
    /// <summary>Seals a number for the reply of this token.</summary>
    public byte[] Close(PhoneNumber number, string token)
    {
        // One length for all, so that the sealed column does not tell which country a number is from.
        var padded = Encoding.ASCII.GetBytes(number.Value.PadRight(PaddedLength));
        return seal.Close(padded, SealPurpose.Address, token);
    }

    /// <summary>Opens the number sealed for the reply of this token.</summary>
    /// <exception cref="SealBrokenException">It was not sealed for this token, or not by us.</exception>
    public PhoneNumber Open(ReadOnlySpan<byte> sealedAddress, string token) =>
        PhoneNumber.Parse(Encoding.ASCII.GetString(seal.Open(sealedAddress, SealPurpose.Address, token)).TrimEnd());

    /// <summary>Seals the way to a conversation of another channel.</summary>
    public byte[] CloseWay(string way, string token)
    {
        // In steps, so that the length tells little of the names in it.
        var bytes = Encoding.UTF8.GetBytes(way);
        var padded = new byte[(bytes.Length + WayStep) / WayStep * WayStep];
        padded.AsSpan().Fill((byte)' ');
        bytes.CopyTo(padded, 0);
        return seal.Close(padded, SealPurpose.Address, token);
    }

    /// <summary>Opens a way that was sealed for this token.</summary>
    /// <exception cref="SealBrokenException">It was not sealed for this token, or not by us.</exception>
    public string OpenWay(ReadOnlySpan<byte> sealedWay, string token) => Encoding.UTF8.GetString(seal.Open(sealedWay, SealPurpose.Address, token)).TrimEnd(' ');

    private const int PaddedLength = 16;
    private const int WayStep = 256;
}
