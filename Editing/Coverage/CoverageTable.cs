using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Editing.Translations;

namespace ChatBot.Editing.Coverage;

/// <summary>How far one topic has come in one language.</summary>
/// <param name="State">The worst state of its texts.</param>
/// <param name="Forms">The state of each of its texts by form: title, SMS, full answer, example questions.</param>
public sealed record CoverageCell(TextState State, IReadOnlyDictionary<string, TextState> Forms)
{
    /// <summary>Whether readers of the language are answered in it.</summary>
    public bool IsCovered => State is not (TextState.Missing or TextState.Fallback);
}

/// <summary>One topic in all languages.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Title">Its bokmål title; its id where it has none.</param>
/// <param name="Cells">A cell a language, in the order of the languages.</param>
public sealed record CoverageRow(Topic Topic, string Title, IReadOnlyList<CoverageCell> Cells);

/// <summary>Every topic in every language.</summary>
/// <param name="Languages">The languages.</param>
/// <param name="Rows">A row a topic, in the order of <c>Topics.json</c>.</param>
/// <param name="Municipality">The municipality whose readers are meant; null for the national texts.</param>
/// <param name="ContentVersion">The fingerprint of the content.</param>
public sealed record CoverageTable(IReadOnlyList<Language> Languages, IReadOnlyList<CoverageRow> Rows, Municipality? Municipality, string ContentVersion)
{
    /// <summary>The table of some content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="municipality">The id of the municipality whose readers are meant: its own texts, and the national ones where it has none. Null for the national texts alone.</param>
    public static CoverageTable Of(Content content, string? municipality)
    {
        var languages = content.Languages.All;
        var lists = languages.Select(language => new TextStates(content, language, municipality)).ToList();
        var rows = content.Topics.All.Select(topic => new CoverageRow(
            topic, content.National.Answers["nb"].Find($"{topic.Id}.Title")?.Text ?? topic.Id, [.. lists.Select(list => CellOf(topic, list))]));
        return new(languages, [.. rows], municipality is null ? null : content.Municipalities[municipality].Municipality, content.Version);
    }

    /// <summary>How many topics of a language are in a state.</summary>
    /// <param name="language">The place of the language in <see cref="Languages"/>.</param>
    /// <param name="state">The state.</param>
    public int Count(int language, TextState state) => Rows.Count(row => row.Cells[language].State == state);

    /// <summary>How many of all cells are covered.</summary>
    public int Covered => Rows.Sum(row => row.Cells.Count(cell => cell.IsCovered));

    /// <summary>How many cells there are.</summary>
    public int All => Rows.Count * Languages.Count;

    private static CoverageCell CellOf(Topic topic, TextStates states)
    {
        // What is outside the service has example questions and no answer, and is covered with them.
        IReadOnlyList<string> forms = topic.Kind == Topic.KindOfOutside ? [AnswerKey.Questions] : AnswerKey.Forms;
        var byForm = forms.ToDictionary(form => form, form => states.Of($"{topic.Id}.{form}"), StringComparer.Ordinal);
        return new(byForm.Values.Max(), byForm);
    }
}
