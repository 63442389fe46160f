namespace ChatBot.Tests.Support;

/// <summary>What services have learnt from the shipped content, or from the light form of it, so that the next one on the same content need not learn it again.</summary>
/// <remarks>The service itself looks whether it is what its content teaches, and learns anew if not.</remarks>
internal static class LearntBefore
{
    private const string File = "training.bin";

    private static readonly string Folder = MakeFolder();

    /// <summary>Gives a service what one before it has learnt; not to one that has learnt something already.</summary>
    public static void Bring(ServiceHostSettings settings)
    {
        if (settings.Values["Content:LastGood"] is not { } lastGood || System.IO.File.Exists(Path.Combine(lastGood, File)) || !System.IO.File.Exists(KeptOf(settings))) return;
        Directory.CreateDirectory(lastGood);
        System.IO.File.Copy(KeptOf(settings), Path.Combine(lastGood, File));
    }

    /// <summary>Keeps what a service has learnt, if nothing is kept yet.</summary>
    public static void Keep(ServiceHostSettings settings)
    {
        if (settings.Values["Content:LastGood"] is not { } lastGood || Path.Combine(lastGood, File) is var learnt && !System.IO.File.Exists(learnt) || System.IO.File.Exists(KeptOf(settings))) return;
        // Two tests may do so at once; each copies to a name of its own, and the last one stays.
        var pending = Path.Combine(Folder, Path.GetRandomFileName());
        System.IO.File.Copy(learnt, pending);
        System.IO.File.Move(pending, KeptOf(settings), overwrite: true);
    }

    private static string KeptOf(ServiceHostSettings settings) => Path.Combine(Folder, $"{(settings.IsLight ? "light" : "shipped")}-{settings.Values["environment"]}.bin");

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-learnt-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
