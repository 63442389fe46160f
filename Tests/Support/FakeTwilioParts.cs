namespace ChatBot.Tests.Support;

/// <summary>A message as the fake Twilio keeps it.</summary>
internal sealed class FakeMessage
{
    public required string Sid { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Direction { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Body { get; set; } = "";

    public string Status { get; set; } = "queued";

    public int? ErrorCode { get; set; }

    public Uri? StatusCallback { get; init; }

    public bool Deleted { get; set; }
}

/// <summary>What goes wrong with one request to the fake Twilio.</summary>
/// <param name="Taken">Whether Twilio has processed the request all the same.</param>
internal abstract record FakeFault(bool Taken)
{
    /// <summary>An error answer.</summary>
    public sealed record Answer(int Status, int? Code = null, string? RetryAfter = null, bool Taken = false) : FakeFault(Taken);

    /// <summary>The right answer, after a while.</summary>
    public sealed record Late(TimeSpan By) : FakeFault(Taken: true);

    /// <summary>No answer, ever.</summary>
    public sealed record Silence(bool Taken) : FakeFault(Taken);

    /// <summary>An answer that breaks off in its middle.</summary>
    public sealed record Cut(bool Taken) : FakeFault(Taken);
}

/// <summary>A request as the fake Twilio got it.</summary>
internal sealed record FakeRequest(string Method, string Target, string Body, string? Authorization);
