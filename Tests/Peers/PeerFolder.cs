using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>The folder with the npm packages, in the repository the tests were built from.</summary>
internal static class PeerFolder
{
    /// <summary>The full path; the test is skipped, or fails where everything is required, when the packages are not installed.</summary>
    public static string Demand()
    {
        var peers = Find();
        Requirement.Demand(
            peers is not null && Directory.Exists(Path.Combine(peers, "node_modules", "twilio")),
            "Tests/Peers/node_modules is missing: run `npm ci` in Tests/Peers (test.sh does).");
        Requirement.Demand(NodeIsInstalled(), "node is not installed.");
        return peers!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
                return Path.Combine(folder.FullName, "Tests", "Peers");
        }

        return null;
    }

    private static bool NodeIsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
