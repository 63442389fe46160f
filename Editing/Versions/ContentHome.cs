using ChatBot.Catalogue.Content;

namespace ChatBot.Editing.Versions;

/// <summary>The one home of a deployment's content, and the only way to write into it: under a lock, whole files renamed into place,
/// <c>version.json</c> last, and every version kept for a while.</summary>
/// <param name="root">The content folder.</param>
/// <param name="time">The clock.</param>
public sealed class ContentHome(string root, TimeProvider time)
{
    /// <summary>What an edit by hand is recorded as done by: nobody told.</summary>
    public const string Unnamed = "-";

    private const string Store = ".versions";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly VersionStore _store = new(Path.Combine(root, Store));

    /// <summary>The content folder.</summary>
    public string Root => root;

    /// <summary>The versions that are kept, at most twenty, and twenty more of what organisers did to their own; the latest first. Edits by hand since the latest are not among them until somebody publishes.</summary>
    public IReadOnlyList<ContentVersion> Versions => _store.All;

    /// <summary>Reads the content as it is now.</summary>
    /// <exception cref="IOException">It kept changing while it was read: read again a moment later.</exception>
    public ContentSnapshot Read() => ContentFolder.Read(root);

    /// <summary>Publishes changed files. What was edited by hand since the last time becomes a version of its own first, so that it can be gone back to.</summary>
    /// <param name="by">The role of who publishes; never a name.</param>
    /// <param name="what">What is done, in a few words.</param>
    /// <param name="edit">Makes the change, once to see whether there is one and once more under the lock: from the content as it is, the new bytes by path; null bytes remove a file; nothing where there is nothing to change.</param>
    /// <param name="cancellation">Stops waiting for the lock; what has begun to be written is finished.</param>
    public Task<Publication> PublishAsync(string by, string what, Func<ContentSnapshot, IReadOnlyDictionary<string, byte[]?>> edit, CancellationToken cancellation) =>
        WriteAsync(by, what, null, edit, cancellation);

    /// <summary>Publishes what an organiser does to an activity of their own. Such versions are kept apart from others, so that many of them do not take from staff what staff can go back to.</summary>
    /// <param name="organiser">The organiser; never a person's name.</param>
    /// <param name="what">What is done, in a few words.</param>
    /// <param name="edit">Makes the change, as in <see cref="PublishAsync"/>.</param>
    /// <param name="cancellation">Stops waiting for the lock; what has begun to be written is finished.</param>
    public Task<Publication> PublishOwnAsync(string organiser, string what, Func<ContentSnapshot, IReadOnlyDictionary<string, byte[]?>> edit, CancellationToken cancellation) =>
        WriteAsync(organiser, what, null, edit, cancellation, isOwn: true);

    /// <summary>Goes back to a kept version. Going back is a version of its own, so that it can be undone too.</summary>
    /// <param name="version">The version, one of <see cref="Versions"/>.</param>
    /// <param name="by">The role of who goes back; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<Publication> ReturnToAsync(ContentVersion version, string by, CancellationToken cancellation) =>
        WriteAsync(by, $"back to version {version.Number}", version.Number, now => Difference(now, version), cancellation);

