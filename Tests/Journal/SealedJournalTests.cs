using System.Text;
using System.Text.Json;
using ChatBot.Bot.Journal;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Journal;

public sealed class SealedJournalTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly TestClock _clock = new();
    private readonly Alarms _alarms = new(NullLogger<Alarms>.Instance);
    private readonly KeyRing _keys = KeyRing.Generate();

    private string Folder => _scratch.Path("journal");

    [Fact]
    public async Task What_was_appended_is_read_whole_by_the_next_process_in_the_order_of_time()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(Stop("k1:anna", 2));
            await journal.AppendAsync(new("", 3, "", []) { Sent = [new("s1", "grant:a", "4w", "t1", "2027-03-02")] });
        }
        using (var other = Open()) await other.AppendAsync(Stop("k1:omar", 1) with { Ends = [new(new("msteams", ["room"]), ["own:a"]), new(null, null)] });

        var entries = Open().ReadAll();

        Assert.Equal(["k1:omar", "k1:anna"], entries.SelectMany(entry => entry.People));
        Assert.Equal(new SentReminder("s1", "grant:a", "4w", "t1", "2027-03-02"), Assert.Single(entries[2].Sent));
        Assert.Equal("room", entries[0].Ends[0].Place!.Scopes.Single());
        Assert.Null(entries[0].Ends[1].Events);
    }

    [Fact]
    public async Task Entries_that_come_at_once_are_all_on_the_disk_when_each_is_told()
    {
        using var journal = Open();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            await journal.AppendAsync(Stop($"k1:p{i}", i));
            Assert.Contains(journal.ReadAll(), entry => entry.At == i);
        })));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => (long)i), journal.ReadAll().Select(entry => entry.At));
        Assert.Equal(0, journal.Behind);
    }

    [Fact]
    public void A_turn_is_journaled_only_for_what_a_restore_must_not_undo()
    {
        Assert.Null(JournalEntry.Of(Some.Turn(effects: [new Effect.StopReminded(new(2026, 9, 1))])));

        var entry = JournalEntry.Of(Some.Turn("SM1", Some.Conversation("k2:anna", "k1:anna"), effects: [new Effect.EndReminders(false, ["own:a"]), new Effect.Forget()]))!;

        Assert.True(entry is { Forget: true, Stop: false, Start: false });
        Assert.Equal(["k2:anna", "k1:anna"], entry.People);
        Assert.Equal("own:a", Assert.Single(entry.Ends).Events!.Single());
        Assert.Equal(entry.Id, JournalEntry.Of(Some.Turn("SM1", effects: [new Effect.Stop()]))!.Id);
    }

    [Theory]
    [InlineData("overlay", true)]
    [InlineData(null, false)]
    public void Health_says_when_its_folder_is_gone_with_the_container(string? passing, bool says)
    {
        using var journal = Open();

        var told = JsonSerializer.Serialize(new JournalHealth(journal, passing).Make());

        Assert.Equal(says, told.Contains("Journal:Directory lies on overlay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_files_tell_nothing_to_whoever_has_not_the_key_and_are_for_this_user_only()
    {
        using (var journal = Open()) await journal.AppendAsync(Stop("k1:anna", 1));

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.DoesNotContain("anna", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        Assert.DoesNotContain("namsos", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_record_cut_by_a_crash_is_left_out_and_those_before_it_are_not()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(Stop("k1:anna", 1));
            await journal.AppendAsync(Stop("k1:omar", 2));
        }
        var file = Assert.Single(Directory.GetFiles(Folder));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^7]);

        Assert.Equal("k1:anna", Assert.Single(Open().ReadAll()).People[0]);
        Assert.Equal(0, _alarms.CountOf(AlarmKind.JournalBroken));
    }

    [Fact]
    public async Task A_record_that_was_altered_is_counted_and_the_others_are_read()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(Stop("k1:anna", 1));
            await journal.AppendAsync(Stop("k1:omar", 2));
        }
        var file = Assert.Single(Directory.GetFiles(Folder));
        var bytes = File.ReadAllBytes(file);
        bytes[40] ^= 1;
        File.WriteAllBytes(file, bytes);

        using var altered = Open();
        Assert.Equal("k1:omar", Assert.Single(altered.ReadAll()).People[0]);
        Assert.Equal((1, 1L), (altered.Broken, _alarms.CountOf(AlarmKind.JournalBroken)));
    }

    [Fact]
    public async Task A_file_under_another_name_is_no_entry()
    {
        using (var journal = Open()) await journal.AppendAsync(Stop("k1:anna", 1));
        var file = Assert.Single(Directory.GetFiles(Folder));
        File.Move(file, Path.Combine(Folder, "2026-09-02.copied.journal"));

        Assert.Empty(Open().ReadAll());
    }

    [Fact]
    public async Task A_missing_key_refuses_the_start_and_tells_the_count()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(Stop("k1:anna", 1));
            await journal.AppendAsync(Stop("k1:omar", 2));
        }
        using var other = Open(KeyRing.Generate());

        Assert.StartsWith(
            $"Privacy:SealKeys lacks the key {_keys.Primary.Id}, which 2 entries of the journal still need.", Assert.Throws<StoreRefusedException>(other.ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_lost_for_good_does_not_refuse_the_start()
    {
        using (var journal = Open()) await journal.AppendAsync(Stop("k1:anna", 1));
        using var other = Open(KeyRing.Generate(), _keys.Primary.Id);

        Assert.Empty(other.ReadAll());
    }

    [Fact]
    public void A_folder_that_cannot_be_used_refuses_the_start()
    {
        _scratch.Write("journal", "a file stands there");

        Assert.Contains("Journal:Directory", Assert.Throws<StoreRefusedException>(Open().ReadAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_disk_does_not_take_waits_and_is_written_later()
    {
        _scratch.Write("journal", "a file stands there");
        using var journal = Open();

        await journal.AppendAsync(Stop("k1:anna", 1));
        Assert.Equal((1, 0), (journal.Behind, journal.CatchUp()));
        Assert.Equal(1, _alarms.CountOf(AlarmKind.JournalBehind));
        File.Delete(Folder);

        Assert.Equal((1, 0), (journal.CatchUp(), journal.Behind));
        Assert.Single(journal.ReadAll());
    }

    [Fact]
    public async Task Each_day_has_its_file_and_days_before_the_oldest_backup_go()
    {
        using var journal = Open();
        for (var day = 0; day < 3; day++)
        {
            await journal.AppendAsync(Stop("k1:anna", day));
            _clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(2, journal.RemoveBefore(new(2026, 9, 3)));

        Assert.Equal(2, Assert.Single(journal.ReadAll()).At);
    }

    [Fact]
    public void The_number_noted_only_grows()
    {
        using var journal = Open();
        Assert.Empty(journal.ReadAll());
        Assert.Equal(0, journal.NotedNumber());

        journal.Note(12);
        journal.Note(9);

        Assert.Equal(12, Open().NotedNumber());
    }

    public void Dispose() => _scratch.Dispose();

    private static JournalEntry Stop(string person, long at) => new($"id-{person}-{at}", at, "namsos", [person]) { Stop = true };

    private SealedJournal Open() => Open(_keys);

    private SealedJournal Open(KeyRing keys, params string[] lost) => new(Folder, new Seal(keys), _clock, _alarms, new(keys, keys, lost));
}
