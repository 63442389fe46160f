using System.Collections.Frozen;
using System.Text;
using CsvHelper;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>A table read row by row, so that a large one is never held whole. Give it back when done.</summary>
internal sealed class TableRows : IDisposable
{
    // A quotation mark that stands alone in a cell is a slip of the pen; one that is never closed would swallow the rest of the table.
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = 1 << 20,
        PoolStrings = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote) throw new InvalidDataException($"A quotation mark in the row on line {record.LineNumber} is never closed, so the rows after it would be lost.");
        },
    };

    private readonly CsvReader _reader;
    private readonly FrozenDictionary<string, int> _places;

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="bytes">The file: UTF-8 or Windows-1252, with semicolons, commas or tabs.</param>
    /// <exception cref="InvalidDataException">The header is too long, or a quotation mark in it is never closed.</exception>
    public TableRows(ReadOnlySpan<byte> bytes)
    {
        var utf8 = CsvBytes.Utf8(bytes);
        Delimiter = CsvBytes.DelimiterOf(utf8);
        LineEnd = utf8.AsSpan().Contains((byte)'\r') ? ActivityTable.ExcelLineEnd : "\n";
        _reader = CsvReader.Create(utf8, Options with { Separator = Delimiter });
        HasHeader = _reader.Read();
        Columns = HasHeader ? [.. ActivityTable.Record(_reader).Select(name => name.Trim().ToLowerInvariant())] : [];
        Header = HasHeader ? Encoding.UTF8.GetString(_reader.RawRecord) : "";
        _places = Columns.Index().DistinctBy(column => column.Item, StringComparer.Ordinal).ToFrozenDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    /// <summary>Whether there is anything in the file at all.</summary>
    public bool HasHeader { get; }

    /// <summary>The columns in the order of the file, in small letters.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The header row as it was written.</summary>
    public string Header { get; }

    public char Delimiter { get; }

    public string LineEnd { get; }

    /// <summary>The rows that hold anything, in the order of the file; to be asked for once.</summary>
    /// <param name="raw">Whether the rows are kept as they were written too, to be written back.</param>
    /// <exception cref="InvalidDataException">There are more than <see cref="ActivityTable.MostRows"/>, a row is too long, or a quotation mark is never closed.</exception>
    public IEnumerable<ActivityRow> Read(bool raw)
    {
        for (var count = 0; _reader.Read();)
        {
            var record = ActivityTable.Record(_reader);
            if (Array.TrueForAll(record, string.IsNullOrWhiteSpace)) continue;
            if (count++ == ActivityTable.MostRows) throw new InvalidDataException($"The table has more than {ActivityTable.MostRows} rows.");
            yield return new((int)_reader.LineNumber, raw ? Encoding.UTF8.GetString(_reader.RawRecord) : null, new RowCells(_places, record));
        }
    }

    public void Dispose() => _reader.Dispose();
}
