using System.IO.Compression;
using System.Text.Json.Nodes;
using ChatBot.Tests.Peers;
using ChatBot.Tools;

namespace ChatBot.Tests.Tools;

public sealed class TeamsPackageTests
{
    private const string App = "66666666-7777-8888-9999-000000000000";

    private static readonly TeamsPackage Package = new(App, "svar.example.kommune.no", "Kommunesvar", "Eksempelvik kommune", "https://example.kommune.no/personvern");

    [Fact]
    public void It_holds_what_Teams_asks_for()
    {
        using var zip = Open(Package);

        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal((192, 192), SizeOf(zip, "color.png"));
        Assert.Equal((32, 32), SizeOf(zip, "outline.png"));
        Assert.DoesNotContain("{", Read(zip, "en.json").ToJsonString()[1..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_manifest_fits_Microsoft_s_schema_and_one_that_lacks_something_does_not()
    {
        await using var peer = PeerProcess.Start("manifest.cjs");
        using var zip = Open(Package);
        var manifest = Read(zip, "manifest.json");
        var broken = (JsonObject)manifest.DeepClone();
        broken.Remove("icons");

        var verdicts = await peer.AskAsync([manifest, broken]);

        Assert.Equal("[]", verdicts[0].ToString());
        Assert.NotEqual("[]", verdicts[1].ToString());
    }

    [Fact]
    public void Every_text_in_English_stands_for_one_that_is_there()
    {
        using var zip = Open(Package);
        var manifest = Read(zip, "manifest.json");

        Assert.All(Read(zip, "en.json").Where(entry => entry.Key != "$schema"), entry => Assert.NotNull(Find(manifest, entry.Key)));
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        Assert.Equal(Bytes(Package), Bytes(Package));
    }

    [Theory]
    [InlineData("x", "svar.example.no", "a", "b", "https://x.no", "--app-id")]
    [InlineData(App, "https://svar.example.no", "a", "b", "https://x.no", "--host")]
    [InlineData(App, "localhost", "a", "b", "https://x.no", "--host")]
    [InlineData(App, "svar.example.no", "a name that is far too long", "b", "https://x.no", "--name")]
    [InlineData(App, "svar.example.no", "a", "a municipality with a very long name indeed", "https://x.no", "--developer")]
    [InlineData(App, "svar.example.no", "a", "b", "http://x.no", "--privacy-url")]
    public void What_Teams_would_refuse_is_refused_here(string app, string host, string name, string developer, string privacy, string option) =>
        Assert.StartsWith(option, new TeamsPackage(app, host, name, developer, privacy).Fault, StringComparison.Ordinal);

    [Fact]
    public void What_fits_is_not_refused() => Assert.Null(Package.Fault);

    private static byte[] Bytes(TeamsPackage package)
    {
        using var stream = new MemoryStream();
        package.Write(stream);
        return stream.ToArray();
    }

    private static ZipArchive Open(TeamsPackage package) => new(new MemoryStream(Bytes(package)));

    private static JsonObject Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static (int, int) SizeOf(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        var head = new byte[24];
        stream.ReadExactly(head);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }

    // "bots[0].commandLists[0].commands[1].title", as the localisation files name things.
    private static JsonNode? Find(JsonNode root, string path)
    {
        JsonNode? at = root;
        foreach (var part in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
            at = int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var i) ? at?.AsArray()[i] : at?[part];
        return at;
    }
}
