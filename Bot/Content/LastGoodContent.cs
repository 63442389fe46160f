using ChatBot.Catalogue.Content;

namespace ChatBot.Bot.Content;

/// <summary>The last good files of each unit, on disk: a restart with broken files still answers.</summary>
internal static class LastGoodContent
{
    private const string Municipalities = "Municipalities/";

    /// <summary>The files of all units kept; null when none are.</summary>
    public static ContentSnapshot? Read(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var unit in Directory.EnumerateDirectories(folder).Where(unit => !unit.EndsWith(".new", StringComparison.Ordinal)))
            foreach (var (path, bytes) in ContentFolder.Read(unit).Files) files[path] = bytes;
        return files.Count == 0 ? null : ContentSnapshot.Of(files);
    }

    /// <summary>Keeps the files of the units that were taken in. Each unit is written beside the old one and put in its place at once.</summary>
    public static void Write(string folder, ContentSnapshot snapshot, IReadOnlyList<string> units)
    {
        foreach (var unit in units)
        {
            var place = Path.Combine(folder, unit);
            var pending = place + ".new";
            if (Directory.Exists(pending)) Directory.Delete(pending, recursive: true);
            foreach (var (path, bytes) in snapshot.Files.Where(file => UnitOf(file.Key) == unit))
            {
                var file = Path.Combine(pending, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
            if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
            Directory.Move(pending, place);
        }
    }

    private static string UnitOf(string path) =>
        path.StartsWith(Municipalities, StringComparison.Ordinal) ? path.Split('/')[1] : ContentUnits.National;
}
