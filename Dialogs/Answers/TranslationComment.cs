using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Dialogs.Answers;

/// <summary>The comment of a translation: whether a person has reviewed it, and which source text it was made from.</summary>
/// <param name="State"><c>machine</c> or <c>reviewed</c>.</param>
/// <param name="Source">The hash of the source text; null where it was written and not translated.</param>
/// <param name="Role">The role of who reviewed it; null for machine.</param>
public sealed record TranslationComment(string State, string? Source, string? Role)
{
    /// <summary>The <see cref="SourceEssence"/> of the source text; null in comments from before there was one.</summary>
    public string? Essence { get; init; }

    /// <summary>The comment of a translation that has just been made from, or compared with, a source text.</summary>
    /// <param name="state"><c>machine</c> or <c>reviewed</c>.</param>
    /// <param name="source">The bokmål text.</param>
    /// <param name="role">The role of who reviewed it; null for machine.</param>
    public static TranslationComment Of(string state, TextTemplate source, string? role = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(state, HashOf(source.Text), role) { Essence = SourceEssence.HashOf(source) };
    }

    /// <summary>Reads a comment such as <c>machine; source=0123456789ab</c>; null when it is none.</summary>
    public static TranslationComment? Parse(string? comment)
    {
        if (comment is null) return null;
        var parts = comment.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0] is not ("machine" or "reviewed")) return null;
        return new(parts[0], After(parts, "source="), After(parts, "role=")) { Essence = After(parts, "essence=") };
    }

    /// <summary>The hash by which a translation names its source: the first 12 hexadecimal digits of SHA-256 over the text in NFC, UTF-8, line feeds.</summary>
    public static string HashOf(string source) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(source.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC))).AsSpan(0, 6));

    /// <summary>The comment as it is written: <c>reviewed; source=0123456789ab; role=tolk</c>.</summary>
    public override string ToString() => string.Join("; ", new[] { State, Source is null ? null : $"source={Source}", Essence is null ? null : $"essence={Essence}", Role is null ? null : $"role={Role}" }.OfType<string>());

    private static string? After(string[] parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
