using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Reminders;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private const string Deadline = "grant:bufdir/2027/1";

    private static readonly ReminderFacts March = new(new(2027, 3, 2));
    private static readonly ReminderFacts April = new(new(2027, 4, 2));

    private ISubscriptions Subscriptions => Store;

    [Fact]
    public async Task A_reminder_is_kept_listed_and_replaced_by_the_next_request_for_the_same()
    {
        await AskAsync("SM1", Asked("s1"));
        await AskAsync("SM2", Asked("s2") with { Offsets = "1d" });

        var held = Assert.Single((await OpenAsync()).Standing.Reminders);
        Assert.Equal(Deadline, held.Event);
        Assert.Equal([ReminderOffset.OneDay], held.Offsets);
        Assert.Equal(March, held.Told);
        Assert.Equal("s1", await ValueAsync<string>("select id from subscription"));
    }

    [Fact]
    public async Task A_channels_reminders_are_the_channels_and_nobodys_own()
    {
        await AskAsync("SM1", Asked("s1", person: "", place: "room"));

        Assert.Empty((await OpenAsync()).Standing.Reminders);
        Assert.True(Assert.Single((await OpenAsync(conversation: Some.Conversation() with { Places = ["room"] })).Standing.Reminders).OfPlace);
        Assert.Empty((await OpenAsync(conversation: Some.Conversation() with { Places = ["other"] })).Standing.Reminders);
    }

    [Fact]
    public async Task What_is_due_goes_to_the_outbox_once()
    {
        await AskAsync("SM1", Asked("s1"));
        Assert.Equal(0, await PlanAsync(_ => throw new InvalidOperationException("not due"), Some.Noon.AddHours(-1)));

        Assert.Equal(1, await PlanAsync(_ => new(Reminder("t1"), ["4w"], Some.Noon.AddDays(1))));
        Assert.Equal(0, await PlanAsync(_ => throw new InvalidOperationException("not due")));
        var seen = await SeeAsync(Some.Noon.AddDays(1));

        Assert.Equal(["1w", "4w"], seen.Done.Order());
        Assert.Equal(1, await CountAsync("outbox", "kind = 4"));
    }

    [Fact]
    public async Task The_same_reminder_of_one_subscription_is_never_queued_again()
    {
        await AskAsync("SM1", Asked("s1"));

        await PlanAsync(_ => new(Reminder("t1"), [], Some.Noon));
        await PlanAsync(_ => new(Reminder("t2"), [], Some.Noon.AddDays(1)));

        Assert.Equal("t1", await ValueAsync<string>("select id from outbox where kind = 4"));
        Assert.Equal(1, await CountAsync("outbox"));
    }

    [Fact]
    public async Task A_unit_that_fails_leaves_nothing_half_planned()
    {
        await AskAsync("SM1", Asked("s1"));
        await AskAsync("SM2", Asked("s2", person: "k1:berit"), "k1:berit");

        var asked = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => PlanAsync(_ => ++asked % 2 == 1 ? new(Reminder($"t{asked}"), [], Some.Noon.AddDays(1)) : throw new InvalidOperationException("fault")));

        Assert.Equal(0, await CountAsync("outbox"));
        Assert.Equal(2, await PlanAsync(stored => new(Reminder("n" + stored.Asked.Id), [], Some.Noon.AddDays(1))));
    }

    [Fact]
    public async Task A_reminder_is_claimed_after_replies_of_its_number_and_in_its_pace()
    {
        await QueueAsync("s1", "k1:anna", "t1", segments: 2);
        await QueueAsync("s2", "k1:berit", "t2", segments: 1);
        await Store.AddAsync([Some.Row("reply")], Some.Noon, Cancellation);

        Assert.Empty(await ClaimAsync(Some.Noon));
        Assert.Equal(["reply"], (await Store.ClaimAsync(9, TimeSpan.FromMinutes(2), "replies", Some.Noon, Cancellation)).Select(row => row.Row.Token));
        var first = Assert.Single(await ClaimAsync(Some.Noon));
        Assert.Empty(await ClaimAsync(Some.Noon.AddSeconds(3)));
        var second = Assert.Single(await ClaimAsync(Some.Noon.AddSeconds(4)));

        Assert.Equal(["t1", "t2"], [first.Row.Token, second.Row.Token]);
        Assert.Equal(1, first.Attempts);
        Assert.Empty(await ClaimAsync(Some.Noon.AddHours(1)));
    }

    [Fact]
    public async Task The_pace_of_one_number_holds_up_no_other()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await QueueAsync("s2", "k1:berit", "t2");
        await QueueAsync("s3", "k1:cato", "t3", sender: "+4759440002");

        Assert.Equal(["t1", "t3"], (await ClaimAsync(Some.Noon)).Select(row => row.Row.Token).Order());
    }

    [Fact]
    public async Task A_reminder_taken_back_is_planned_anew_and_what_was_told_goes_back()
    {
        await AskAsync("SM1", Asked("s1"));
        await PlanAsync(_ => new(Reminder("t1") with { Facts = April.Write() }, [], Some.Noon.AddDays(9)));
        Assert.Equal(April.Write(), (await SeeAsync(Some.Noon.AddDays(9))).Asked.Told);

        Assert.Empty(await ClaimAsync(Some.Noon.AddSeconds(1), _ => ReminderVerdict.TakeBack));

        var seen = await SeeAsync(Some.Noon.AddSeconds(1));
        Assert.Empty(seen.Done);
        Assert.Equal(March.Write(), seen.Asked.Told);
    }

    [Fact]
    public async Task A_reminder_that_is_held_is_asked_about_again_a_little_later()
    {
        await QueueAsync("s1", "k1:anna", "t1");

        Assert.Empty(await ClaimAsync(Some.Noon, _ => ReminderVerdict.Hold));
        Assert.Empty(await ClaimAsync(Some.Noon.AddSeconds(30)));
        Assert.Single(await ClaimAsync(Some.Noon + ReminderClaims.HoldFor));
    }

    [Fact]
    public async Task A_change_of_an_event_makes_its_subscriptions_due_and_is_taken_over_once()
    {
        await AskAsync("SM1", Asked("s1"));
        await PlanAsync(_ => new(null, [], Some.Noon.AddDays(9)));
        var held = Assert.Single(await Subscriptions.EventsAsync(Cancellation));
        Assert.Equal(March.Write(), held.Facts);

        Assert.True(await Subscriptions.ReplaceFactsAsync(held, April.Write(), Some.Noon, Cancellation));
        Assert.False(await Subscriptions.ReplaceFactsAsync(held, April.Write(), Some.Noon, Cancellation));

        var seen = await SeeAsync(Some.Noon);
        Assert.Equal(April.Write(), seen.Facts);
        Assert.Equal(March.Write(), seen.Asked.Told);
    }

    [Fact]
    public async Task A_subscription_at_its_end_leaves_nothing_behind()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await ClaimAsync(Some.Noon);
        await PlanAsync(_ => new(null, [], null), Some.Noon.AddDays(1));

        await Store.SweepAsync(new(TimeSpan.FromHours(1), TimeSpan.FromHours(24), TimeSpan.FromHours(72), TimeSpan.FromDays(7)), Some.Noon.AddDays(2), Cancellation);

        Assert.Equal(0, await CountAsync("subscription") + await CountAsync("reminder") + await CountAsync("reminder_event"));
        Assert.Equal(0, await CountAsync("outbox", "sealed_address is not null"));
    }

    [Fact]
    public async Task The_clock_is_remembered_at_its_latest()
    {
        Assert.Null(await Subscriptions.SeenAtAsync(Cancellation));

        await Subscriptions.NoteSeenAsync(Some.Noon, Cancellation);
        await Subscriptions.NoteSeenAsync(Some.Noon.AddHours(-1), Cancellation);

        Assert.Equal(Some.Noon, await Subscriptions.SeenAtAsync(Cancellation));
    }

    [Fact]
    public async Task Figures_tell_what_is_held_what_waits_and_what_is_late()
    {
        await QueueAsync("s1", "k1:anna", "t1");
        await AskAsync("SM7", Asked("s2") with { Event = "own:2027-03-12" });

        Assert.Equal(new ReminderFigures(2, 1, 1), await Subscriptions.FiguresAsync(Some.Noon.AddHours(1), Cancellation));
        Assert.Null((await Store.HealthAsync(Some.Noon.AddHours(9), Cancellation)).OutboxAge);
    }

    private static NewSubscription Asked(string id, string person = "k1:anna", string place = "", string sender = "+4759440001") => new(
        id, "sms", "namsos", person, place, Deadline, "4w,1w,1d", March.Write(), "nb", sender, Some.Bytes("address"), Some.Noon, Some.Noon);

    private static NewReminder Reminder(string token, string person = "k1:anna", int segments = 1, string sender = "+4759440001") => new(
        "1w", March.Write(), false, false, segments, Some.Row(token, OutboxKind.Reminder, person) with { Sender = sender });

    private Task AskAsync(string message, NewSubscription asked, string person = "k1:anna") =>
        CommitAsync(Some.Turn(message, Some.Conversation(person)) with { Subscriptions = [asked] });

    private async Task QueueAsync(string id, string person, string token, int segments = 1, string sender = "+4759440001")
    {
        await AskAsync("ask-" + id, Asked(id, person, sender: sender), person);
        Assert.Equal(1, await PlanAsync(_ => new(Reminder(token, person, segments, sender), [], Some.Noon.AddDays(1))));
    }

    private Task<int> PlanAsync(Func<StoredSubscription, PlannedSubscription> plan, DateTimeOffset? now = null) =>
        Subscriptions.PlanAsync(9, now ?? Some.Noon, plan, Cancellation);

    private async Task<StoredSubscription> SeeAsync(DateTimeOffset now)
    {
        StoredSubscription? seen = null;
        await PlanAsync(
            stored =>
            {
                seen = stored;
                return new(null, [], now.AddDays(1));
            },
            now);
        return seen!;
    }

    private Task<IReadOnlyList<OutboxRow>> ClaimAsync(DateTimeOffset now, Func<WaitingReminder, ReminderVerdict>? judge = null) => Subscriptions.ClaimAsync(
        new(9, TimeSpan.FromMinutes(2), "reminders", now, TimeSpan.FromSeconds(2), TimeSpan.Zero), judge ?? (_ => ReminderVerdict.Send), Cancellation);
}
