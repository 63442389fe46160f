using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    private static readonly ReminderDay Today = new(new(2026, 9, 1), Some.Noon.AddHours(-12), Some.Noon.AddHours(12));

    [Fact]
    public async Task The_plan_of_a_day_is_what_stood_when_it_was_first_looked_at()
    {
        await AskAsync("SM1", Asked("s1") with { Since = Some.Noon.AddDays(-9) });
        Assert.Equal(new ReminderLoad(1, 1), await Subscriptions.LoadAsync(Today, Some.Noon, Cancellation));

        await AskAsync("SM2", Asked("s2", person: "k1:berit") with { Since = Some.Noon.AddDays(-9) }, "k1:berit");
        await AskAsync("SM3", Asked("s3", person: "k1:cato"), "k1:cato");

        Assert.Equal(new ReminderLoad(2, 1), await Subscriptions.LoadAsync(Today, Some.Noon, Cancellation));
        var tomorrow = new ReminderDay(Today.Day.AddDays(1), Today.Ends, Today.Ends.AddDays(1));
        Assert.Equal(new ReminderLoad(3, 0), await Subscriptions.LoadAsync(tomorrow, Today.Ends, Cancellation));
        Assert.Equal(1, await CountAsync("reminder_day"));
    }

    [Fact]
    public async Task What_a_person_has_let_go_is_no_longer_counted()
    {
        await AskAsync("SM1", Asked("s1") with { Since = Some.Noon.AddDays(-9) });
        await AskAsync("SM2", Asked("s2", person: "k1:berit") with { Since = Some.Noon.AddDays(-9), NextAt = Some.Noon.AddHours(1) }, "k1:berit");

        Assert.Equal(1, await Subscriptions.ReleaseDueAsync(Some.Noon, Some.Noon, Cancellation));

        Assert.Equal(0, (await Subscriptions.LoadAsync(Today, Some.Noon, Cancellation)).Due);
        Assert.Equal(1, (await Subscriptions.LoadAsync(Today, Some.Noon.AddHours(2), Cancellation)).Due);
    }

    [Fact]
    public async Task The_databases_clock_is_told_where_it_may_be_another()
    {
        var before = TimeProvider.System.GetUtcNow();
        var shown = await Store.ClockAsync(Cancellation);

        if (Provider == StorageProvider.Sqlite) Assert.Null(shown);
        else Assert.InRange(shown!.Value, before.AddSeconds(-1), TimeProvider.System.GetUtcNow().AddSeconds(1));
    }
}
