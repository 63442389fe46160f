using System.Diagnostics;
using System.Runtime.InteropServices;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Operations;

/// <summary>The folder that is deployed, and that the container image packs: self-contained, with its content and pages.</summary>
public sealed class PublishedFolderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task The_folder_alone_answers_a_signed_text()
    {
        using var settings = new ServiceHostSettings();
        var published = Path.Combine(settings.Folder, "published");
        await PublishAsync(published, Path.Combine(settings.Folder, "artifacts"));
        // As it is unpacked: content and all from the folder itself, and no .NET on the machine.
        settings.With("Content:Root", null).With("Content:LastGood", null).With("WebChat:TokenKeys:0", ServiceHostSettings.Key());

        await using var service = await ServiceProcess.StartProgramAsync(Path.Combine(published, "ChatBot.Bot"), settings, ("DOTNET_ROOT", "/nonexistent"));
        using var twilio = new Carrier(service.Address);

        Assert.Contains("norsk", (await twilio.TextAsync(Carrier.NewPerson(), "Hvordan søker jeg norskkurs?")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("112", (await twilio.TextAsync(Carrier.NewPerson(), "det brenner i leiligheten")).Text, StringComparison.Ordinal);
        Assert.Contains("<html", (await twilio.GetAsync("/")).Body, StringComparison.Ordinal);
        Assert.True(Directory.EnumerateFiles(Path.Combine(published, "data", "content")).Any(), "The last good content is kept beside the program, where the settings say nothing.");
    }

    private static async Task PublishAsync(string folder, string artifacts)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", "Bot", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier is "linux-arm64" ? "linux-arm64" : "linux-x64", "--self-contained", "-o", folder, "-v", "q", "--nologo",
                // Its own folder, so that nothing of the build that runs these tests is written over; its rules have been applied there.
                $"-p:ArtifactsPath={artifacts}", "-p:RestoreLockedMode=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
            ])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        // What the runner of these tests has set for itself is not for the build.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var publish = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var said = await publish.StandardOutput.ReadToEndAsync(patience.Token);
        await publish.WaitForExitAsync(patience.Token);
        Assert.True(publish.ExitCode == 0, said);
    }
}
