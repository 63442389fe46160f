namespace ChatBot.Bot.Delivery;

/// <summary>The settings of <c>Delivery</c>: how the outbox is emptied.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>How long a claimed row is ours, before it counts as ambiguous. The default is two minutes.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long we wait for an answer of the carrier; under a third of <see cref="Lease"/>. The default is 30 seconds.</summary>
    public TimeSpan HttpTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many rows are claimed, and sent side by side, at a time. The default is 8.</summary>
    public int Batch { get; set; } = 8;

    /// <summary>How long the carrier may keep a reply before it is stale. The default is ten minutes.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the outbox is looked at without a signal. The default is five seconds.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The first wait after a message was not processed; it doubles with each attempt. The default is five seconds.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait of our own between attempts. The default is five minutes.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing goes out from an account whose keys were refused. The default is five minutes.</summary>
    public TimeSpan PauseWhenRefused { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an inline reply may be unconfirmed before it passes to the outbox. The default is 90 seconds.</summary>
    public TimeSpan InlineConfirmation { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How long after an attempt the carrier's list of messages is asked; it lags. The default is one minute.</summary>
    public TimeSpan LookUpAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        Require(Lease >= TimeSpan.FromSeconds(30) && Lease <= TimeSpan.FromMinutes(30), $"Delivery:Lease must be between 00:00:30 and 00:30:00, but is {Lease}.");
        Require(HttpTimeout > TimeSpan.Zero && HttpTimeout < Lease / 3, $"Delivery:HttpTimeout must be under a third of Delivery:Lease ({Lease / 3}), but is {HttpTimeout}.");
        Require(Batch is >= 1 and <= 100, $"Delivery:Batch must be between 1 and 100, but is {Batch}.");
        Require(Validity >= TimeSpan.FromSeconds(10) && Validity <= TimeSpan.FromHours(10), $"Delivery:Validity must be between 00:00:10 and 10:00:00, but is {Validity}.");
        Require(Poll > TimeSpan.Zero, $"Delivery:Poll must be more than 00:00:00, but is {Poll}.");
        Require(FirstRetry > TimeSpan.Zero && FirstRetry <= LongestRetry, $"Delivery:FirstRetry must be more than 00:00:00 and at the most Delivery:LongestRetry ({LongestRetry}), but is {FirstRetry}.");
        Require(PauseWhenRefused > TimeSpan.Zero, $"Delivery:PauseWhenRefused must be more than 00:00:00, but is {PauseWhenRefused}.");
        Require(InlineConfirmation > TimeSpan.Zero, $"Delivery:InlineConfirmation must be more than 00:00:00, but is {InlineConfirmation}.");
        Require(LookUpAfter > TimeSpan.Zero, $"Delivery:LookUpAfter must be more than 00:00:00, but is {LookUpAfter}.");
        return faults;

        void Require(bool holds, FormattableString fault)
        {
            if (!holds)
            {
                faults.Add(FormattableString.Invariant(fault));
            }
        }
    }
}
