using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Fuzzing;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Faults;

/// <summary>One municipality's files go wrong three hundred times: nobody else's answers change, and no safety answer anywhere.</summary>
public sealed class ContentMutationTests
{
    private const string Spoilt = "namsos";

    private static readonly string[] Others = ["eksempelvik", "sandefjord"];
    private static readonly string[] Numbers = ["+4759440000", "+4759440001", "+4759440002", "+4759440009"];

    // Each mutation asks some; all are asked again and again on the way.
    private const int Step = 17;

    [Fact]
    public void Three_hundred_mutations_of_one_municipality_change_no_safety_answer_and_nothing_of_the_others()
    {
        var run = new FuzzRun("content of one municipality", 300);
        var good = Light();
        var builder = new KnowledgeBuilder(fictional: true);
        var before = builder.Build(good, TestContext.Current.CancellationToken).Knowledge!;
        var probes = new ContentProbes(new(new()), before);
        var recall = Recall(before);
        string[] all = [Spoilt, .. Others];
        var texts = all.ToDictionary(id => id, id => SafetyTexts(before, id));
        var cries = all.ToDictionary(id => id, id => probes.Cries(before, id));
        var questions = Others.ToDictionary(id => id, id => probes.Questions(before, id));
        using var settings = new ServiceHostSettings();
        var numbers = new MunicipalNumbers(SettingsOf(settings));
        var holders = Numbers.Select(number => numbers.Find(number, before.Content)).ToList();
        var mutation = new ContentMutation(run.Random, Spoilt, good);

        BuiltKnowledge built = new(before, [], [], false);
        for (var i = 0; i < run.Count; i++)
        {
            var spoilt = mutation.Next(i);
            built = builder.Build(spoilt, TestContext.Current.CancellationToken);
            var (now, input) = (built.Knowledge!, Encoding.UTF8.GetBytes(string.Join('\n', spoilt.Files.Where(file => ContentUnits.Of(file.Key) == Spoilt && !good.Files.GetValueOrDefault(file.Key, []).AsSpan().SequenceEqual(file.Value)).Select(file => $"=== {file.Key}\n{Encoding.UTF8.GetString(file.Value)}"))));
            var from = i % Step;
            var wrong = !ReferenceEquals(now.Understanding, before.Understanding) || !ReferenceEquals(now.Content.National, before.Content.National) ? "another understanding, or national texts read anew"
                : all.FirstOrDefault(id => !SafetyTexts(now, id).SequenceEqual(texts[id])) is { } text ? $"safety texts of {text}"
                : Others.FirstOrDefault(id => !probes.Cries(now, id, from, Step).SequenceEqual(Every(cries[id], from))) is { } cry ? $"cries in {cry}"
                : Others.FirstOrDefault(id => !probes.Questions(now, id, i % (3 * Step), 3 * Step).SequenceEqual(Every(questions[id], i % (3 * Step), 3 * Step))) is { } question ? $"questions in {question}"
                : !Adds(probes.Cries(now, Spoilt, from, Step), Every(cries[Spoilt], from), now) ? "cries where it was spoilt"
                : Numbers.Index().Any(number => holders[number.Index] is { } holder && holder != Spoilt && numbers.Find(number.Item, now.Content) != holder) ? "whose number it is"
                : null;
            if (wrong is null) run.Note(built.TakenIn.Contains(Spoilt) ? "accepted" : "refused", 0);
            else run.Fail($"mutation {i}: {wrong}", input);
        }
        run.End();

        // What the mutations left is learnt from, once: danger is recognised as before, and the others are answered as before.
        var learnt = built.NeedsTraining ? builder.Retrain(built.Problems, built.TakenIn, TestContext.Current.CancellationToken).Knowledge! : built.Knowledge!;
        Assert.Equal(recall, Recall(learnt));
        foreach (var id in Others)
        {
            Assert.Equal(cries[id], probes.Cries(learnt, id));
            Assert.Equal(questions[id], probes.Questions(learnt, id));
        }
    }

    private static List<string> Every(IReadOnlyList<string> said, int from, int step = Step) => [.. said.Skip(from).Where((_, at) => at % step == 0)];

    private static IReadOnlyList<string> SafetyTexts(Knowledge knowledge, string id) => id == Spoilt ? ContentProbes.SafetyTextsOfNobody(knowledge, id) : ContentProbes.SafetyTexts(knowledge, id);

    // A municipality may add lines of its own to a danger answer, and say that it is made up; the national ones all stay, in their order.
    private static bool Adds(IReadOnlyList<string> now, List<string> before, Knowledge knowledge) => knowledge.Content.Municipalities[Spoilt].Municipality is { SafetyLines.Count: 0, Fictional: false }
        ? now.SequenceEqual(before)
        : now.Zip(before).All(pair => pair.Second.Split('\n').All(line => pair.First.Contains(line, StringComparison.Ordinal)));

    // How many of the cries of the test set are seen in each language, by the words alone or by what was learnt.
    private static Dictionary<string, int> Recall(Knowledge knowledge) => Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Data", "danger"), "*.tsv").ToDictionary(
        file => Path.GetFileName(file),
        file => File.ReadLines(file).Skip(1).Select(line => line.Split('\t')[2]).Count(text =>
            DangerCheck.Find(text) is not null || knowledge.Understanding.Read(text, null, "sandefjord") is { Topics: [var first, ..] } understood && understood.Verdict == Verdict.Answer && knowledge.Content.Topics.Find(first.Topic) is { Danger: true }));

    private static BotSettings SettingsOf(ServiceHostSettings settings) => BotSettings.Read(
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).AddInMemoryCollection(settings.Values).Build(), isDevelopment: false, ServiceHome.Find());

    private static ContentSnapshot Light() => ContentSnapshot.Of(ContentFolder.Read(Repository.Resources).Files.ToDictionary(
        file => file.Key,
        file => LightContent.Of(file.Key, Encoding.UTF8.GetString(file.Value)) is var light && Encoding.UTF8.GetString(file.Value) == light ? file.Value : Encoding.UTF8.GetBytes(light),
        StringComparer.Ordinal));
}