    /// <summary>Goes back to a kept version with one unit's own files, and leaves all others as they are.</summary>
    /// <param name="version">The version, one of <see cref="Versions"/>.</param>
    /// <param name="unit">The unit, as <see cref="ContentUnits.Of"/> names it.</param>
    /// <param name="by">The role of who goes back; never a name.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<Publication> ReturnToAsync(ContentVersion version, string unit, string by, CancellationToken cancellation) =>
        WriteAsync(by, $"back to version {version.Number} at {unit}", null,
            now => Difference(now, version).Where(file => ContentUnits.Of(file.Key) == unit).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal), cancellation);

    /// <summary>The version that a plain "undo" goes back to: the one before what is there now. Null when none is kept.</summary>
    public ContentVersion? BeforeNow()
    {
        var versions = Versions;
        if (versions.Count == 0) return null;
        // What was edited by hand is not kept yet, so the latest kept one is the one before it.
        if (versions[0].Content != Read().Version) return versions[0];
        // Who undoes twice wants to go further back, not forth again.
        var from = versions[0].Restores ?? versions[0].Number;
        return versions.FirstOrDefault(version => version.Number < from && version.Content != versions[0].Content);
    }

    /// <summary>Fills an empty home with the content that is shipped. Does nothing where there is a file already.</summary>
    /// <param name="shipped">The folder of the shipped content.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public Task<Publication> SeedAsync(string shipped, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        return WriteAsync(Unnamed, "as shipped", null,
            now => now.Files.Count > 0 ? NoChange : ContentFolder.Read(shipped).Files.ToDictionary(file => file.Key, file => (byte[]?)file.Value, StringComparer.Ordinal), cancellation);
    }

    private static readonly Dictionary<string, byte[]?> NoChange = [];

    private async Task<Publication> WriteAsync(string by, string what, int? restores, Func<ContentSnapshot, IReadOnlyDictionary<string, byte[]?>> edit, CancellationToken cancellation, bool isOwn = false)
    {
        // Where there is nothing to change nothing is written, not even a lock.
        if (ChangesOf(Read(), edit).Count == 0) return new(PublicationOutcome.Unchanged, null);
        using var turn = await ContentLock.TakeAsync(Path.Combine(root, Store, "lock"), Patience, time, cancellation);
        if (turn is null) return new(PublicationOutcome.Busy, null);
        Finish();
        var before = Read();
        var changes = ChangesOf(before, edit);
        if (changes.Count == 0) return new(PublicationOutcome.Unchanged, null);
        if (changes.Keys.FirstOrDefault(path => !IsInside(path)) is { } outside) throw new ArgumentException($"The path {outside} does not lie in the content folder.", nameof(edit));
        var handmade = before.Files.Count == 0 ? null : KeepHandmade(before);
        var after = new Dictionary<string, byte[]>(before.Files, StringComparer.Ordinal);
        foreach (var (path, bytes) in changes)
        {
            if (bytes is null) after.Remove(path);
            else after[path] = bytes;
        }
        var number = (handmade?.Number ?? Latest()?.Number ?? 0) + 1;
        var version = VersionOf(number, ContentSnapshot.Of(after), by, what, [.. changes.Keys.Order(StringComparer.Ordinal)], restores) with { IsOwn = isOwn };
        _store.Keep(version, after);
        Place(version.Changed, after);
        Complete(version);
        return new(PublicationOutcome.Published, version);
    }

    private ContentVersion? KeepHandmade(ContentSnapshot now)
    {
        var latest = Latest();
        if (latest?.Content == now.Version) return null;
        var hashes = now.Files.ToDictionary(file => file.Key, file => VersionStore.HashOf(file.Value), StringComparer.Ordinal);
        string[] changed = latest is null ? [] : [.. hashes.Keys.Union(latest.Files.Keys).Where(path => hashes.GetValueOrDefault(path) != latest.Files.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];
        var version = VersionOf((latest?.Number ?? 0) + 1, now, Unnamed, latest is null ? "as it was before the first publication" : "edited in the folder", changed, null);
        _store.Keep(version, now.Files);
        Complete(version);
        return version;
    }

    private ContentVersion? Latest() => _store.All.FirstOrDefault();

    private ContentVersion VersionOf(int number, ContentSnapshot content, string by, string what, IReadOnlyList<string> changed, int? restores) => new(
        number, content.Version, time.GetUtcNow(), by, what, changed,
        content.Files.OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary(file => file.Key, file => VersionStore.HashOf(file.Value), StringComparer.Ordinal), restores);

    private void Place(IReadOnlyList<string> paths, Dictionary<string, byte[]> files)
    {
        // All are on disk before the first takes its place, so that the time in which old and new stand side by side is as short as it can be.
        foreach (var path in paths.Where(files.ContainsKey)) FilePlacing.Prepare(At(path), files[path]);
        foreach (var path in paths)
        {
            if (files.ContainsKey(path)) FilePlacing.Place(At(path));
            else File.Delete(At(path));
        }
    }

    private void Complete(ContentVersion version)
    {
        FilePlacing.Put(At(ContentFolder.VersionFile), VersionStore.Write(version));
        _store.Prune();
    }

    /// <summary>Finishes a publication that was killed half-way: <c>version.json</c> is then older than the latest kept version.</summary>
    private void Finish()
    {
        var versions = _store.All;
        if (versions.Count == 0 || VersionStore.NumberIn(At(ContentFolder.VersionFile)) >= versions[0].Number) return;
        var (latest, now) = (versions[0], Read().Files);
        var before = versions.Count > 1 ? versions[1].Files : new Dictionary<string, string>();
        // A file that has been edited by hand in the meantime is neither the old one nor the new one, and stays.
        string[] waiting = [.. latest.Changed.Where(path => (now.TryGetValue(path, out var bytes) ? VersionStore.HashOf(bytes) : null) == before.GetValueOrDefault(path))];
        Place(waiting, waiting.Where(latest.Files.ContainsKey).ToDictionary(path => path, path => _store.Read(latest.Files[path]), StringComparer.Ordinal));
        Complete(latest);
    }

    private Dictionary<string, byte[]?> Difference(ContentSnapshot now, ContentVersion target)
    {
        var changes = target.Files.Where(file => !now.Files.TryGetValue(file.Key, out var bytes) || VersionStore.HashOf(bytes) != file.Value)
            .ToDictionary(file => file.Key, file => (byte[]?)_store.Read(file.Value), StringComparer.Ordinal);
        foreach (var path in now.Files.Keys.Where(path => !target.Files.ContainsKey(path))) changes[path] = null;
        return changes;
    }

    private static Dictionary<string, byte[]?> ChangesOf(ContentSnapshot now, Func<ContentSnapshot, IReadOnlyDictionary<string, byte[]?>> edit) =>
        edit(now).Where(change => IsChange(now, change)).ToDictionary(change => change.Key, change => change.Value, StringComparer.Ordinal);

    private static bool IsChange(ContentSnapshot before, KeyValuePair<string, byte[]?> change) =>
        before.Files.TryGetValue(change.Key, out var bytes) ? change.Value is null || !bytes.AsSpan().SequenceEqual(change.Value) : change.Value is not null;

    private bool IsInside(string path) => !Path.IsPathRooted(path) && Path.GetFullPath(At(path)).StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string At(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
