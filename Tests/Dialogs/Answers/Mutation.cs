using System.Text;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>One thing broken in a copy of the shipped content, and what the check must say of it.</summary>
/// <param name="Code">The code of the fault.</param>
/// <param name="File">The file that is broken.</param>
/// <param name="From">What is replaced, where it stands first below <paramref name="Below"/>; all of it is replaced once.</param>
/// <param name="To">What it is replaced with; null takes the whole file away.</param>
/// <param name="Below">The place from which <paramref name="From"/> is looked for, such as the key of a text.</param>
/// <param name="At">What stands in the line that must be told; null for the line of the change, and in a text of a <c>.resx</c> file for that of its key.</param>
/// <param name="In">The file in which the fault is told; null for the file that is broken.</param>
public sealed record Mutation(string Code, string File, string From, string? To, string Below = "", string? At = null, string? In = null)
{
    /// <summary>The content with this broken.</summary>
    public ContentSnapshot Apply(ContentSnapshot good)
    {
        var files = new Dictionary<string, byte[]>(good.Files, StringComparer.Ordinal);
        if (To is null)
        {
            Assert.True(files.Remove(File), $"There is no {File}.");
            return ContentSnapshot.Of(files);
        }
        var text = good.Text(File) ?? "";
        var at = text.Length == 0 ? 0 : IndexOf(text);
        files[File] = Encoding.UTF8.GetBytes(text[..at] + To + text[(at + From.Length)..]);
        return ContentSnapshot.Of(files);
    }

    /// <summary>The line at which the fault must be told; null where the file that is told of is not there.</summary>
    public int? LineIn(ContentSnapshot good, ContentSnapshot broken)
    {
        if (broken.Text(In ?? File) is not { } text) return null;
        if (At is not null) return Line(text, text.IndexOf(At, StringComparison.Ordinal));
        // A file that was not there is told of at its first line.
        if (good.Text(File) is not { } before) return 1;
        var changed = IndexOf(before);
        return Line(text, File.EndsWith(".resx", StringComparison.Ordinal) ? text.LastIndexOf("<data ", changed, StringComparison.Ordinal) : changed);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {File} {Below} {From} -> {To}";

    private int IndexOf(string text)
    {
        var below = text.IndexOf(Below, StringComparison.Ordinal);
        Assert.True(below >= 0, $"{File} has no {Below}.");
        var at = text.IndexOf(From, below, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} has no {From} below {Below}.");
        return at;
    }

    private static int Line(string text, int at)
    {
        Assert.True(at >= 0, "What should stand in the line told is not in the file.");
        return text.AsSpan(0, at).Count('\n') + 1;
    }
}
