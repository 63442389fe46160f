using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Editing.Translations;

/// <summary>Compares what came back with the content as it is, row by row.</summary>
/// <param name="list">The texts as they are.</param>
/// <param name="language">The tag of their language.</param>
/// <param name="role">The role that has reviewed what came back; null when none has.</param>
internal sealed class ReturnedReading(TextList list, string language, string? role)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>What the rows change.</summary>
    public List<TextChange> Changes { get; } = [];

    /// <summary>What is wrong with the rows.</summary>
    public List<ImportFault> Faults { get; } = [];

    /// <summary>Takes one row.</summary>
    public void Take(ReturnedText returned)
    {
        var written = returned.NewText?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
        if (list.Find(returned.Key) is not { } row)
        {
            if (written.Length > 0) Block(returned, $"There is no bokmål text {returned.Key} any more, so nothing would show this one. Correct the key, or empty the cell.");
            return;
        }
        if (!_seen.Add(returned.Key))
        {
            Block(returned, $"The key {returned.Key} stands twice. Remove one of the two rows.");
            return;
        }
        var isNew = written.Length > 0 && written != row.Present;
        if (isNew && returned.PresentHash is { } seen && seen != TranslationComment.HashOf(row.Present ?? ""))
            Block(returned, $"The text {returned.Key} has been changed since this was exported; it would be written over. It is now \"{row.Present}\". Export anew, or empty the cell.");
        else if (isNew) Take(returned, row, written, language == "nb" ? null : CommentOf(returned, row));
        else if (returned.IsReviewed && row.Present is { } present && language != "nb") Review(returned, row, present);
    }

    private void Take(ReturnedText returned, TextRow row, string written, string? comment)
    {
        if (returned.SourceHash is { } hash && hash != TranslationComment.HashOf(row.Source) && !AnswerKey.IsQuestions(row.Key))
            Faults.Add(new(returned.Place, null, ProblemEffect.Reports, $"The bokmål text of {row.Key} has changed since this was exported. The translation is taken in and listed as stale."));
        Changes.Add(new(returned.Place, row.Key, row.File, row.SourceFile, row.Present, written, row.Comment, comment));
    }

    private void Review(ReturnedText returned, TextRow row, string present)
    {
        var comment = TranslationComment.Parse(row.Comment);
        // It was reviewed when it was exported, and still is as far as the bokmål text that the reader saw.
        if (comment is { State: "reviewed" } && comment.Source == SourceOf(returned, row)) return;
        if (role is null)
            Faults.Add(new(returned.Place, null, ProblemEffect.Reports, $"The row says that {row.Key} has been reviewed, but no role is named that has done so. Name it, or the text stays as it was."));
        else
            Changes.Add(new(returned.Place, row.Key, row.File, row.SourceFile, present, present, row.Comment, CommentOf(returned, row)));
    }

    private string CommentOf(ReturnedText returned, TextRow row)
    {
        var (state, source) = (role is null ? "machine" : "reviewed", SourceOf(returned, row));
        var now = TranslationComment.Of(state, TextTemplate.Parse(row.Source), role?.Trim());
        return (now.Source == source ? now : new TranslationComment(state, source, role?.Trim())).ToString();
    }

    // The hash of what the translator saw, not of what stands there today: a text made from an older one is stale, whoever made it.
    private static string? SourceOf(ReturnedText returned, TextRow row) =>
        AnswerKey.IsQuestions(row.Key) ? null : returned.SourceHash ?? TranslationComment.HashOf(row.Source);

    private void Block(ReturnedText returned, string message) => Faults.Add(new(returned.Place, null, ProblemEffect.Blocks, message));
}
