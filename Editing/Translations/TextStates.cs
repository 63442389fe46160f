using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Editing.Translations;

/// <summary>The state of each text of a language as readers meet it.</summary>
/// <param name="content">The content.</param>
/// <param name="language">The language.</param>
/// <param name="municipality">The id of the municipality whose readers are meant; null for the national texts alone.</param>
public sealed class TextStates(Content content, Language language, string? municipality)
{
    private const string SourceTag = "nb";

    private readonly IReadOnlyDictionary<string, AnswerFile>? _own = municipality is null ? null : content.Municipalities[municipality].Own;

    /// <summary>The state of a text: the municipality's own where it has one in bokmål, else the national one.</summary>
    /// <param name="key">The key.</param>
    public TextState Of(string key) =>
        _own?.GetValueOrDefault(SourceTag)?.Find(key) is { Text.Length: > 0 } own && !AnswerKey.IsQuestions(key) ? StateOf(key, own, _own, content, language, isOwn: true)
        : content.National.Answers.GetValueOrDefault(SourceTag)?.Find(key) is { Text.Length: > 0 } source ? StateOf(key, source, content.National.Answers, content, language, isOwn: false)
        : TextState.Missing;

    /// <summary>The state of one text among texts.</summary>
    internal static TextState StateOf(string key, AnswerEntry source, IReadOnlyDictionary<string, AnswerFile> answers, Content content, Language language, bool isOwn)
    {
        if (language.Tag == SourceTag) return TextState.Source;
        if (answers.GetValueOrDefault(language.Tag)?.Find(key) is { Text.Length: > 0 } entry) return StateOf(TranslationComment.Parse(entry.Comment), source);
        // Nobody's question is understood by another language's examples.
        if (AnswerKey.IsQuestions(key)) return TextState.Missing;
        var shown = content.Languages.Chain(language).First(candidate => answers.GetValueOrDefault(candidate.Tag)?.Find(key) is { Text.Length: > 0 });
        return isOwn || shown.Tag != SourceTag ? TextState.Fallback : TextState.Missing;
    }

    private static TextState StateOf(TranslationComment? comment, AnswerEntry source) =>
        comment?.Source is { } hash && hash != TranslationComment.HashOf(source.Text) ? TextState.Stale
        : comment?.State == "reviewed" ? TextState.Reviewed
        : TextState.Machine;
}
