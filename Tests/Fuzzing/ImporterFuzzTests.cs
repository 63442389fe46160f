using System.Text;
using System.Xml.Linq;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Catalogue.Activities.Import.Calendars;
using ChatBot.Catalogue.Activities.Import.Json;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Every importer, with inputs that were real until they were spoilt: it reads them, or says why not in the one way it has.</summary>
[Collection(FuzzCollection.Name)]
public sealed class ImporterFuzzTests : IDisposable
{
    private const int MostInput = 200_000;

    // Of objects and copies an importer may make some hundred times its input, and no more.
    private const long MostAllocated = 512L * MostInput;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ContentHouse _house = new();

    [Fact]
    public Task Any_calendar_is_read_or_refused() => RunAsync("calendar", 2000, Seeds.Calendars, input => Rows(CalendarImport.Read(input, "kultur")));

    [Fact]
    public Task Any_page_of_a_feed_is_read_or_refused() => RunAsync("feed page", 1500, Seeds.Pages, input => Rows(OpenActiveImport.Read([RpdePage.Read(input, 1)], "kor")));

    [Fact]
    public Task Any_service_is_read_or_refused() => RunAsync("services", 1500, Seeds.Services, input => Rows(OpenReferralImport.Read(input, "kurs og informasjon")));

    [Fact]
    public Task Any_table_of_activities_is_read_or_refused() => RunAsync("table", 600, [.. Seeds.Tables.Select(Beginning)], input => Rows(ActivityFile.Read(input, "kor")));

    [Fact]
    public Task Any_workbook_of_activities_is_read_or_refused() => RunAsync("activity workbook", 400, [Town], input => Rows(ActivityFile.Read(input, "kor")), repack: true);

    [Fact]
    public Task Any_workbook_of_texts_is_read_or_refused() => RunAsync("text workbook", 300, Seeds.Workbooks(_house), input => SheetReader.Read(new MemoryStream(input)).Texts.Count, repack: true);

    [Fact]
    public Task Any_XLIFF_file_is_read_or_refused() => RunAsync("xliff", 800, [Bureau()], input => XliffReader.Read(new MemoryStream(input)).Texts.Count);

    [Fact]
    public Task Any_schedule_is_read_or_its_faults_are_told() => RunAsync("schedule", 4000, Schedules, input =>
    {
        var reading = ScheduleText.Parse(Encoding.UTF8.GetString(input));
        if (reading.Schedule is null) Assert.NotEmpty(reading.Faults);
        return reading.Schedule?.From(new(2026, 9, 1)).Take(50).Count() ?? 0;
    });

    public void Dispose() => _house.Dispose();

    // A file of a bureau's with some texts of each kind; the whole would only be long.
    private byte[] Bureau()
    {
        var file = XDocument.Load(Returned.Xliff(_house), LoadOptions.PreserveWhitespace);
        file.Descendants().Where(element => element.Name.LocalName == "unit").Skip(25).Remove();
        return Encoding.UTF8.GetBytes(file.ToString(SaveOptions.DisableFormatting));
    }

    private byte[] Town => ActivityWorkbook.Of(ActivityTable.Parse(Beginning(Seeds.Tables[0])));

    private static List<byte[]> Schedules => [.. Seeds.Tables.SelectMany(table => ActivityTable.Parse(table).Rows).Select(row => row[ActivityColumns.Schedule]).Where(text => text.Length > 0).Distinct().Select(Encoding.UTF8.GetBytes)];

    // Enough rows to spoil; a whole table would only take longer.
    private static byte[] Beginning(byte[] table) => table.AsSpan(0, Math.Min(table.Length, 12_000)) is var most && most.LastIndexOf((byte)'\n') is > 0 and var end ? most[..end].ToArray() : table;

    // What was read is written into a table and read again, as a merge does.
    private static int Rows(ImportReading reading)
    {
        var table = ImportMerge.Of(ActivityTable.WithColumns(ActivityColumns.All), "prøve", reading, isWhole: true).Table;
        var again = ActivityTable.Parse(table.ToBytes());
        Assert.Equal(reading.Activities.Count, again.Rows.Count);
        foreach (var row in again.Rows) _ = ActivityRows.Read(row, "provevik", SchoolYears.Unknown);
        return again.Rows.Count;
    }

    private static async Task RunAsync(string name, int count, IReadOnlyList<byte[]> seeds, Func<byte[], int> read, bool repack = false)
    {
        var run = new FuzzRun(name, count);
        var mutator = new Mutator(run.Random, MostInput);
        // A seed that is refused itself would only ever show that broken files are refused.
        Assert.Contains(seeds, seed => Try(seed, read).Outcome == "accepted");
        for (var i = 0; i < run.Count; i++)
        {
            var seed = seeds[run.Random.Next(seeds.Count)];
            var input = repack && run.Random.Next(4) > 0 ? Seeds.Repacked(seed, run.Random, part => mutator.Spoil(part, seeds)) : mutator.Spoil(seed, seeds);
            // A thread of its own, with the stack of any other: what hangs is told, and what recurses too deep is found here.
            var (outcome, allocated) = await Task.Run(() => Try(input, read), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            if (outcome is not ("accepted" or "refused")) run.Fail(outcome, input);
            else if (allocated > MostAllocated) run.Fail($"more than {MostAllocated >> 20} MiB", input);
            else run.Note(outcome, allocated);
        }
        run.End();
    }

    private static (string Outcome, long Allocated) Try(byte[] input, Func<byte[], int> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        string outcome;
        try
        {
            outcome = read(input) > 0 ? "accepted" : "refused";
        }
        catch (FormatException)
        {
            outcome = "refused";
        }
        catch (Exception fault)
        {
            outcome = FuzzRun.SignOf(fault);
        }
        return (outcome, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
