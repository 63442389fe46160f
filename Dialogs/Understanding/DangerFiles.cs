using System.Text;

namespace ChatBot.Dialogs.Understanding;

/// <summary>The files on danger that are embedded in this assembly.</summary>
internal static class DangerFiles
{
    private static readonly string[] Tags = ["nb", "en", "uk", "ru", "pl", "lt", "ar", "prs", "ur", "so", "ti", "ckb"];

    /// <summary>The files of one kind, one a language, bokmål first.</summary>
    /// <param name="folder">"Danger" or "Danger.Set".</param>
    /// <param name="extension">The extension without a dot.</param>
    /// <exception cref="InvalidOperationException">A language has no such file: the assembly was built without it.</exception>
    public static IEnumerable<(string Language, IReadOnlyList<string> Lines)> Read(string folder, string extension)
    {
        foreach (var tag in Tags)
        {
            var name = $"{typeof(DangerFiles).Namespace}.{folder}.{tag}.{extension}";
            using var stream = typeof(DangerFiles).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"{name} is not embedded in the assembly. Build it again with the folder Dialogs/Understanding/Danger.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (tag, reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
        }
    }
}
