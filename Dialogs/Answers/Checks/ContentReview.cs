using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>What a rule may look at, and where it tells what it found; several rules at once. Lives for one check.</summary>
internal sealed class ContentReview
{
    private readonly Lock _telling = new();
    private readonly HashSet<(string Code, string File, int? Line, string Subject)> _told = [];
    private readonly List<ContentProblem> _problems = [];
    private readonly ContentSnapshot _files;

    public ContentReview(Content content, IReadOnlyList<MunicipalUnit> units, ContentSnapshot files, DateOnly today)
    {
        (Content, Units, Today, _files) = (content, units, today, files);
        Texts = new(content.National, units);
        Lists = CheckLists.Read(this);
    }

    public Content Content { get; }

    public NationalContent National => Content.National;

    public IReadOnlyList<MunicipalUnit> Units { get; }

    public DateOnly Today { get; }

    /// <summary>The texts as readers see them.</summary>
    public ShownTexts Texts { get; }

    /// <summary>The lists that staff keep for the checker.</summary>
    public CheckLists Lists { get; }

    public Language Bokmal => National.Languages.Get("nb");

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>The content folder.</summary>
    public ContentSnapshot Files => _files;

    /// <summary>The bytes of a file; null when there is none.</summary>
    public byte[]? Bytes(string file) => _files.Files.GetValueOrDefault(file);

    /// <summary>Tells a fault of a text, once for all municipalities that show it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="entry">The text.</param>
    /// <param name="subject">What of the text is wrong, so that a text with two faults has both told.</param>
    /// <param name="message">What is wrong, why it matters and what to do.</param>
    public void Report(string code, AnswerEntry entry, string subject, string message) => Add(code, ProblemEffect.Reports, entry.File, entry.Line, subject, message);

    /// <summary>Gives a piece of advice about a text.</summary>
    public void Advise(string code, AnswerEntry entry, string subject, string message) => Add(code, ProblemEffect.Advises, entry.File, entry.Line, subject, message);

    /// <summary>Tells a fault at a place of a JSON file.</summary>
    public void ReportAt(string code, string file, string[] place, string message) =>
        ReportLine(code, file, Bytes(file) is { } bytes ? JsonPlace.LineOf(bytes, place) : null, message);

    /// <summary>Tells a fault at a line of a file.</summary>
    public void ReportLine(string code, string file, int? line, string message) => Add(code, ProblemEffect.Reports, file, line, message, message);

    private void Add(string code, ProblemEffect effect, string file, int? line, string subject, string message)
    {
        lock (_telling)
            if (_told.Add((code, file, line, subject))) _problems.Add(new(ContentUnits.Of(file), code, effect, file, line, message));
    }
}
