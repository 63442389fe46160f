using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>The cells of a row by column; the columns are those of the table, once for all its rows.</summary>
internal sealed class RowCells(FrozenDictionary<string, int> columns, string[] record) : IReadOnlyDictionary<string, string>
{
    public int Count => Keys.Count();

    public IEnumerable<string> Keys => columns.Where(column => column.Value < record.Length).Select(column => column.Key);

    public IEnumerable<string> Values => Keys.Select(column => this[column]);

    public string this[string key] => TryGetValue(key, out var text) ? text : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var there = columns.TryGetValue(key, out var at) && at < record.Length;
        value = there ? record[at] : null;
        return there;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Keys.Select(column => KeyValuePair.Create(column, this[column])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
