using ChatBot.Bot.Storage;

namespace ChatBot.Tests.Storage;

public abstract partial class StoreComplianceTests
{
    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_as_it_is()
    {
        Assert.Equal(0, await Database.WriteAsync(Migrations.ApplyAsync, Cancellation));
        Assert.Equal(Migrations.All().Count, await CountAsync("schema_version"));
    }

    [Fact]
    public async Task Tables_of_a_newer_program_are_refused_with_both_versions()
    {
        await Database.WriteAsync(session => session.ExecuteAsync("insert into schema_version (version, name) values (999, '999_later')"), Cancellation);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(() => Database.WriteAsync(Migrations.ApplyAsync, Cancellation));

        Assert.Contains("999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"knows {Migrations.All()[^1].Version}", refusal.Message, StringComparison.Ordinal);
    }
}
