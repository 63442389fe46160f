using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Content;
using ChatBot.Editing.Activities;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Editing.Activities;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Content files as the checker reads them, and imports as they are published: a fault is told, and nothing is ever taken in by half.</summary>
[Collection(FuzzCollection.Name)]
public sealed class ContentFuzzTests
{
    private const int MostInput = 400_000;

    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_content_file_is_taken_in_or_its_fault_is_told()
    {
        var run = new FuzzRun("content files", 250);
        var mutator = new Mutator(run.Random, MostInput);
        var files = new Dictionary<string, byte[]>(ContentBuilder.Good().Snapshot().Files, StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Resources, "Municipalities", "eksempelvik")).Where(file => !file.EndsWith(".resx", StringComparison.Ordinal) && !file.EndsWith("municipality.json", StringComparison.Ordinal)))
            files[$"Municipalities/provevik/{Path.GetFileName(file)}"] = await File.ReadAllBytesAsync(file, Stop);
        string[] paths = [.. files.Keys.Order(StringComparer.Ordinal)];
        for (var i = 0; i < run.Count; i++)
        {
            var path = paths[run.Random.Next(paths.Length)];
            var spoilt = mutator.Spoil(files[path], [files[paths[run.Random.Next(paths.Length)]]]);
            try
            {
                var allocated = GC.GetTotalAllocatedBytes();
                var read = await Task.Run(() => ContentReading.Checked(ContentSnapshot.Of(new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [path] = spoilt }), Day), Stop).WaitAsync(Patience, Stop);
                if (read.Content is null && !read.Blocking.Any()) run.Fail($"{path}: refused without a word", spoilt);
                else run.Note(read.Blocking.Any() ? "refused" : "accepted", GC.GetTotalAllocatedBytes() - allocated);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                run.Fail(FuzzRun.SignOf(fault.GetBaseException()), spoilt);
            }
        }
        run.End();
    }

    [Fact]
    public async Task An_import_of_activities_is_published_whole_or_not_at_all()
    {
        using var town = new ActivityTown();
        var run = new FuzzRun("import of activities", 60);
        var mutator = new Mutator(run.Random, MostInput);
        IReadOnlyList<byte[]> seeds = [Seeds.Pages[0], Seeds.Calendars[^1], ActivityWorkbook.Of(ActivityTable.Parse(town.Bytes)), town.Bytes];
        for (var i = 0; i < run.Count; i++)
        {
            var (input, before) = (mutator.Spoil(seeds[run.Random.Next(seeds.Count)], []), town.Bytes);
            try
            {
                var (plan, publication) = await new ActivityImport(ActivityTown.Id, "prøve", ActivityFile.Read(input, "kor"), isWhole: true, ActivityTown.Today).PublishAsync(town.Home, "prøve", Stop);
                var expected = publication.Version is null ? before : plan!.Bytes!;
                if (!expected.AsSpan().SequenceEqual(town.Bytes)) run.Fail("the table is neither the one before nor the one planned", input);
                else run.Note(publication.Version is null ? "refused" : "accepted", 0);
            }
            catch (FormatException)
            {
                if (before.AsSpan().SequenceEqual(town.Bytes)) run.Note("refused", 0);
                else run.Fail("refused, and the table is changed", input);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                run.Fail(FuzzRun.SignOf(fault), input);
            }
        }
        run.End();
    }

    [Fact]
    public async Task An_import_of_texts_is_published_whole_or_not_at_all()
    {
        using var house = new ContentHouse();
        var run = new FuzzRun("import of texts", 60);
        var mutator = new Mutator(run.Random, MostInput);
        var sheet = new Returned(house);
        sheet.Write(Returned.Price, "Ціна: запитайте {contact.adult-education}.");
        byte[][] seeds = [sheet.ToBytes(), Returned.Xliff(house).ToArray()];
        for (var i = 0; i < run.Count; i++)
        {
            var isSheet = i % 2 == 0;
            var input = isSheet ? Seeds.Repacked(seeds[0], run.Random, part => mutator.Spoil(part, [])) : mutator.Spoil(seeds[1], []);
            var before = house.Home.Read();
            try
            {
                var texts = isSheet ? new Returned(input).Texts : XliffReader.Read(new MemoryStream(input));
                var (plan, publication) = await new TextImport(texts, null, Day).PublishAsync(house.Home, "prøve", Stop);
                var expected = new Dictionary<string, byte[]>(before.Files, StringComparer.Ordinal);
                if (publication.Version is not null) foreach (var (path, bytes) in plan!.Files) expected[path] = bytes;
                if (ContentSnapshot.Of(expected).Version != house.Home.Read().Version) run.Fail("the texts are neither those before nor those planned", input);
                else run.Note(publication.Version is null ? "refused" : "accepted", 0);
            }
            catch (FormatException)
            {
                if (before.Version == house.Home.Read().Version) run.Note("refused", 0);
                else run.Fail("refused, and the texts are changed", input);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                run.Fail(FuzzRun.SignOf(fault), input);
            }
        }
        run.End();
    }
}
