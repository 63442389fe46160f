namespace ChatBot.Catalogue.Activities.Files;

/// <summary>One row of a table, as it stands in the file.</summary>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="Raw">The row as it was written, without its line end; null for a row made here.</param>
/// <param name="Cells">The cells by column; a column the table lacks is not there.</param>
public sealed record ActivityRow(int Line, string? Raw, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a cell, trimmed; empty when there is none.</summary>
    /// <param name="column">The column.</param>
    public string this[string column] => Cells.TryGetValue(column, out var text) ? text.Trim() : "";
}
