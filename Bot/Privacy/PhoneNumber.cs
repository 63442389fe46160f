using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ChatBot.Bot.Privacy;

/// <summary>A phone number in international form (E.164): a plus sign and 7 to 15 digits.</summary>
/// <remarks>Printed, logged, formatted or shown by a debugger it is masked; only <see cref="Value"/> tells the number, and only
/// <see cref="Pseudonyms"/>, <see cref="AddressVault"/> and what hands a message to the carrier have reason to read it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class PhoneNumber : IEquatable<PhoneNumber>
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private PhoneNumber(string value) => Value = value;

    /// <summary>The whole number, such as <c>+4759440000</c>; for sending and for the pseudonym, never for a log.</summary>
    [JsonIgnore]
    public string Value { get; }

    /// <summary>Reads a number exactly as a carrier writes it; short codes and names of senders are not phone numbers.</summary>
    /// <returns>False when it is anything else than a plus sign, a first digit from 1 to 9, and 6 to 14 further ASCII digits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        if (text is null || text.Length < MinDigits + 1 || text.Length > MaxDigits + 1 || text[0] != '+' || text[1] == '0')
            return false;
        if (text.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            return false;
        number = new PhoneNumber(text);
        return true;
    }

    /// <summary>Reads a number exactly as a carrier writes it.</summary>
    /// <exception cref="FormatException">It is not one. The message does not repeat the text, for it may be someone's number.</exception>
    public static PhoneNumber Parse(string text) => TryParse(text, out var number)
        ? number
        : throw new FormatException($"A phone number is a plus sign and {MinDigits} to {MaxDigits} digits; a text of {text.Length} characters is not.");

    /// <summary>The number masked: at most the first two digits, which tell a country or part of one.</summary>
    public override string ToString() => Value[1] is '1' or '7' ? $"{Value[..2]}…" : $"{Value[..3]}…";

    /// <inheritdoc/>
    public bool Equals(PhoneNumber? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PhoneNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}
