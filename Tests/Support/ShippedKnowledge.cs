using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tests.Support;

/// <summary>The knowledge that the shipped content makes; trained once for all tests.</summary>
internal static class ShippedKnowledge
{
    private static readonly Lazy<BuiltKnowledge> Built = new(() =>
        new KnowledgeBuilder(fictional: true).Build(ContentFolder.Read(Repository.Resources), CancellationToken.None));

    /// <summary>The knowledge.</summary>
    public static Knowledge Knowledge => Built.Value.Knowledge ?? throw new InvalidOperationException(string.Join('\n', Built.Value.Problems.Take(5)));

    /// <summary>What was found wrong.</summary>
    public static IReadOnlyList<ContentProblem> Problems => Built.Value.Problems;
}
