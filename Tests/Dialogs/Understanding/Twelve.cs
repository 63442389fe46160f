using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding;

/// <summary>The twelve languages, and a detector trained on nothing but the shipped texts.</summary>
internal static class Twelve
{
    public static IReadOnlyList<Language> Languages { get; } =
    [
        Make("nb", Script.Latin), Make("en", Script.Latin), Make("uk", Script.Cyrillic), Make("ru", Script.Cyrillic), Make("pl", Script.Latin),
        Make("lt", Script.Latin), Make("ar", Script.Arabic), Make("prs", Script.Arabic), Make("ur", Script.Arabic), Make("so", Script.Latin),
        Make("ti", Script.Ethiopic), Make("ckb", Script.Arabic),
    ];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; } = LanguageTexts.Load(Path.Combine(Repository.Resources, "LanguageId"));

    private static readonly Lazy<LanguageDetector> Trained = new(() => LanguageDetector.Train(Texts, Languages, CancellationToken.None));

    public static LanguageDetector Detector => Trained.Value;

    public static Language Get(string tag) => Languages.Single(language => language.Tag == tag);

    private static Language Make(string tag, Script script) => new()
    {
        Tag = tag,
        OwnName = tag,
        LatinName = tag,
        Names = new Dictionary<string, string>(),
        Script = script,
        RightToLeft = script == Script.Arabic,
        Fallback = tag == "nb" ? null : "nb",
        Months = [],
        DateFormat = "{d}. {month} {y}",
        InterpreterSentence = null,
        InterpreterSounds = null,
    };
}
