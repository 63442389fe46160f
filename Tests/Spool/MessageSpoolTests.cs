using System.Text;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Spool;

/// <summary>A message that was taken is on the disk, sealed, in its place, and nothing that lies beside it stands in its way.</summary>
public sealed class MessageSpoolTests : IDisposable
{
    private readonly SpoolHouse _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task File_and_folder_are_synced_in_this_order_before_a_message_counts_as_taken()
    {
        using var spool = _house.Open();

        Assert.True(await spool.TryAddAsync(_house.Message("SM1")));

        Assert.Equal(["write .tmp", "sync file .tmp", "rename .tmp", "sync folder"], _house.Disk.Steps);
        Assert.EndsWith(".msg", Assert.Single(_house.Files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write")]
    [InlineData("sync file")]
    [InlineData("rename")]
    [InlineData("sync folder")]
    public async Task A_disk_that_fails_at_any_step_takes_nothing_and_keeps_nothing(string step)
    {
        using var spool = _house.Open();
        _house.Disk.Failing = step;

        Assert.False(await spool.TryAddAsync(_house.Message("SM1")));

        Assert.Empty(_house.Files);
        Assert.True(spool.IsEmpty);
        Assert.False(spool.HasOf(SpoolHouse.Person));
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SpoolBroken));
        _house.Disk.Failing = null;
        Assert.True(await spool.TryAddAsync(_house.Message("SM1")));
    }

    [Fact]
    public async Task Neither_names_nor_bytes_of_the_files_tell_number_text_or_person()
    {
        using (var spool = _house.Open()) await spool.TryAddAsync(_house.Message("SM1"));

        var file = Path.Combine(_house.Folder, Assert.Single(_house.Files));
        var told = Path.GetFileName(file) + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        foreach (var secret in (string[])[SpoolHouse.Number, SpoolHouse.Number[1..], SpoolHouse.Number[3..], "norskkurs", "Kvitebj", SpoolHouse.Person, "namsos", "SM1"])
            Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task The_length_of_a_file_does_not_tell_the_length_of_a_text()
    {
        using var spool = _house.Open();
        var message = _house.Message("SM1");
        await spool.TryAddAsync(message with { Sms = message.Sms! with { Text = "Hei" } });
        await spool.TryAddAsync(_house.Message("SM2"));

        Assert.Single(_house.Files.Select(file => new FileInfo(Path.Combine(_house.Folder, file)).Length).Distinct());
    }

    [Fact]
    public async Task The_next_process_finds_what_waited_in_its_order()
    {
        using (var spool = _house.Open())
        {
            await spool.TryAddAsync(_house.Message("SM2", after: TimeSpan.FromMilliseconds(2)));
            await spool.TryAddAsync(_house.Message("SM1", after: TimeSpan.FromMilliseconds(1)));
            await spool.TryAddAsync(_house.Message("SM3", "other", after: TimeSpan.FromMilliseconds(3)));
        }

        using var next = _house.Open();

        Assert.Equal(["SM1", "SM2", "SM3"], next.InOrder().Select(entry => entry.Message.MessageId));
        Assert.Equal([true, false, true], next.InOrder().Select(next.IsNext));
        var read = next.Read(next.InOrder()[0]);
        Assert.Equal((SpoolHouse.Text, SpoolHouse.Person), (read.Sms!.Text, read.Lane));
        Assert.Equal(_house.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1), read.ReceivedAt);
        Assert.Equal(SpoolHouse.Number, new AddressVault(new Seal(_house.Keys)).Open(read.Sms.SealedFrom, "SM1").Value);
    }

    [Fact]
    public async Task The_second_message_of_a_person_keeps_its_place_though_the_clock_was_set_back()
    {
        using var spool = _house.Open();
        await spool.TryAddAsync(_house.Message("SM1"));
        await spool.TryAddAsync(_house.Message("SM2", after: TimeSpan.FromHours(-1)));

        Assert.Equal(["SM1", "SM2"], spool.InOrder().Select(entry => entry.Message.MessageId));
    }

    [Fact]
    public async Task The_same_message_lies_there_once_however_often_it_is_delivered()
    {
        using var spool = _house.Open();

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => spool.TryAddAsync(_house.Message("SM1"))));

