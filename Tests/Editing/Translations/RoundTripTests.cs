using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Spreadsheets;
using ChatBot.Editing.Translations;
using ChatBot.Editing.Versions;
using ChatBot.Editing.Xliff;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Translations;

/// <summary>What goes out and comes back unedited changes nothing, of all that is shipped.</summary>
public sealed class RoundTripTests(RoundTripTests.House house) : IClassFixture<RoundTripTests.House>
{
    public static TheoryData<string, string?> Sets
    {
        get
        {
            var sets = new TheoryData<string, string?>();
            foreach (var tag in new[] { "nb", "en", "uk", "ru", "pl", "lt", "ar", "prs", "ur", "so", "ti", "ckb" })
            {
                sets.Add(tag, null);
                sets.Add(tag, "namsos");
            }
            return sets;
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_spreadsheet_that_comes_back_unedited_changes_nothing(string language, string? municipality)
    {
        using var file = new MemoryStream();
        var exported = Returned.Exported(house.Shipped, language, municipality, questions: true);
        SheetWriter.Write(exported, file);

        Unchanged(exported, SheetReader.Read(file));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void An_xliff_file_that_comes_back_unedited_changes_nothing(string language, string? municipality)
    {
        var exported = Returned.Exported(house.Shipped, language, municipality, questions: true);
        using var file = new MemoryStream();
        XliffWriter.Write(exported, file);
        file.Position = 0;

        Unchanged(exported, XliffReader.Read(file));
    }

    [Fact]
    public async Task Publishing_what_came_back_unedited_writes_no_file_at_all()
    {
        using var own = new ContentHouse();
        var before = Directory.EnumerateFileSystemEntries(own.Folder, "*", SearchOption.AllDirectories).Order().ToList();

        var (_, publication) = await Returned.Import(new Returned(own).Texts, "tolk").PublishAsync(own.Home, "kultur", TestContext.Current.CancellationToken);

        Assert.Equal(PublicationOutcome.Unchanged, publication.Outcome);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(own.Folder, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public async Task Every_text_written_anew_and_written_back_leaves_the_folder_byte_for_byte_as_it_was()
    {
        using var own = new ContentHouse();
        var before = own.Home.Read();
        var exported = Returned.Exported(own, "uk");
        ReturnedTexts Written(Func<TextRow, string> text, Func<TextRow, string> present) => new(
            "uk", null, [.. exported.Rows.Select(row => new ReturnedText(row.Key, row.Key, Returned.Hash(row.Source), Returned.Hash(present(row)), text(row), false))]);

        var (there, _) = await Returned.Import(Written(row => row.Present + " +", row => row.Present!)).PublishAsync(own.Home, "tolk", TestContext.Current.CancellationToken);
        var changed = own.Home.Read().Version;
        await Returned.Import(Written(row => row.Present!, row => row.Present + " +")).PublishAsync(own.Home, "tolk", TestContext.Current.CancellationToken);

        Assert.Equal(exported.Rows.Count, there!.Changes.Count);
        Assert.NotEqual(before.Version, changed);
        Assert.Equal(before.Version, own.Home.Read().Version);
    }

    private void Unchanged(ExportedTexts exported, ReturnedTexts returned)
    {
        Assert.Equal((exported.Language.Tag, exported.Municipality), (returned.Language, returned.Municipality));
        Assert.Equal(exported.Rows.Select(row => row.Key), returned.Texts.Select(text => text.Key));
        Assert.All(exported.Rows.Zip(returned.Texts), pair =>
        {
            Assert.Equal(Returned.Hash(pair.First.Source), pair.Second.SourceHash);
            Assert.Equal(Returned.Hash(pair.First.Present ?? ""), pair.Second.PresentHash);
            Assert.Null(pair.Second.NewText);
        });
    }

    /// <summary>All that is shipped, read once for the whole class.</summary>
    public sealed class House
    {
        internal Content Shipped { get; } = ContentReading.Of(ContentFolder.Read(Repository.Resources)).Content!;
    }
}
