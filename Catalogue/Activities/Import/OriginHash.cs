using System.Security.Cryptography;
using System.Text;
using ChatBot.Catalogue.Activities.Files;

namespace ChatBot.Catalogue.Activities.Import;

/// <summary>The mark of what was imported, by which a row that was edited by hand is told from one that was not.</summary>
internal static class OriginHash
{
    private const int Length = 16;

    // What staff add of their own to an imported row is no edit of what came.
    private static readonly string[] Own = [ActivityColumns.Id, ActivityColumns.Owner, ActivityColumns.Checked, ActivityColumns.Origin, ActivityColumns.OriginId, ActivityColumns.OriginHash];

    public static IReadOnlyList<string> Columns { get; } = [.. ActivityColumns.All.Except(Own)];

    public static string Of(Func<string, string> cell)
    {
        var text = string.Join('\u001f', Columns.Select(column => cell(column).Trim().Replace("\r\n", "\n", StringComparison.Ordinal)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
