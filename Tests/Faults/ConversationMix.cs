using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>What people write, from the conversation files of each language: who writes next, in which language, what, and whether it is about danger.</summary>
internal sealed class ConversationMix(IReadOnlyDictionary<string, IReadOnlyList<MixedText>> questions)
{
    private const int MostOfALanguage = 20;
    private const int CriesOfALanguage = 4;

    /// <summary>One person in so many writes about danger, somewhere in their conversation.</summary>
    private const int OneInDanger = 3;

    private static readonly string[] Languages = ["ar", "ckb", "en", "lt", "nb", "pl", "prs", "ru", "so", "ti", "uk", "ur"];

    private static readonly ILookup<string, string> Cries = DangerSet.All.ToLookup(entry => entry.Language, entry => entry.Text);

    /// <summary>The questions of the conversation files that can be asked on their own, by language.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Candidates() => Languages.ToDictionary(
        language => language,
        language => (IReadOnlyList<string>)[.. FilesOf(language).SelectMany(File.ReadLines).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..].Trim())
            // One word may be a command, and is in the other tests.
            .Where(text => text.Contains(' ', StringComparison.Ordinal) && text.Length is > 8 and < 120 && DangerCheck.Find(text) is null).Distinct().Take(MostOfALanguage)]);

    /// <summary>The cries for help that are written in a language.</summary>
    public static IReadOnlyList<string> CriesOf(string language) => [.. Cries[language].Take(CriesOfALanguage)];

    /// <summary>The conversation of one more person.</summary>
    public IReadOnlyList<MixedText> Next(Random random)
    {
        var language = Languages[random.Next(Languages.Length)];
        var all = questions[language];
        var first = random.Next(all.Count);
        List<MixedText> texts = [.. Enumerable.Range(0, random.Next(2, all.Count + 1)).Select(i => all[(first + i) % all.Count])];
        if (random.Next(OneInDanger) == 0)
        {
            var cries = CriesOf(language);
            texts.Insert(random.Next(texts.Count + 1), new(cries[random.Next(cries.Count)], IsDanger: true, ""));
        }
        return texts;
    }

    private static IEnumerable<string> FilesOf(string language) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "Tests", "Conversations"), language == "nb" ? "n*.txt" : $"{language}-?.txt").Order(StringComparer.Ordinal)
        .Where(file => language != "nb" || Path.GetFileName(file) is "nb-price-and-more.txt" or "nb-a-person.txt" or "nynorsk-and-dialect.txt" or "not-understood.txt");
}
