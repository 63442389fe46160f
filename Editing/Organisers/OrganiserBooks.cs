using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ChatBot.Editing.Versions;

namespace ChatBot.Editing.Organisers;

/// <summary>Keeps the book of each municipality in the folder <c>.organisers</c> of the content home.</summary>
/// <remarks>Beside the content and not in it, as the versions are: what waits must not go live, and going back to an earlier version of the content must neither open a link that
/// was taken back nor bring back what was refused. All replicas that share the content share it.</remarks>
/// <param name="home">The home of the content.</param>
/// <param name="time">The clock.</param>
public sealed class OrganiserBooks(ContentHome home, TimeProvider time)
{
    private const string Store = ".organisers";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A municipality's book; an empty one when nothing was ever written.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public OrganiserBook Read(string municipality)
    {
        try
        {
            return File.Exists(PathOf(municipality)) ? JsonSerializer.Deserialize<OrganiserBook>(File.ReadAllBytes(PathOf(municipality)), Layout) ?? OrganiserBook.Empty : OrganiserBook.Empty;
        }
        catch (JsonException fault)
        {
            // Never taken for an empty one: that would be written over it.
            throw new IOException($"{Store}/{municipality}.json is no book of organisers.", fault);
        }
    }

    /// <summary>Changes a book, one at a time over all processes that reach it.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="change">Makes the new book out of the one there is; null or the same to leave it.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    /// <returns>Whether it was its turn: false when somebody else had the lock all the while.</returns>
    public async Task<bool> ChangeAsync(string municipality, Func<OrganiserBook, Task<OrganiserBook?>> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var turn = await ContentLock.TakeAsync(Path.Combine(home.Root, Store, "lock"), Patience, time, cancellation);
        if (turn is null) return false;
        var before = Read(municipality);
        if (await change(before) is { } after && !ReferenceEquals(after, before))
            FilePlacing.Put(PathOf(municipality), [.. JsonSerializer.SerializeToUtf8Bytes(after, Layout), (byte)'\n']);
        return true;
    }

    private string PathOf(string municipality) =>
        municipality.Length > 0 && municipality.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? Path.Combine(home.Root, Store, municipality + ".json")
            : throw new ArgumentException("A municipality's id is small letters, digits and hyphens.", nameof(municipality));
}
