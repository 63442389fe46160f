using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Spool;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Spool;

/// <summary>A spool in a folder of its own, without a service around it.</summary>
internal sealed class SpoolHouse : IDisposable
{
    private readonly Scratch _scratch = new();

    public const string Number = "+4741234567";
    public const string Text = "Hvordan søker jeg norskkurs for Kvitebjørn?";
    public const string Person = "0a1b2c3d:kvitebjorn-pseudonym";

    public KeyRing Keys { get; init; } = KeyRing.Generate();

    public RecordingDisk Disk { get; } = new();

    public TestClock Clock { get; } = new();

    public Alarms Alarms { get; } = new(NullLogger<Alarms>.Instance);

    public string Folder => _scratch.Path("spool");

    public IReadOnlyList<string> Files => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Where(name => name != SpoolLock.Name).Order(StringComparer.Ordinal)] : [];

    /// <summary>The spool of a process.</summary>
    public MessageSpool Open(int most = 1000, int bytes = 1 << 20, KeyRing? keys = null, params string[] lost)
    {
        var ring = keys ?? Keys;
        var spool = new MessageSpool(new(Folder, most, bytes, AssumePersistent: true), Disk, new(new Seal(ring)), new(ring, ring, lost), Alarms, Clock, NullLogger<MessageSpool>.Instance);
        spool.Open();
        return spool;
    }

    public SpooledMessage Message(string sid, string person = Person, TimeSpan after = default) => new()
    {
        Channel = "sms",
        MessageId = sid,
        Lane = person,
        ReceivedAt = Clock.GetUtcNow() + after,
        Sms = new(new AddressVault(new Seal(Keys)).Close(PhoneNumber.Parse(Number), sid), "+4759440001", "namsos", Text, false, CarrierOptOut.None),
    };

    public void Dispose() => _scratch.Dispose();
}
