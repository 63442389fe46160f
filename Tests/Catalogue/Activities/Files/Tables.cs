using System.Text;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue.Activities.Files;

/// <summary>Tables of activities in which a test tells only the cells that matter to it.</summary>
internal static class Tables
{
    public const string Good = "id;tittel;status;type;tid;pris\nfotball;Fotball for alle;tilbud;fotball;tirsdag 18-20;gratis\n";

    public static ActivityTable Parse(string text) => ActivityTable.Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads one row that is in order but for the cells told.</summary>
    public static ActivityReading Read(params (string Column, string Text)[] cells)
    {
        var row = new Dictionary<string, string> { ["id"] = "fotball", ["tittel"] = "Fotball", ["status"] = "tilbud", ["type"] = "fotball" };
        foreach (var (column, text) in cells) row[column] = text;
        return ActivityRows.Read(new(2, null, row), "provevik", SchoolYears.Unknown);
    }

    /// <summary>Reads the files of a municipality.</summary>
    public static (IReadOnlyList<ChatBot.Catalogue.Activities.Activity> Activities, IReadOnlyList<ContentProblem> Problems) Content(string? table, string? translations = null)
    {
        var files = new Dictionary<string, byte[]>();
        if (table is not null) files[ActivityContent.PathOf("provevik")] = Encoding.UTF8.GetBytes(table);
        if (translations is not null) files[ActivityContent.TranslationsPathOf("provevik")] = Encoding.UTF8.GetBytes(translations);
        return ActivityContent.Read(ContentSnapshot.Of(files), "provevik", SchoolYears.Unknown);
    }
}
