using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>What all faults stand on: content that is learnt in a moment, and what its right replies are.</summary>
public sealed class FaultGround : IAsyncLifetime
{
    private readonly ServiceHostSettings _quiet = new();

    internal ConversationMix Mix { get; private set; } = null!;

    internal string Content => _quiet.Values["Content:Root"]!;

    /// <summary>The settings of one more replica beside others: the same keys and content, and a folder of its own for what only it has.</summary>
    internal ServiceHostSettings NewReplica(FakeTwilio twilio)
    {
        var settings = new ServiceHostSettings().WithLookUp(twilio);
        foreach (var shared in (string[])["Privacy:PseudonymKeys:0", "Privacy:SealKeys:0", "Content:Root"]) settings.With(shared, _quiet.Values[shared]);
        BringLearnt(settings);
        return settings.With("Spool:Directory", SpoolOf(settings)).With("Spool:AssumePersistent", "true").With("Sms:DailyLimit", "1000000");
    }

    /// <summary>The settings of a service with content of its own, to be edited.</summary>
    internal ServiceHostSettings NewEdited()
    {
        var settings = new ServiceHostSettings();
        settings.CopyLightContent();
        BringLearnt(settings);
        return settings;
    }

    internal static string SpoolOf(ServiceHostSettings settings) => Path.Combine(settings.Folder, "spool");

    // What was learnt is at hand at once, as at the second start of any replica.
    private void BringLearnt(ServiceHostSettings settings)
    {
        Directory.CreateDirectory(settings.Values["Content:LastGood"]!);
        foreach (var kept in Directory.EnumerateFiles(_quiet.Values["Content:LastGood"]!)) File.Copy(kept, Path.Combine(settings.Values["Content:LastGood"]!, Path.GetFileName(kept)));
    }

    public async ValueTask InitializeAsync()
    {
        _quiet.With("Sms:DailyLimit", "1000000").CopyLightContent();
        await using var host = await ServiceHost.StartAsync(_quiet, readContent: true);
        using var carrier = new Carrier(host.Address);
        Mix = await new Rehearsal(carrier).HearAsync();
    }

    public ValueTask DisposeAsync()
    {
        _quiet.Dispose();
        return ValueTask.CompletedTask;
    }
}
