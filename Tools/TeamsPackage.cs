using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatBot.Tools;

/// <summary>An app package for Teams.</summary>
/// <param name="AppId">The id of the app registration.</param>
/// <param name="Host">The service's public host.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Developer">Who answers for it.</param>
/// <param name="Privacy">The address of the page on privacy.</param>
internal sealed record TeamsPackage(string AppId, string Host, string Name, string Developer, string Privacy)
{
    private const int LongestName = 20;
    private const int LongestDeveloper = 32;

    // The same bytes from the same arguments: the earliest day that a package can name.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is wrong with what was asked for; null when nothing is.</summary>
    public string? Fault =>
        !Guid.TryParseExact(AppId, "D", out _) ? $"--app-id must be the id of an app registration, such as 00000000-0000-0000-0000-000000000000, but it is '{AppId}'."
        : Uri.CheckHostName(Host) != UriHostNameType.Dns || !Host.Contains('.', StringComparison.Ordinal) ? $"--host must be a public host without https:// and without a path, such as svar.example.kommune.no, but it is '{Host}'."
        : Name.Length is 0 or > LongestName ? $"--name must have 1 to {LongestName} letters: Teams cuts a longer one off."
        : Developer.Length is 0 or > LongestDeveloper ? $"--developer must have 1 to {LongestDeveloper} letters, but '{Developer}' has {Developer.Length}."
        : !Uri.TryCreate(Privacy, UriKind.Absolute, out var page) || page.Scheme != Uri.UriSchemeHttps ? $"--privacy-url must be an https address, but it is '{Privacy}'."
        : null;

    /// <summary>Writes the package.</summary>
    public void Write(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in new[] { "manifest.json", "en.json" }) Add(zip, name, Encoding.UTF8.GetBytes(Fill(Encoding.UTF8.GetString(Part(name)))));
        foreach (var name in new[] { "color.png", "outline.png" }) Add(zip, name, Part(name));
    }

    private string Fill(string text) => text
        .Replace("{appId}", Quoted(AppId), StringComparison.Ordinal).Replace("{host}", Quoted(Host), StringComparison.Ordinal)
        .Replace("{name}", Quoted(Name), StringComparison.Ordinal).Replace("{developer}", Quoted(Developer), StringComparison.Ordinal)
        .Replace("{privacy}", Quoted(Privacy), StringComparison.Ordinal);

    private static string Quoted(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Part(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ChatBot.Tools.Teams.{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
