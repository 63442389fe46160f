using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Editing.Translations;

/// <summary>All texts of one language, of the nation or of one municipality, each beside its bokmål text.</summary>
/// <param name="content">The content.</param>
/// <param name="language">The language.</param>
/// <param name="municipality">The id of the municipality whose own texts are meant; null for the national ones.</param>
/// <param name="day">The Oslo date of which the facts in the texts are told when they are measured.</param>
public sealed class TextList(Content content, Language language, string? municipality, DateOnly day)
{
    private const string SourceTag = "nb";

    private static readonly ConversationSettings Limits = new();

    private readonly IReadOnlyDictionary<string, AnswerFile> _answers = municipality is null ? content.National.Answers : content.Municipalities[municipality].Own;
    private readonly List<MunicipalContent> _readers = municipality is null ? [.. content.Municipalities.Values] : [content.Municipalities[municipality]];

    /// <summary>The texts in the order of the bokmål files.</summary>
    /// <param name="questions">Whether example questions are among them; they are written anew in each language and not translated.</param>
    public IEnumerable<TextRow> Rows(bool questions) =>
        (_answers.GetValueOrDefault(SourceTag)?.Entries ?? new Dictionary<string, AnswerEntry>())
            .Where(entry => (questions || !AnswerKey.IsQuestions(entry.Key)) && entry.Value.Text.Length > 0)
            .OrderBy(entry => entry.Value.File, StringComparer.Ordinal).ThenBy(entry => entry.Value.Line)
            .Select(entry => RowOf(entry.Key, entry.Value));

    /// <summary>One text; null when bokmål does not have it.</summary>
    /// <param name="key">The key.</param>
    public TextRow? Find(string key) => _answers.GetValueOrDefault(SourceTag)?.Find(key) is { Text.Length: > 0 } source ? RowOf(key, source) : null;

    private TextRow RowOf(string key, AnswerEntry source)
    {
        var entry = _answers.GetValueOrDefault(language.Tag)?.Find(key);
        var national = content.National.Answers.GetValueOrDefault(SourceTag)?.Find(key);
        return new(key, entry?.File ?? FileOf(source), source.File, source.Text, HelpOf(national), entry?.Text is { Length: > 0 } text ? text : null, entry?.Comment, TextStates.StateOf(key, source, _answers, content, language, municipality is not null))
        {
            Segments = IsSent(key) && entry is not null ? SegmentsOf(entry) : null,
            Budget = key.EndsWith(".Sms", StringComparison.Ordinal) ? Limits.SegmentsFor(language.Tag, isFirst: false) : null,
        };
    }

    // The comment of a bokmål text is what its translators must know; that of a municipality's own text is the hash of what it replaces.
    private static string HelpOf(AnswerEntry? national) => national?.Comment ?? "";

    private string FileOf(AnswerEntry source) => language.Tag == SourceTag ? source.File : source.File[..^".resx".Length] + $".{language.Tag}.resx";

    private static bool IsSent(string key) => key.EndsWith(".Sms", StringComparison.Ordinal) || key.EndsWith(".Full", StringComparison.Ordinal);

    private int SegmentsOf(AnswerEntry entry) =>
        _readers.Select(reader => SmsText.Measure(SmsText.Economise(entry.Template.Fill(reader.Answers.Values, language, day, null))).Segments).DefaultIfEmpty(1).Max();
}