        Assert.All(taken, Assert.True);
        Assert.Single(_house.Files);
    }

    [Fact]
    public async Task It_takes_as_many_messages_as_it_may_and_more_once_some_have_left()
    {
        using var spool = _house.Open(most: 2);
        Assert.True(await spool.TryAddAsync(_house.Message("SM1")));
        Assert.False(spool.Figures().IsFull);
        Assert.True(await spool.TryAddAsync(_house.Message("SM2")));

        Assert.False(await spool.TryAddAsync(_house.Message("SM3")));
        Assert.False(await spool.TryAddAsync(_house.Message("SM4")));
        Assert.True(spool.Figures().IsFull);
        Assert.False(spool.CanTake());
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SpoolFull));

        spool.Remove(spool.InOrder()[0]);
        Assert.True(spool.CanTake());
        Assert.True(await spool.TryAddAsync(_house.Message("SM3")));
        Assert.Equal(2, _house.Files.Count);
    }

    [Fact]
    public async Task It_takes_no_more_bytes_than_it_may()
    {
        using var spool = _house.Open(bytes: 4000);
        var taken = 0;
        for (var i = 0; i < 20; i++) taken += await spool.TryAddAsync(_house.Message($"SM{i}")) ? 1 : 0;

        Assert.InRange(taken, 1, 19);
        Assert.InRange(spool.Figures().Bytes, 1, 4000);
        Assert.Equal(spool.Figures().Bytes, _house.Files.Sum(file => new FileInfo(Path.Combine(_house.Folder, file)).Length));
    }

    [Fact]
    public async Task Half_foreign_renamed_and_altered_files_are_set_aside_and_stop_no_other()
    {
        using (var spool = _house.Open())
        {
            for (var i = 1; i <= 4; i++) await spool.TryAddAsync(_house.Message($"SM{i}", after: TimeSpan.FromMilliseconds(i)));
        }
        var files = _house.Files;
        string At(string name) => Path.Combine(_house.Folder, name);
        await File.WriteAllTextAsync(At("000000000001-00000001-00000001.tmp"), "half", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("notes.msg"), "foreign", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("readme.txt"), "not ours at all", TestContext.Current.CancellationToken);
        File.Move(At(files[0]), At(files[0].Replace("00000001-", "00000009-", StringComparison.Ordinal)));
        var altered = await File.ReadAllBytesAsync(At(files[1]), TestContext.Current.CancellationToken);
        altered[^1] ^= 1;
        await File.WriteAllBytesAsync(At(files[1]), altered, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(At(files[2]), [], TestContext.Current.CancellationToken);

        using var next = _house.Open();

        Assert.Equal("SM4", Assert.Single(next.InOrder()).Message.MessageId);
        Assert.Equal(5, next.Figures().SetAside);
        Assert.Equal(5, _house.Alarms.CountOf(AlarmKind.SpoolSetAside));
        Assert.Equal(5, _house.Files.Count(file => file.EndsWith(".bad", StringComparison.Ordinal)));
        Assert.True(File.Exists(At("readme.txt")));
    }

    [Fact]
    public async Task Files_set_aside_are_counted_after_every_start()
    {
        using (_house.Open()) await File.WriteAllTextAsync(Path.Combine(_house.Folder, "x.msg"), "foreign", TestContext.Current.CancellationToken);
        using (var first = _house.Open()) Assert.Equal(1, first.Figures().SetAside);

        using var second = _house.Open();

        Assert.Equal(1, second.Figures().SetAside);
        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SpoolSetAside));
    }

    [Fact]
    public async Task A_key_that_messages_still_need_cannot_be_taken_away()
    {
        using (var spool = _house.Open())
        {
            await spool.TryAddAsync(_house.Message("SM1"));
            await spool.TryAddAsync(_house.Message("SM2"));
        }

        var refusal = Assert.Throws<StoreRefusedException>(() => _house.Open(keys: KeyRing.Generate()));

        Assert.StartsWith($"Privacy:SealKeys lacks the key {_house.Keys.Primary.Id}, which 2 messages in the spool still need.", refusal.Message, StringComparison.Ordinal);
        Assert.All(_house.Files, file => Assert.EndsWith(".msg", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_under_a_key_that_is_lost_for_good_is_set_aside_and_the_others_wait_on()
    {
        using (var spool = _house.Open()) await spool.TryAddAsync(_house.Message("SM1"));
        var keys = KeyRing.Generate();
        using (var spool = _house.Open(keys: keys, lost: _house.Keys.Primary.Id)) await spool.TryAddAsync(_house.Message("SM2"));

        using var after = _house.Open(keys: keys, lost: _house.Keys.Primary.Id);

        Assert.Equal("SM2", after.Read(Assert.Single(after.InOrder())).MessageId);
        Assert.Equal((1, 1L), (after.Figures().SetAside, _house.Alarms.CountOf(AlarmKind.SpoolSetAside)));
    }

    [Fact]
    public void A_second_process_on_the_same_folder_is_refused_and_told_why()
    {
        using var first = _house.Open();

        var refusal = Assert.Throws<StoreRefusedException>(() => _house.Open());

        Assert.Contains("Spool:Directory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_the_start()
    {
        await File.WriteAllTextAsync(_house.Folder, "in the way", TestContext.Current.CancellationToken);

        var refusal = Assert.Throws<SettingsException>(() => _house.Open());

        Assert.Contains("Spool:Directory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_messages_have_begun_to_wait_is_told_once()
    {
        using var spool = _house.Open();
        await spool.TryAddAsync(_house.Message("SM1"));
        _house.Clock.Advance(TimeSpan.FromSeconds(40));
        await spool.TryAddAsync(_house.Message("SM2"));

        Assert.Equal(1, _house.Alarms.CountOf(AlarmKind.SpoolInUse));
        Assert.Equal((2, TimeSpan.FromSeconds(40)), (spool.Figures().Count, spool.Figures().Oldest));
    }
}
