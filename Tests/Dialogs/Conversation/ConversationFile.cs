using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Dialogs.Conversation;

/// <summary>A whole conversation as data: what the person writes, what happens between, what we answer.</summary>
/// <remarks>
/// <c># text</c> is a remark; <c>@ clock 2026-09-01T10:00</c> (Oslo), <c>@ wait 3.00:00:00</c>, <c>@ municipality namsos</c>, <c>@ picture</c>,
/// <c>@ carrier stop</c> set the scene for what follows; <c>&gt; text</c> is a message (<c>\n</c> for a new line); <c>= …</c> and <c>&lt; …</c> are what
/// is approved of the answer. <c>APPROVE=1</c> rewrites the answers; the difference is reviewed as content.
/// </remarks>
internal sealed class ConversationFile
{
    private ConversationFile(string path, IReadOnlyList<Entry> entries)
    {
        Path = path;
        Entries = entries;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its entries, in order.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line begins with none of the signs; the message says which.</exception>
    public static ConversationFile Read(string path)
    {
        List<Entry> entries = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var rest = line.Length > 2 ? line[2..] : "";
            switch (line.Length == 0 ? ' ' : line[0])
            {
                case ' ': break;
                case '#': entries.Add(new Entry.Remark(rest)); break;
                case '@': entries.Add(new Entry.Scene(rest)); break;
                case '>': entries.Add(new Entry.Message(rest.Replace("\\n", "\n", StringComparison.Ordinal), "")); break;
                case '=' or '<' when entries is [.., Entry.Message message]: entries[^1] = message with { Approved = message.Approved + line + "\n" }; break;
                default: throw new FormatException($"{path}, line {number}: a line begins with #, @, >, = or <, and an answer follows a message.");
            }
        }
        return new(path, entries);
    }

    /// <summary>Writes the file anew with other answers, in the order of the messages.</summary>
    public void Approve(IReadOnlyList<string> answers)
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var entry in Entries)
        {
            text.Append(entry switch
            {
                Entry.Remark remark => $"# {remark.Text}\n",
                Entry.Scene scene => $"@ {scene.Text}\n",
                Entry.Message message => string.Create(CultureInfo.InvariantCulture, $"> {message.Text.Replace("\n", "\\n", StringComparison.Ordinal)}\n{answers[next++]}"),
                _ => "",
            });
        }
        File.WriteAllText(Path, text.ToString());
    }

    /// <summary>One entry.</summary>
    public abstract record Entry
    {
        /// <summary>A remark.</summary>
        public sealed record Remark(string Text) : Entry;

        /// <summary>Something that happens.</summary>
        public sealed record Scene(string Text) : Entry;

        /// <summary>A message and the answer approved.</summary>
        public sealed record Message(string Text, string Approved) : Entry;
    }
}
