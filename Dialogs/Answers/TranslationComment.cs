using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Dialogs.Answers;

/// <summary>The comment of a translation: whether a person has reviewed it, and which source text it was made from.</summary>
/// <param name="State"><c>machine</c> or <c>reviewed</c>.</param>
/// <param name="Source">The hash of the source text; null where it was written and not translated.</param>
/// <param name="Role">The role of who reviewed it; null for machine.</param>
public sealed record TranslationComment(string State, string? Source, string? Role)
{
    /// <summary>Reads a comment such as <c>machine; source=0123456789ab</c>; null when it is none.</summary>
    public static TranslationComment? Parse(string? comment)
    {
        if (comment is null) return null;
        var parts = comment.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0] is not ("machine" or "reviewed")) return null;
        return new(parts[0], After(parts, "source="), After(parts, "role="));
    }

    /// <summary>The hash by which a translation names its source: the first 12 hexadecimal digits of SHA-256 over the text in NFC, UTF-8, line feeds.</summary>
    public static string HashOf(string source) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(source.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC))).AsSpan(0, 6));

    /// <summary>The comment as it is written: <c>reviewed; source=0123456789ab; role=tolk</c>.</summary>
    public override string ToString() => string.Join("; ", new[] { State, Source is null ? null : $"source={Source}", Role is null ? null : $"role={Role}" }.OfType<string>());

    private static string? After(string[] parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
