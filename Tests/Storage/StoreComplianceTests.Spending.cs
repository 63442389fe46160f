using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task What_many_people_cost_side_by_side_is_counted_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(
            () => CommitAsync(Some.Turn($"SM{i}", Some.Conversation($"k1:{i}"), state: "s", inline: Some.Inline($"t{i}"), cost: i)), Cancellation)));

        Assert.Equal(59 * 60 / 2, (await OpenAsync()).SpentTodayMicros);
    }

    [Fact]
    public async Task What_was_spent_before_money_was_counted_in_parts_still_counts()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("drop table spend_part"), Cancellation);
        await Database.WriteAsync(
            session => session.ExecuteAsync("insert into spend (municipality, day, micros) values ('namsos', @Day, 700)", new { Day = OsloDay.Of(Some.Noon).ToText() }), Cancellation);

        using var migration = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(Migrations.All().Single(one => one.Name.EndsWith("_spend_part", StringComparison.Ordinal)).Resource)!);
        var sql = await migration.ReadToEndAsync(Cancellation);
        await Database.WriteAsync(session => session.ExecuteAsync(sql), Cancellation);
        await CommitAsync(Some.Turn("SM1", state: "s", inline: Some.Inline(), cost: 30));

        Assert.Equal(730, (await OpenAsync()).SpentTodayMicros);
    }
}
