using System.Runtime.CompilerServices;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Conversation;

public sealed class BuiltFilesTests
{
    [Fact]
    public void The_files_are_let_go_once_they_are_taken_in()
    {
        using var house = new ContentHouse();
        var builder = new KnowledgeBuilder(fictional: true);

        var (files, built) = Build(builder, house.Folder);
        GC.Collect();

        Assert.NotNull(built.Knowledge);
        Assert.False(files.IsAlive, "A country's files are some eighty megabytes that no turn needs.");
        GC.KeepAlive(builder);
    }

    // Apart, so that no variable of the test holds the files.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Files, BuiltKnowledge Built) Build(KnowledgeBuilder builder, string folder)
    {
        var files = ContentFolder.Read(folder);
        return (new(files), builder.Build(files, CancellationToken.None));
    }
}
