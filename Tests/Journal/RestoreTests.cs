using System.Globalization;
using ChatBot.Bot.Observability;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Reminders;
using ChatBot.Tests.Delivery.Reminders;
using ChatBot.Tests.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Journal;

/// <summary>A restore sends nothing again, and undoes nothing that people have asked for.</summary>
public sealed class RestoreTests(PostgresCluster cluster)
{
    private const int People = 50;

    private static readonly ReminderFacts March = new(new(2027, 3, 2), new(12, 0));
    private static readonly ReminderFacts Sunday = new(new(2027, 2, 28), new(11, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_restore_nothing_is_sent_until_a_person_says_so_and_then_what_is_right_goes_out_once(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres);
        house.Reminders.Dates[KnownDates.Grant] = March;
        house.Reminders.Dates[KnownDates.Turn] = Sunday;
        for (var i = 0; i < People; i++) await house.Reminders.AskAsync(Name(i), KnownDates.Grant, ReminderOffset.FourWeeks);
        foreach (var person in (string[])["stopped", "gone", "ended", "later"]) await house.Reminders.AskAsync(person, KnownDates.Grant, ReminderOffset.FourWeeks, ReminderOffset.OneWeek);
        await house.Reminders.AskAsync("moved", KnownDates.Turn, ReminderOffset.OneDay);
        await house.Store.AddAsync([Some.Row("waits", person: "omar", due: house.Clock.GetUtcNow())], house.Clock.GetUtcNow(), Stop);
        await house.BackUpAsync();

        await house.Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "sender", house.Clock.GetUtcNow(), Stop);
        await house.TurnAsync("SM1", "stopped", new Effect.Stop());
        await house.TurnAsync("SM2", "gone", new Effect.Forget());
        await house.TurnAsync("SM3", "ended", new Effect.EndReminders(false, [KnownDates.Grant]));
        house.Reminders.Dates[KnownDates.Turn] = Sunday with { Day = new(2027, 2, 21) };
        await house.Reminders.UntilAsync(At(2027, 2, 2, 11), TimeSpan.FromMinutes(5));
        Assert.Equal(People + 2, house.Reminders.Sent.Count);
        Assert.Contains(house.Reminders.Sent, sent => sent.StartsWith("moved note-1", StringComparison.Ordinal));

        await house.RestoreAsync();
        await house.Reminders.UntilAsync(At(2027, 2, 3, 12));

        Assert.Empty(house.Reminders.Sent);
        Assert.Empty(await house.Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "sender", house.Clock.GetUtcNow(), Stop));
        Assert.Equal(1, house.Alarms.CountOf(AlarmKind.StoreHeld));
        Assert.True((await house.HeldAsync())!.Rows >= 1);
        Assert.True(await house.IsStoppedAsync("stopped"));
        Assert.Equal(0, (await house.StandingAsync("gone")).Messages);
        Assert.Empty((await house.StandingAsync("gone")).Reminders);
        // A message of theirs from before, which waits in a spool, must still leave nothing.
        Assert.NotNull(await house.Store.ForgottenAtAsync("namsos", ["gone"], Stop));
        Assert.Empty((await house.StandingAsync("ended")).Reminders);

