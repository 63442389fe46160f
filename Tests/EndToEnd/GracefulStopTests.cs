using System.Collections.Concurrent;
using System.Net;
using ChatBot.Tests.Support;
using Npgsql;

namespace ChatBot.Tests.EndToEnd;

/// <summary>The process is asked to stop, as systemd or an orchestrator does, while people write.</summary>
public sealed class GracefulStopTests(PostgresCluster cluster)
{
    private const int Workers = 6;
    private const int Enough = 30;
    private const string SendingSql = "select count(*) from outbox where state = 1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task What_was_taken_is_answered_what_was_claimed_is_given_back_and_nothing_is_lost_or_double(string provider)
    {
        await using var twilio = await FakeTwilio.StartAsync(TimeProvider.System);
        using var settings = new ServiceHostSettings().WithRest(twilio).With("Twilio:DeleteAtCarrier", "false");
        settings.CopyLightContent();
        var database = provider == "Postgres" ? await cluster.EmptyDatabaseAsync("gracefulstop", Stop) : null;
        if (database is not null) settings.With("Storage:Provider", provider).With("Storage:ConnectionString", database);
        await using var first = await ServiceProcess.StartAsync(settings);
        var texts = new Texts(first);

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => texts.SendUntilRefusedAsync()));
        await first.WhenEndedAsync();

        Assert.Equal(0, first.ExitCode);
        Assert.All(texts.Answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(0, database is null ? Rows.Number(settings, SendingSql) : await NumberAsync(database));
        await using var second = await ServiceProcess.StartAsync(settings);
        using var carrier = new Carrier(second.Address);
        foreach (var (person, sid) in texts.Refused) Assert.Equal(HttpStatusCode.OK, (await carrier.TextAsync(person, "norskkurs", sid)).Status);
        await Eventually.HoldsAsync(() => twilio.Messages.Count >= texts.People.Count, 60);
        Assert.Equal(texts.People.Order(StringComparer.Ordinal), twilio.Messages.Select(message => message.To).Order(StringComparer.Ordinal));
    }

    private static async Task<long> NumberAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(SendingSql, connection);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    /// <summary>Texts of many people, until the process no longer takes any; it is asked to stop in their midst.</summary>
    private sealed class Texts(ServiceProcess process)
    {
        private int _answered;

        public ConcurrentBag<string> People { get; } = [];

        public ConcurrentBag<HttpStatusCode> Answers { get; } = [];

        public ConcurrentBag<(string Person, string Sid)> Refused { get; } = [];

        public async Task SendUntilRefusedAsync()
        {
            using var carrier = new Carrier(process.Address);
            while (Refused.IsEmpty)
            {
                var (person, sid) = (Carrier.NewPerson(), Carrier.NewSid());
                People.Add(person);
                try
                {
                    Answers.Add((await carrier.TextAsync(person, "norskkurs", sid)).Status);
                    if (Interlocked.Increment(ref _answered) == Enough) process.Terminate();
                }
                catch (HttpRequestException)
                {
                    Refused.Add((person, sid));
                }
            }
        }
    }
}
