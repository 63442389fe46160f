using System.Text;

namespace ChatBot.Bot.Files;

/// <summary>Tells of a folder whether what lies in it outlives the machine or the container, as Linux tells it in <c>/proc/self/mountinfo</c>.</summary>
internal static class Volumes
{
    private const string Table = "/proc/self/mountinfo";

    // In memory, or the upper layer of a container's image: gone with it. A volume shows the file system of the disk that it lies on.
    private static readonly HashSet<string> Passing = new(["tmpfs", "ramfs", "devtmpfs", "rootfs", "overlay", "overlayfs", "aufs", "fuse-overlayfs"], StringComparer.Ordinal);

    /// <summary>The kind of file system under a folder, when it is one that does not last; null when it lasts, or nobody can say.</summary>
    public static string? PassingUnder(string folder) => File.Exists(Table) ? PassingUnder(Resolved(folder), File.ReadLines(Table)) : null;

    /// <summary>The same, from the lines of a table (proc(5): the fifth field is the mount point, what follows " - " begins with the kind).</summary>
    public static string? PassingUnder(string folder, IEnumerable<string> table)
    {
        var (longest, found) = (-1, (string?)null);
        foreach (var line in table)
        {
            var fields = line.Split(' ');
            var dash = Array.IndexOf(fields, "-");
            if (dash < 5 || dash + 1 >= fields.Length) continue;
            var mount = Unescaped(fields[4]);
            // Of two on the same place the later lies on top.
            if (!IsUnder(folder, mount) || mount.Length < longest) continue;
            (longest, found) = (mount.Length, fields[dash + 1]);
        }
        return found is not null && Passing.Contains(found) ? found : null;
    }

    private static bool IsUnder(string folder, string mount) => mount == "/" || folder == mount || folder.StartsWith(mount + "/", StringComparison.Ordinal);

    // A link may lead to another disk.
    private static string Resolved(string folder)
    {
        var path = "/";
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Combine(path, part);
            if (Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target) path = target.FullName;
        }
        return path;
    }

    // Spaces and their like stand as three octal digits.
    private static string Unescaped(string field)
    {
        if (!field.Contains('\\')) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var isCode = field[i] == '\\' && i + 3 < field.Length && field.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0;
            if (isCode)
            {
                text.Append((char)(((field[i + 1] - '0') * 64) + ((field[i + 2] - '0') * 8) + (field[i + 3] - '0')));
                i += 3;
            }
            else
            {
                text.Append(field[i]);
            }
        }
        return text.ToString();
    }
}
