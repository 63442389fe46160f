using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue;

public sealed class ContentFolderTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_in_all_folders_are_read_under_their_path_with_forward_slashes()
    {
        _scratch.Write("Topics.json", "{}");
        _scratch.Write("Municipalities/namsos/municipality.json", "blåbær");

        var snapshot = ContentFolder.Read(_scratch.Folder);

        Assert.Equal(["Municipalities/namsos/municipality.json", "Topics.json"], snapshot.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("blåbær", snapshot.Text("Municipalities/namsos/municipality.json"));
    }

    [Theory]
    [InlineData(".Topics.json.swp")]
    [InlineData("~$Topics.json")]
    [InlineData("Topics.json~")]
    [InlineData("#Topics.json#")]
    [InlineData("Topics.json.new")]
    [InlineData("Topics.json.TMP")]
    [InlineData(".git/config")]
    public void What_editors_leave_while_they_work_is_not_content(string passing)
    {
        _scratch.Write("Topics.json", "{}");
        var before = ContentFolder.Read(_scratch.Folder);

        _scratch.Write(passing, "half a file");

        Assert.Equal(before.Version, ContentFolder.Read(_scratch.Folder).Version);
    }

    [Fact]
    public void Equal_content_has_an_equal_version_wherever_and_whenever_it_was_written()
    {
        using var other = new Scratch();
        foreach (var scratch in new[] { _scratch, other })
        {
            scratch.Write("Answers/a.resx", "a");
            scratch.Write("Answers/b.resx", "b");
        }
        File.SetLastWriteTimeUtc(other.Path("Answers/a.resx"), DateTime.UnixEpoch);

        Assert.Equal(ContentFolder.Read(_scratch.Folder).Version, ContentFolder.Read(other.Folder).Version);
    }

    [Fact]
    public void The_version_of_given_content_never_changes_between_releases()
    {
        var snapshot = ContentSnapshot.Of(new Dictionary<string, byte[]> { ["Topics.json"] = "{}"u8.ToArray() });

        Assert.Equal("62f4e0c455c7e988", snapshot.Version);
    }

    [Fact]
    public void A_text_moved_from_one_file_to_another_is_another_version()
    {
        var first = ContentSnapshot.Of(new Dictionary<string, byte[]> { ["a"] = "x"u8.ToArray(), ["b"] = [] });
        var second = ContentSnapshot.Of(new Dictionary<string, byte[]> { ["a"] = [], ["b"] = "x"u8.ToArray() });

        Assert.NotEqual(first.Version, second.Version);
    }

    [Fact]
    public void A_locked_file_is_told_and_no_half_snapshot_is_made()
    {
        _scratch.Write("Topics.json", "{}");
        using var held = new FileStream(_scratch.Path("Topics.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        // On Linux a lock does not keep readers out; whatever the system, the result is the whole file or a fault.
        try
        {
            Assert.Equal("{}", ContentFolder.Read(_scratch.Folder).Text("Topics.json"));
        }
        catch (IOException fault)
        {
            Assert.Contains("Topics.json", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_vanishes_between_listing_and_reading_is_no_fault()
    {
        _scratch.Write("Topics.json", "{}");
        File.CreateSymbolicLink(_scratch.Path("gone.json"), _scratch.Path("nothing-here"));

        Assert.Equal(["Topics.json"], ContentFolder.Read(_scratch.Folder).Files.Keys);
    }

    [Fact]
    public void A_file_beyond_the_limit_loses_its_own_bytes_and_stops_nothing_else()
    {
        _scratch.Write("Topics.json", "{}");
        using (var large = File.Create(_scratch.Path("film.resx"))) large.SetLength(ContentFolder.MaxFileBytes + 1);

        var snapshot = ContentFolder.Read(_scratch.Folder);

        Assert.Equal("{}", snapshot.Text("Topics.json"));
        Assert.Empty(snapshot.Files["film.resx"]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_as_such()
    {
        Assert.Throws<DirectoryNotFoundException>(() => ContentFolder.Read(_scratch.Path("missing")));
    }

    [Fact]
    public void The_stamp_changes_when_a_file_does()
    {
        _scratch.Write("Topics.json", "{}");
        var before = ContentFolder.Stamp(_scratch.Folder);

        _scratch.Write("Topics.json", "{ }");

        Assert.NotEqual(before, ContentFolder.Stamp(_scratch.Folder));
    }

    [Fact]
    public void The_stamp_of_a_country_of_files_is_as_short_as_that_of_one()
    {
        for (var file = 0; file < 300; file++) _scratch.Write($"Municipalities/kommune-{file}/municipality.json", "{}");

        // It is made four times a second: a long text would fill the heap for large objects, which is seldom swept.
        Assert.InRange(ContentFolder.Stamp(_scratch.Folder).Length, 1, 100);
    }
}
