using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Versions;

namespace ChatBot.Tests.Support;

/// <summary>A content home of a test's own.</summary>
internal sealed class ContentHouse : IDisposable
{
    private readonly Scratch _scratch = new();

    /// <summary>The home of small content without a fault, changed as the test likes.</summary>
    public ContentHouse(Func<ContentBuilder, ContentBuilder>? change = null)
        : this(scratch => (change ?? (content => content))(ContentBuilder.Good()).WriteTo(scratch))
    {
    }

    private ContentHouse(Action<Scratch> fill)
    {
        fill(_scratch);
        Home = new(_scratch.Folder, Clock);
    }

    /// <summary>The home of all that is shipped.</summary>
    public static ContentHouse Shipped() => new(scratch =>
    {
        foreach (var (path, bytes) in ContentFolder.Read(Repository.Resources).Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(scratch.Path(path))!);
            File.WriteAllBytes(scratch.Path(path), bytes);
        }
    });

    /// <summary>An empty one.</summary>
    public static ContentHouse Empty() => new(_ => { });

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    public ContentHome Home { get; }

    public string Folder => _scratch.Folder;

    public Content Content => ContentReading.Of(Home.Read()).Content ?? throw new InvalidOperationException("The content is refused.");

    public string this[string path]
    {
        get => File.ReadAllText(_scratch.Path(path));
        set => _scratch.Write(path, value);
    }

    /// <summary>Publishes one file.</summary>
    public Task<Publication> PublishAsync(string path, string text, string by = "kultur", string what = "test") =>
        Home.PublishAsync(by, what, _ => new Dictionary<string, byte[]?> { [path] = System.Text.Encoding.UTF8.GetBytes(text) }, TestContext.Current.CancellationToken);

    public void Dispose() => _scratch.Dispose();
}
