using System.Text.RegularExpressions;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary>What of a bokmål text must not change behind a translation's back: the values it names, the numbers, dates and links written in
/// it, and the words that turn a sentence round. A mended comma or a better word leaves the essence as it was.</summary>
public static partial class SourceEssence
{
    // "ikke", "gratis", "må", "rett": with one of these gone or added, a translation of the old text misleads.
    private static readonly HashSet<string> Turning = new(StringComparer.Ordinal)
    {
        "ikke", "aldri", "ingen", "ingenting", "uten", "bare", "kun", "alle", "gratis", "koster", "betaler", "må", "skal", "kan", "plikt", "plikter", "rett",
        "retten", "rettighet", "krav", "forbudt", "lov", "ulovlig", "frist", "fristen", "før", "etter", "senest", "tidligst", "minst", "mest", "høyst",
        "klage", "nei", "ja", "eller", "hvis", "ukjent", "vet", "stengt", "åpen", "åpent", "slutt", "lenger", "plan", "mål",
    };

    /// <summary>The fingerprint that stands in a translation's comment as <c>essence=</c>: six hexadecimal digits.</summary>
    public static string HashOf(TextTemplate source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var words = Word().Matches(source.Text.ToLowerInvariant()).Select(match => match.Value).Where(Turning.Contains).Order(StringComparer.Ordinal);
        return TranslationComment.HashOf(string.Join('\n', FactsOf(source).Concat(words)))[..6];
    }

    /// <summary>The values named, and the numbers and links written, each once and in order; the same in every faithful translation.</summary>
    public static IEnumerable<string> FactsOf(TextTemplate text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = Name().Replace(text.Text, " ");
        return text.Names.Select(name => $"{{{name}}}")
            .Concat(Link().Matches(written).Select(match => match.Value.TrimEnd('.', ',').ToLowerInvariant()))
            .Concat(Number().Matches(Digits.ToAscii(Link().Replace(written, " "))).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(https?://|www\.)\S+|[A-Za-z0-9.-]+\.(no|org|com|eu)(/\S*)?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
