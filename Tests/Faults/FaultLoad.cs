using System.Collections.Concurrent;
using System.Globalization;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>People who text the service through the carrier, each one message after the other, for a while; and the carrier's reports on what they got.</summary>
/// <remarks>A message goes to any replica, and as the carrier does it once more there if the connection breaks, then once to the other.</remarks>
internal sealed class FaultLoad(ConversationMix mix, Replicas replicas, FakeTwilio twilio, int seed)
{
    private static readonly Uri Webhook = new(ServiceHostSettings.PublicBaseUrl + "/sms");
    private static readonly Uri Fallback = new(ServiceHostSettings.PublicBaseUrl + "/sms?fallback");

    private readonly FakeTwilioWebhooks[] _roads = [.. Enumerable.Range(0, replicas.Count).Select(replica => new FakeTwilioWebhooks(twilio, replicas.RoadTo(replica), Webhook, Fallback))];
    private readonly ConcurrentQueue<SentMessage> _sent = new();
    private int _people;
    private int _messages;

    /// <summary>All that was sent.</summary>
    public IReadOnlyCollection<SentMessage> Sent => _sent;

    /// <summary>How many people write at the same time.</summary>
    public int Writers { get; init; } = 16;

    /// <summary>Runs until a time is over and everybody who has begun has ended.</summary>
    public async Task RunAsync(TimeSpan length, CancellationToken cancellation)
    {
        using var reporting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reports = ReportAsync(reporting.Token);
        using var over = new CancellationTokenSource(length);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(new Random((seed * 1000) + writer), over.Token, cancellation)));
        await reporting.CancelAsync();
        await reports;
    }

    /// <summary>Tells that all has been delivered of which nothing has been told.</summary>
    public async Task ReportRestAsync(Func<Uri> service)
    {
        using var http = new HttpClient(new OneRoad(service));
        var road = new FakeTwilioWebhooks(twilio, http, Webhook, null);
        foreach (var message in twilio.Messages.Where(message => message.Status != "delivered")) await road.ReportAsync(message, "delivered");
    }

    private async Task WriteAsync(Random random, CancellationToken over, CancellationToken cancellation)
    {
        while (!over.IsCancellationRequested)
        {
            var person = string.Create(CultureInfo.InvariantCulture, $"+4741{Interlocked.Increment(ref _people):000000}");
            foreach (var (index, text) in mix.Next(random).Index())
            {
                var message = new SentMessage(string.Create(CultureInfo.InvariantCulture, $"SM{Interlocked.Increment(ref _messages) + 0x60000000:x32}"), person, index, text);
                _sent.Enqueue(message);
                var replica = random.Next(replicas.Count);
                var delivery = await _roads[replica].DeliverAsync(message.Sid, person, text.Text);
                if (delivery.Answered) message.TakenBy = delivery.ReachedFallback ? replicas.FallbackOf(replica) : replica;
                await Task.Delay(random.Next(100, 500), cancellation);
            }
        }
    }

    /// <summary>Reports come twice, in the wrong order, from any connection, or not at all.</summary>
    private async Task ReportAsync(CancellationToken cancellation)
    {
        var (random, reported) = (new Random(seed), 0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                foreach (var message in twilio.Messages.Skip(reported).ToList())
                {
                    reported++;
                    string[] told = random.Next(10) switch { 0 => [], 1 => ["delivered", "sent"], 2 => ["delivered", "delivered"], _ => ["sent", "delivered"] };
                    foreach (var status in told) await ReportAsync(_roads[random.Next(_roads.Length)], message, status);
                    message.Status = "delivered";
                }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is not reported now is lost, as reports are.
        }
    }

    private static async Task ReportAsync(FakeTwilioWebhooks road, FakeMessage message, string status)
    {
        try
        {
            await road.ReportAsync(message, status);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            // The carrier does not report twice.
        }
    }

    private sealed class OneRoad(Func<Uri> service) : DelegatingHandler(new LoopbackOnly())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(service(), request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
