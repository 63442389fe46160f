namespace ChatBot.Bot.Phone;

/// <summary>The made-up phones' numbers: +47 0…, a range Norway never gives out, so that no reply to them can reach a person.</summary>
internal static class PhoneRange
{
    private const string Prefix = "+47000000";

    /// <summary>Whether a number is a made-up one: +4700000001 to +4700000099.</summary>
    public static bool Contains(string number) =>
        number.Length == Prefix.Length + 2 && number.StartsWith(Prefix, StringComparison.Ordinal) && number[Prefix.Length..].All(char.IsAsciiDigit);
}
