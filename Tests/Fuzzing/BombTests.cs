using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Files made, or found by the fuzzers, to break an importer: <c>Tests/Data/bombs</c>.</summary>
[Collection(FuzzCollection.Name)]
public sealed class BombTests
{
    // What the largest whole file may need; the bombs would need thousands of times as much.
    private const long MostAllocated = 384L * 1024 * 1024;

    private static readonly string Bombs = Path.Combine(Repository.Root, "Tests", "Data", "bombs");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Refused => [.. Names("refused")];

    public static TheoryData<string> ReadOnes => [.. Names("read")];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bomb_is_refused_in_words_before_it_goes_off(string name)
    {
        var fault = await WithinBoundsAsync(name, bytes => Assert.Throws<FormatException>(() => Read(name, bytes)));

        Assert.Matches(@"^[A-ZÆØÅ""][^\n]{10,300}$", fault.Message.Split('\n')[0]);
    }

    [Theory]
    [MemberData(nameof(ReadOnes))]
    public async Task What_stands_beside_a_bomb_is_read(string name)
    {
        var reading = await WithinBoundsAsync(name, bytes => (ImportReading)Read(name, bytes));

        Assert.Contains(reading.Activities, one => one.Cells[ActivityColumns.Title] == "Kor");
    }

    [Fact]
    public async Task A_workbook_of_texts_is_guarded_as_one_of_activities_is()
    {
        foreach (var name in Names("refused").Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal)))
            await WithinBoundsAsync(name, bytes => Assert.Throws<FormatException>(() => SheetReader.Read(new MemoryStream(bytes))));
    }

    private static IEnumerable<string> Names(string folder) => Directory.GetFiles(Path.Combine(Bombs, folder)).Order(StringComparer.Ordinal).Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static object Read(string name, byte[] bytes) => Path.GetExtension(name) == ".xlf" ? XliffReader.Read(new MemoryStream(bytes)) : ActivityFile.Read(bytes, "kor");

    private static async Task<T> WithinBoundsAsync<T>(string name, Func<byte[], T> read)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Bombs, name), TestContext.Current.CancellationToken);
        var (result, allocated) = await Task.Run(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                return (read(bytes), GC.GetAllocatedBytesForCurrentThread() - before);
            },
            TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(allocated < MostAllocated, $"{name} took {allocated >> 20} MiB.");
        return result;
    }
}
