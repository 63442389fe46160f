namespace ChatBot.Dialogs.Answers;

/// <summary>The texts of the printed page of activities and of the card to hand out, in <c>Answers/poster.resx</c>, with the arguments each must use.</summary>
public static class PosterKeys
{
    private static readonly string[] Said = ["title", "example", "question", "short", "scan.sms", "scan.page", "none", "card", "back"];

    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal) { ["ask"] = "number", ["updated"] = "date" };

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Said.Concat(Filled.Keys).ToDictionary(Of, name => (IReadOnlyList<string>)(Filled.TryGetValue(name, out var argument) ? [argument] : []), StringComparer.Ordinal);

    /// <summary>The key of a text: <c>poster.ask</c> for <c>ask</c>.</summary>
    public static string Of(string name) => $"poster.{name}";
}
