namespace ChatBot.Tools.Reports;

/// <summary>Figures as the service gives them.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Title">What they are.</param>
/// <param name="Notes">What the reader has to know of them.</param>
/// <param name="Tables">The figures.</param>
internal sealed record ServiceReport(string Municipality, string Title, IReadOnlyList<string> Notes, IReadOnlyList<ServiceTable> Tables)
{
    /// <summary>The report as lines of text. What comes from outside can move no cursor and ring no bell.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Plain(Title);
        foreach (var note in Notes) yield return Plain(note);
        foreach (var table in Tables)
        {
            yield return "";
            yield return Plain(table.Title);
            if (table.Rows.Count == 0) yield return "  " + Plain(table.WhenEmpty);
            else foreach (var line in Columns(table)) yield return line;
        }
    }

    private static IEnumerable<string> Columns(ServiceTable table)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [table.Columns, .. table.Rows];
        var widths = table.Columns.Select((_, column) => rows.Max(row => Plain(row[column]).Length)).ToList();
        return rows.Select(row => "  " + string.Join("  ", row.Select((cell, column) => Plain(cell).PadRight(widths[column]))).TrimEnd());
    }

    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}

/// <summary>A table of figures.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The headings of its columns.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="WhenEmpty">What is said in place of a table without rows.</param>
internal sealed record ServiceTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string WhenEmpty);
