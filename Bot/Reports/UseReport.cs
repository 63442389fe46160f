namespace ChatBot.Bot.Reports;

/// <summary>Figures of one municipality's service as words and tables, in bokmål: what a page, a file and the tools show alike.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Notes">What the reader has to know of the figures, a paragraph each.</param>
/// <param name="Tables">The figures.</param>
internal sealed record UseReport(string Municipality, string Title, IReadOnlyList<string> Notes, IReadOnlyList<ReportTable> Tables);

/// <summary>A table of a report.</summary>
/// <param name="Id">Its name in an address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The headings of its columns.</param>
/// <param name="Rows">Its rows, a text for each column.</param>
/// <param name="WhenEmpty">What is said in place of a table without rows.</param>
internal sealed record ReportTable(string Id, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string WhenEmpty);