        // People are answered meanwhile.
        await house.Store.AddAsync([Some.Row("answer", person: "cato", due: house.Clock.GetUtcNow())], house.Clock.GetUtcNow(), Stop);
        Assert.Equal("answer", Assert.Single(await house.Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "sender", house.Clock.GetUtcNow(), Stop)).Row.Token);

        Assert.NotNull(await house.Store.ReleaseHeldAsync(house.Clock.GetUtcNow(), house.Clock.GetUtcNow(), Stop));
        await house.Reminders.Replica.Outbox.RunOnceAsync(Stop);
        await house.Reminders.UntilAsync(At(2027, 3, 3));

        // What waited is no longer worth sending, and what was sent is not sent again.
        Assert.Null(await house.HeldAsync());
        Assert.Equal(["later 1w 2027-02-23", "moved 1d 2027-02-20"], house.Reminders.Sent.Select(sent => sent[..^6]).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stop_that_was_taken_back_before_the_restore_stays_taken_back(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres);
        await house.TurnAsync("SM0", "omar", new Effect.Stop());
        await house.BackUpAsync();
        await house.TurnAsync("SM1", "anna", new Effect.Stop());
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.TurnAsync("SM2", "anna", new Effect.Start());
        await house.TurnAsync("SM3", "omar", new Effect.Start());
        await house.Store.RecordCarrierStopAsync("namsos", ["cato"], house.Clock.GetUtcNow(), Stop);

        await house.RestoreAsync();

        Assert.Equal((false, false, true), (await house.IsStoppedAsync("anna"), await house.IsStoppedAsync("omar"), await house.IsStoppedAsync("cato")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_start_on_the_same_database_changes_nothing_that_the_journal_has(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres);
        house.Reminders.Dates[KnownDates.Grant] = March;
        await house.Reminders.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks, ReminderOffset.OneWeek);
        await house.TurnAsync("SM1", "omar", new Effect.Stop());
        await house.TurnAsync("SM2", "cato", new Effect.Forget());
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.TurnAsync("SM3", "omar", new Effect.Start());
        await house.TurnAsync("SM4", "cato");
        await house.Reminders.UntilAsync(At(2027, 2, 2, 11));
        Assert.StartsWith("anna 4w", Assert.Single(house.Reminders.Sent), StringComparison.Ordinal);

        await house.RestartAsync();
        await house.Reminders.UntilAsync(At(2027, 3, 3));

        Assert.Null(await house.HeldAsync());
        Assert.False(await house.IsStoppedAsync("omar"));
        Assert.Equal(1, (await house.StandingAsync("cato")).Messages);
        Assert.StartsWith("anna 1w", Assert.Single(house.Reminders.Sent), StringComparison.Ordinal);
        Assert.Equal(0, house.Alarms.CountOf(AlarmKind.StoreHeld));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_people_have_written_since_their_deletion_outlives_a_late_journal(bool postgres)
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres);
        house.Reminders.Dates[KnownDates.Grant] = March;
        await house.TurnAsync("SM1", "anna");
        await house.BackUpAsync();
        await house.TurnAsync("SM2", "anna", new Effect.Forget());
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var away = house.JournalFolder + ".away";
        await house.EndAsync();
        Directory.Move(house.JournalFolder, away);
        await house.RunAsync("--restore", house.BackupPath);
        await house.StartAsync();
        await house.Reminders.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks);
        await house.EndAsync();
        Directory.Delete(house.JournalFolder, recursive: true);
        Directory.Move(away, house.JournalFolder);

        await house.StartAsync();

        var standing = await house.StandingAsync("anna");
        Assert.Equal(1, standing.Messages);
        Assert.Single(standing.Reminders);
    }

    [Fact]
    public async Task Each_replica_brings_its_own_journal_and_a_replica_that_comes_later_holds_nothing_anew()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: true);
        house.Reminders.Dates[KnownDates.Grant] = March;
        await house.Reminders.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks);
        await house.BackUpAsync();
        await using (var other = await house.StartOtherAsync()) await other.RecordCarrierStopAsync("namsos", ["omar"], house.Clock.GetUtcNow(), Stop);
        await house.KeepAsync();

        await house.RestoreAsync();
        Assert.NotNull(await house.HeldAsync());
        Assert.False(await house.IsStoppedAsync("omar"));
        await house.Store.ReleaseHeldAsync(house.Clock.GetUtcNow(), house.Clock.GetUtcNow(), Stop);
        await using var later = await house.StartOtherAsync();

        Assert.True(await house.IsStoppedAsync("omar"));
        Assert.Null(await house.HeldAsync());
    }

    [Fact]
    public async Task The_journal_is_kept_as_long_as_backups_are_and_the_database_knows_its_entries_longer()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false);
        await house.TurnAsync("SM1", "anna", new Effect.Stop());
        house.Clock.Advance(TimeSpan.FromDays(31));
        await house.KeepAsync();
        Assert.Single(Directory.GetFiles(house.JournalFolder, "*.journal"));

        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.KeepAsync();
        Assert.Empty(Directory.GetFiles(house.JournalFolder, "*.journal"));
        Assert.Equal(0, await house.Store.ForgetEntriesAsync(RestoreHouse.Start, Stop));
        Assert.Equal(1, await house.Store.ForgetEntriesAsync(RestoreHouse.Start.AddDays(1), Stop));
    }

    [Fact]
    public async Task A_setting_holds_what_a_promotion_may_have_lost()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false);
        house.Reminders.Dates[KnownDates.Grant] = March;
        await house.Reminders.AskAsync("anna", KnownDates.Grant, ReminderOffset.FourWeeks);

        await house.RestartAsync(held: true);
        await house.Reminders.UntilAsync(At(2027, 2, 3));
        Assert.Empty(house.Reminders.Sent);
        Assert.Equal(1, (await house.HeldAsync())!.Subscriptions);
        await house.EndAsync();

        var (code, said) = await house.RunAsync("--release-held");
        Assert.Equal(0, code);
        Assert.StartsWith("0 messages and 1 subscriptions", said, StringComparison.Ordinal);
        await house.StartAsync();
        await house.Reminders.UntilAsync(At(2027, 2, 4));
        Assert.Equal(["anna 4w 2027-02-03 09:00"], house.Reminders.Sent);
    }

    [Fact]
    public async Task A_new_empty_database_has_nothing_to_hold_and_its_number_is_above_what_was_noted()
    {
        await using var house = await RestoreHouse.OpenAsync(cluster, postgres: false);
        await house.TurnAsync("SM1", "anna", new Effect.Stop());
        await house.EndAsync();
        File.Delete(house.Storage.ConnectionString["Data Source=".Length..]);

        await house.StartAsync();
        Assert.Null(await house.HeldAsync());
        Assert.True(await house.IsStoppedAsync("anna"));
        house.Reminders.Dates[KnownDates.Grant] = March;
        await house.Reminders.AskAsync("anna", KnownDates.Grant);
        await house.RestartAsync();
        Assert.Null(await house.HeldAsync());
    }

    private static string Name(int i) => "p" + i.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(int year, int month, int day, int hour = 0) => OsloTime.InstantOf(new(year, month, day), new(hour, 0));
}
