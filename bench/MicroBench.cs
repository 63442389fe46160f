using BenchmarkDotNet.Attributes;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.bench;

/// <summary>The parts of a turn, by themselves.</summary>
[MemoryDiagnoser]
public class MicroBench
{
    private const string Text = "hei, hva koster norskkurset på kvelden for mannen min";

    private readonly IUnderstanding _understanding =
        new KnowledgeBuilder(fictional: true).Build(ContentFolder.Read(Path.Combine(Messages.Root, "Resources")), CancellationToken.None).Knowledge!.Understanding;

    private readonly TwilioForm _form = new([new("Body", Text), new("From", "+4790000000"), new("To", "+4759440001")]);

    [Benchmark(Baseline = true)]
    public object Understand() => _understanding.Read(Text, null, "namsos");

    [Benchmark]
    public object? Danger() => DangerCheck.Find(Text);

    [Benchmark]
    public SmsSize Measure() => SmsText.Measure(Text);

    [Benchmark]
    public string Sign() => TwilioSignature.Sign(Peer.Token, Peer.PublicBaseUrl + "/sms", _form);
}
