using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue;

public sealed class LastGoodContentTests : IDisposable
{
    private static readonly ContentSnapshot Good = Files(("Topics.json", "good"), ("Answers/a.resx", "good"), ("Municipalities/namsos/municipality.json", "good"));

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_kept_unit_survives_a_restart()
    {
        Kept().Keep(ContentUnits.National, Good);

        var found = Kept().Find(ContentUnits.National);

        Assert.Equal(["Answers/a.resx", "Topics.json"], found!.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("good", found.Text("Topics.json"));
    }

    [Fact]
    public void A_refused_unit_gets_its_last_good_files_and_the_others_their_new_ones()
    {
        Kept().Keep(ContentUnits.National, Good);
        Kept().Keep("namsos", Good);
        var broken = Files(("Topics.json", "broken"), ("Answers/b.resx", "broken"), ("Municipalities/namsos/municipality.json", "new"));

        var restored = Kept().Restore(broken, [ContentUnits.National]);

        Assert.Equal(
            ["Answers/a.resx good", "Municipalities/namsos/municipality.json new", "Topics.json good"],
            restored.Files.Keys.Order(StringComparer.Ordinal).Select(path => $"{path} {restored.Text(path)}"));
    }

    [Fact]
    public void A_unit_of_which_nothing_is_kept_stays_as_it_is() => Assert.Equal(Good.Version, Kept().Restore(Good, ["namsos"]).Version);

    [Fact]
    public void A_newer_version_replaces_the_kept_one()
    {
        Kept().Keep("namsos", Good);
        Kept().Keep("namsos", Files(("Municipalities/namsos/municipality.json", "newer")));

        Assert.Equal("newer", Kept().Find("namsos")!.Text("Municipalities/namsos/municipality.json"));
    }

    [Fact]
    public void The_same_version_is_not_written_again()
    {
        Kept().Keep("namsos", Good);
        File.SetLastWriteTimeUtc(_scratch.Path("kept/namsos.zip"), DateTime.UnixEpoch);

        Kept().Keep("namsos", Good);

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_scratch.Path("kept/namsos.zip")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(60)]
    public void A_damaged_archive_is_as_good_as_none(int length)
    {
        Kept().Keep("namsos", Good);
        using (var archive = File.OpenWrite(_scratch.Path("kept/namsos.zip"))) archive.SetLength(length);

        Assert.Null(Kept().Find("namsos"));
    }

    [Fact]
    public void An_archive_half_written_when_the_process_died_harms_nothing()
    {
        Kept().Keep("namsos", Good);
        _scratch.Write("kept/namsos.zip.new", "half");

        Assert.NotNull(Kept().Find("namsos"));
        Kept().Keep("namsos", Files(("Municipalities/namsos/municipality.json", "newer")));
        Assert.Equal("newer", Kept().Find("namsos")!.Text("Municipalities/namsos/municipality.json"));
    }

    [Fact]
    public void Archives_of_one_unit_put_in_the_place_of_another_are_not_taken_for_it()
    {
        Kept().Keep("namsos", Good);
        File.Move(_scratch.Path("kept/namsos.zip"), _scratch.Path("kept/national.zip"));

        Assert.Null(Kept().Find(ContentUnits.National));
    }

    // A new object each time, as after a restart.
    private LastGoodContent Kept() => new(_scratch.Path("kept"));

    private static ContentSnapshot Files(params (string Path, string Text)[] files) =>
        ContentSnapshot.Of(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));
}
