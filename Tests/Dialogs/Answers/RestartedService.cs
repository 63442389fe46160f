using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Knowledge as after a restart with broken files: nothing in memory, everything from what was kept on disk. Trained once for the tests that share it.</summary>
public sealed class RestartedService
{
    internal const string Price = "norwegian-price.Sms";
    internal const string National = "Answers/norwegian.resx";
    internal const string Namsos = "Municipalities/namsos/municipality.json";

    private readonly KnowledgeBuilder _builder = new(fictional: false);

    public RestartedService()
    {
        using var scratch = new Scratch();
        var kept = new LastGoodContent(scratch.Path("kept"));
        foreach (var unit in Shipped.Files.Keys.Select(ContentUnits.Of).Distinct()) kept.Keep(unit, Shipped);
        var broken = With(With(Shipped, National, _ => "<root><data"), Namsos, _ => "{");
        WithoutKept = Build(broken);
        FromKept = Build(kept.Restore(broken, [ContentUnits.National, "namsos"]));
    }

    internal static ContentSnapshot Shipped { get; } = Light(ContentFolder.Read(Repository.Resources));

    /// <summary>What broken files alone lead to.</summary>
    internal BuiltKnowledge WithoutKept { get; }

    /// <summary>What they lead to with the kept files in their place.</summary>
    internal BuiltKnowledge FromKept { get; }

    internal BuiltKnowledge Build(ContentSnapshot snapshot)
    {
        lock (_builder) return _builder.Build(snapshot, TestContext.Current.CancellationToken);
    }

    internal static string PriceIn(BuiltKnowledge built)
    {
        var content = built.Knowledge!.Content;
        return content.Municipalities["namsos"].Answers.Get(Price, content.Languages.Get("nb"), new(2026, 12, 1)).Text;
    }

    private static ContentSnapshot Light(ContentSnapshot snapshot) => ContentSnapshot.Of(snapshot.Files.ToDictionary(
        file => file.Key, file => System.Text.Encoding.UTF8.GetBytes(LightContent.Of(file.Key, snapshot.Text(file.Key)!)), StringComparer.Ordinal));

    internal static ContentSnapshot With(ContentSnapshot snapshot, string path, Func<string, string> change) => ContentSnapshot.Of(
        new Dictionary<string, byte[]>(snapshot.Files, StringComparer.Ordinal) { [path] = System.Text.Encoding.UTF8.GetBytes(change(snapshot.Text(path)!)) });
}
