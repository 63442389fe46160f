using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Voice;

/// <summary>The service with recordings for Namsos, and calls to Sandefjord passed on.</summary>
public sealed class VoiceHouse : StaffHouse
{
    public const string Switchboard = "+4774217100";

    public static readonly byte[] Sound = [0xFF, 0xFB, 0x90, 0x44, .. new byte[400]];

    internal ServiceHostSettings Settings { get; private set; } = null!;

    internal override void Adjust(ServiceHostSettings settings)
    {
        Settings = settings.With("Municipalities:sandefjord:ForwardCalls", Switchboard);
        var folder = Directory.CreateDirectory(Path.Combine(Content, "Municipalities", "namsos", "voice")).FullName;
        foreach (var name in new[] { "en.mp3", "so.mp3", "ti.mp3" }) File.WriteAllBytes(Path.Combine(folder, name), Sound);
    }
}
