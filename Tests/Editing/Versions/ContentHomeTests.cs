using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Editing.Versions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Editing.Versions;

public sealed class ContentHomeTests : IDisposable
{
    private const string File = "Answers/norwegian.resx";

    private readonly ContentHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publication_changes_its_files_and_says_in_version_json_who_when_what_and_every_hash()
    {
        var publication = await _house.PublishAsync(File, "<root/>", by: "kultur", what: "prøve");

        Assert.Equal((PublicationOutcome.Published, "<root/>"), (publication.Outcome, _house[File]));
        using var told = JsonDocument.Parse(_house["version.json"]);
        Assert.Equal(("kultur", "prøve", _house.Clock.GetUtcNow()), (Text(told, "by"), Text(told, "what"), told.RootElement.GetProperty("at").GetDateTimeOffset()));
        Assert.Equal([File], told.RootElement.GetProperty("changed").EnumerateArray().Select(file => file.GetString()));
        Assert.All(_house.Home.Read().Files, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Value)), told.RootElement.GetProperty("files").GetProperty(file.Key).GetString()));
    }

    [Fact]
    public async Task What_is_kept_is_no_content_and_the_version_is_the_one_the_service_tells()
    {
        var paths = _house.Home.Read().Files.Keys.ToList();

        var publication = await _house.PublishAsync(File, "<root/>");

        Assert.Equal(paths, _house.Home.Read().Files.Keys);
        Assert.Equal(_house.Home.Read().Version, publication.Version!.Content);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_change_nothing_is_written()
    {
        var before = Everything();

        var publication = await _house.PublishAsync(File, _house[File]);

        Assert.Equal(PublicationOutcome.Unchanged, publication.Outcome);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task What_was_edited_by_hand_is_kept_before_it_is_published_over()
    {
        await _house.PublishAsync(File, "<root>1</root>");
        _house["Facts.json"] = "{ }";
        await _house.PublishAsync(File, "<root>2</root>");

        Assert.Equal(["test", "edited in the folder", "test", "as it was before the first publication"], _house.Home.Versions.Select(version => version.What));
        Assert.Equal(["Facts.json"], _house.Home.Versions[1].Changed);
    }

    [Fact]
    public async Task Undo_walks_back_a_version_at_a_time_and_each_step_can_be_undone()
    {
        var first = _house[File];
        await _house.PublishAsync(File, "<root>1</root>");
        await _house.PublishAsync(File, "<root>2</root>");

        await UndoAsync();
        Assert.Equal("<root>1</root>", _house[File]);
        await UndoAsync();
        Assert.Equal(first, _house[File]);
        Assert.Null(_house.Home.BeforeNow());
        await _house.Home.ReturnToAsync(_house.Home.Versions.Single(version => version.Number == 3), "kultur", Cancellation);
        Assert.Equal("<root>2</root>", _house[File]);
    }

    [Fact]
    public async Task Undo_after_an_edit_by_hand_takes_that_edit_back_and_keeps_it()
    {
        await _house.PublishAsync(File, "<root>1</root>");
        _house[File] = "<root>by hand</root>";

        await UndoAsync();

        Assert.Equal("<root>1</root>", _house[File]);
        await _house.Home.ReturnToAsync(_house.Home.Versions.Single(version => version.What == "edited in the folder"), "kultur", Cancellation);
        Assert.Equal("<root>by hand</root>", _house[File]);
    }

    [Fact]
    public async Task Going_back_removes_files_that_were_new_and_brings_back_those_that_were_removed()
    {
        var before = _house.Home.Read();
        await _house.Home.PublishAsync("kultur", "move", _ => new Dictionary<string, byte[]?> { [File] = null, ["Answers/new.resx"] = "<root/>"u8.ToArray() }, Cancellation);

        await UndoAsync();

        Assert.Equal(before.Version, _house.Home.Read().Version);
    }

    [Fact]
    public async Task Twenty_versions_are_kept_and_of_older_ones_nothing()
    {
        for (var i = 0; i < 25; i++) await _house.PublishAsync(File, $"<root>{i}</root>");

        var kept = _house.Home.Versions;
        Assert.Equal(Enumerable.Range(7, 20).Reverse(), kept.Select(version => version.Number));
        var needed = kept.SelectMany(version => version.Files.Values).Distinct().Order();
        Assert.Equal(needed, Directory.EnumerateFiles(Path.Combine(_house.Folder, ".versions", "files")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task However_much_organisers_change_what_staff_can_go_back_to_stays()
    {
        await _house.PublishAsync(File, "<root>staff</root>");
        for (var i = 0; i < 25; i++)
            await _house.Home.PublishOwnAsync("Laget", "test", _ => new Dictionary<string, byte[]?> { [File] = System.Text.Encoding.UTF8.GetBytes($"<root>{i}</root>") }, TestContext.Current.CancellationToken);

        var (kept, published) = (_house.Home.Versions, _house.Home.Versions.Single(version => version is { IsOwn: false, Number: 2 }));
        Assert.Equal(20, kept.Count(version => version.IsOwn));
        await _house.Home.ReturnToAsync(published, "kultur", TestContext.Current.CancellationToken);
        Assert.Equal("<root>staff</root>", _house[File]);
    }

    [Fact]
    public async Task While_somebody_else_publishes_one_waits_and_then_is_told()
    {
        await _house.PublishAsync(File, "<root/>");
        using var held = new FileStream(Path.Combine(_house.Folder, ".versions", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var waiting = _house.PublishAsync(File, "<root>2</root>");
        while (!waiting.IsCompleted)
        {
            _house.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(PublicationOutcome.Busy, (await waiting).Outcome);
        Assert.Equal("<root/>", _house[File]);
    }

    [Fact]
    public async Task Of_many_who_publish_at_once_none_is_lost()
    {
        var home = new ContentHome(_house.Folder, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            home.PublishAsync("kultur", $"{i}", _ => new Dictionary<string, byte[]?> { [$"Answers/t{i}.resx"] = "<root/>"u8.ToArray() }, Cancellation))));

        Assert.Equal(9, home.Versions.Count);
        Assert.Equal(8, home.Read().Files.Keys.Count(path => path.StartsWith("Answers/t", StringComparison.Ordinal) && path.Length == "Answers/t0.resx".Length));
        Assert.Equal(home.Read().Version, home.Versions[0].Content);
    }

    [Fact]
    public async Task A_publication_that_was_killed_half_way_is_finished_by_the_next_and_an_edit_by_hand_since_then_stays()
    {
        var (first, facts) = (_house[File], _house["Facts.json"]);
        await _house.PublishAsync("Answers/phrases.resx", "<root/>");
        var former = _house["version.json"];
        await _house.Home.PublishAsync("kultur", "three", _ => new Dictionary<string, byte[]?> { [File] = "<root>3</root>"u8.ToArray(), ["Facts.json"] = "{}"u8.ToArray(), ["Topics.json"] = "{}"u8.ToArray() }, Cancellation);
        (_house[File], _house["Facts.json"], _house["version.json"]) = (first, facts + " ", former);

        await _house.PublishAsync("Languages.json", "{}");

        Assert.Equal(("<root>3</root>", facts + " ", "{}"), (_house[File], _house["Facts.json"], _house["Topics.json"]));
        Assert.Equal(_house.Home.Read().Version, _house.Home.Versions[0].Content);
    }

    [Fact]
    public async Task No_publication_writes_outside_the_content_folder() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _house.PublishAsync("../outside.txt", "x"));

    [Fact]
    public async Task An_empty_home_is_filled_with_what_is_shipped_and_a_full_one_left_alone()
    {
        using var empty = ContentHouse.Empty();

        Assert.Equal(PublicationOutcome.Published, (await empty.Home.SeedAsync(_house.Folder, Cancellation)).Outcome);
        Assert.Equal(_house.Home.Read().Version, empty.Home.Read().Version);
        empty[File] = "<root/>";
        Assert.Equal(PublicationOutcome.Unchanged, (await empty.Home.SeedAsync(_house.Folder, Cancellation)).Outcome);
        Assert.Equal("<root/>", empty[File]);
    }

    public void Dispose() => _house.Dispose();

    private Task<Publication> UndoAsync() => _house.Home.ReturnToAsync(_house.Home.BeforeNow()!, "kultur", Cancellation);

    private List<string> Everything() => [.. Directory.EnumerateFileSystemEntries(_house.Folder, "*", SearchOption.AllDirectories).Order()];

    private static string? Text(JsonDocument document, string name) => document.RootElement.GetProperty(name).GetString();
}
