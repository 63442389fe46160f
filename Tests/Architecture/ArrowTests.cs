using System.Reflection;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Versions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Architecture;

/// <summary>The arrows of the house point one way.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Catalogue = typeof(ContentProblem).Assembly;
    private static readonly Assembly Dialogs = typeof(ConversationEngine).Assembly;
    private static readonly Assembly Editing = typeof(ContentHome).Assembly;
    private static readonly Assembly Tools = typeof(ChatBot.Tools.JsonOutput).Assembly;

    [Fact]
    public void The_catalogue_knows_no_other_room() => Assert.Empty(OurRooms(Catalogue));

    [Fact]
    public void The_dialogs_know_the_catalogue_alone() => Assert.Equal(["ChatBot.Catalogue"], OurRooms(Dialogs));

    [Fact]
    public void What_writes_content_knows_what_is_said_and_not_how_it_reaches_people() =>
        Assert.Equal(["ChatBot.Catalogue", "ChatBot.Dialogs"], OurRooms(Editing).Order(StringComparer.Ordinal));

    [Fact]
    public void No_other_room_writes_files_of_content()
    {
        string[] writing = ["File.Write", "File.AppendAll", "File.Move", "File.Replace", "File.Copy", "File.Create", "FileMode.Create", "FileMode.Append", "StreamWriter("];
        // Each keeps something of its own, outside the content: the last good version, a training, a database, its journal and backup, keys; what a tool was asked to write; messages that wait.
        string[] own =
            ["LastGoodContent.cs", "KeptTraining.cs", "PrivateFile.cs", "HistoryNote.cs", "SqliteBackup.cs", "BackupFile.cs", "DevelopmentKeys.cs", "OutputFile.cs", "SpoolDisk.cs"];

        var writers = SourceFiles.All.Where(file => Room(file) is "Catalogue" or "Dialogs" or "Bot" or "Tools" && !own.Contains(Path.GetFileName(file)))
            .Where(file => writing.Any(call => Calls(File.ReadAllText(file), call))).ToList();

        Assert.True(writers.Count == 0, "Write content through Editing: " + string.Join(", ", writers));
    }

    [Fact]
    public void The_tools_know_neither_the_host_nor_its_database()
    {
        Assert.DoesNotContain("ChatBot.Bot", OurRooms(Tools));
        Assert.DoesNotContain(References(Tools), name => name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void The_centre_does_no_input_or_output_but_reading_content()
    {
        string[] foreign = ["System.Net.Http", "System.Net.Sockets", "Microsoft.AspNetCore", "Microsoft.Data", "Npgsql", "Dapper", "System.Data"];

        foreach (var centre in new[] { Catalogue, Dialogs })
            Assert.DoesNotContain(References(centre), name => foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_type_of_the_centre_can_hold_a_phone_number()
    {
        var names = new[] { Catalogue, Dialogs }.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetProperties()).Select(property => property.PropertyType.Name);

        Assert.DoesNotContain("PhoneNumber", names);
    }

    [Fact]
    public void A_file_stands_in_the_folder_of_its_namespace()
    {
        var misplaced = SourceFiles.All.Where(file => SourceFiles.NamespaceOf(file) is { } declared && declared != SourceFiles.NamespaceFor(file)).ToList();

        Assert.True(misplaced.Count == 0, "Move the file or correct its namespace: " + string.Join(", ", misplaced));
    }

    // "File.Write" and not "OutputFile.Write".
    private static bool Calls(string code, string call)
    {
        for (var at = code.IndexOf(call, StringComparison.Ordinal); at >= 0; at = code.IndexOf(call, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetter(code[at - 1])) return true;
        return false;
    }

    private static string Room(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)[0];

    private static List<string> OurRooms(Assembly assembly) => [.. References(assembly).Where(name => name.StartsWith("ChatBot.", StringComparison.Ordinal))];

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
