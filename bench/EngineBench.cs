using System.Diagnostics;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.bench;

/// <summary>Turns a second of the pure engine on one core, and what share of a turn its parts take.</summary>
internal static class EngineBench
{
    private const int Rounds = 20;

    public static void Run()
    {
        var trained = Stopwatch.GetTimestamp();
        var knowledge = new KnowledgeBuilder(fictional: true).Build(ContentFolder.Read(Path.Combine(Messages.Root, "Resources")), CancellationToken.None).Knowledge!;
        Console.WriteLine($"content read, checked and trained in {Stopwatch.GetElapsedTime(trained).TotalSeconds:0.0} s");
        var engine = new ConversationEngine(new ConversationSettings());
        var now = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
        var state = ConversationState.Empty with { Greeted = true, Language = "nb", LastTurnAt = now };

        var danger = Measure(text => DangerCheck.Find(text));
        var understanding = Measure(text => knowledge.Understanding.Read(text, null, "namsos"));
        var turn = Measure(text => engine.Run(state, Message(text), knowledge, now));
        var whole = Measure(text =>
        {
            var before = ConversationState.FromJson(state.ToJson());
            var result = engine.Run(before, Message(text), knowledge, now);
            if (result.Reply is { } reply) SmsRenderer.Render(reply, engine.Settings);
        });
        Console.WriteLine($"a turn with its state and its page: {whole:0} us, {1e6 / whole:0} turns a second on one core");
        Console.WriteLine($"of it the engine {turn / whole:0%}, understanding {understanding / whole:0%}, danger check {danger / whole:0%}");
    }

    private static InboundMessage Message(string text) => new(text, false, "namsos", false, CarrierOptOut.None, PersonStanding.Unknown, "1234");

    private static double Measure(Action<string> work)
    {
        foreach (var text in Messages.All) work(text);
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
            foreach (var text in Messages.All) work(text);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / (Rounds * Messages.All.Count);
    }
}
