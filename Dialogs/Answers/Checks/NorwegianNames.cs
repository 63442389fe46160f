namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C222: the name of an office, scheme, document or form that a bokmål answer uses stands in every translation of it also in Norwegian, in Latin letters: it is what is on the door and in the letter.</summary>
/// <remarks>Once in the answer is enough, in its short or in its full form: an SMS has no room for more. The names are those of <c>Names.json</c>.</remarks>
internal static class NorwegianNames
{
    private const string Source = "nb";
    private static readonly string[] Forms = ["Full", "Sms", "Title"];
    private static readonly string[] Endings = ["", "en", "et", "a", "er", "ene", "ne", "n", "t", "r", "s", "ens", "ets"];

    public static void Check(ContentReview review)
    {
        if (review.Lists.Names is not { } list) return;
        CheckList(list, review);
        var topics = review.National.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside).Select(topic => topic.Id).ToList();
        foreach (var topic in topics) Check(topic, null, list, review);
        foreach (var unit in review.Units)
        {
            var own = (unit.Own.GetValueOrDefault(Source)?.Entries.Keys ?? []).Select(AnswerKey.TopicOf).ToHashSet(StringComparer.Ordinal);
            foreach (var topic in topics.Where(own.Contains)) Check(topic, unit, list, review);
        }
    }

    /// <summary>Whether a bokmål text uses a name as a word of its own, with or without an ending.</summary>
    internal static bool Uses(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at > 0 && IsWord(text[at - 1])) continue;
            var end = at + name.Length;
            while (end < text.Length && IsWord(text[end])) end++;
            if (Endings.Contains(text[(at + name.Length)..end], StringComparer.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '-';

    private static void Check(string topic, MunicipalUnit? unit, NamesFile list, ContentReview review)
    {
        var sources = Texts(topic, Source, unit, review);
        foreach (var name in list.Names)
        {
            if (sources.Find(source => Uses(Plain(source.Entry), name)) is not { Entry: not null } used) continue;
            foreach (var language in review.National.Languages.All.Where(language => language.Tag != Source))
            {
                var texts = Texts(topic, language.Tag, unit, review);
                // Where the answer that has the name is not translated, readers see the bokmål one.
                if (texts.Find(text => text.Form == used.Form) is not { Entry: { } translation } || texts.Any(text => Plain(text.Entry).Contains(name, StringComparison.OrdinalIgnoreCase))) continue;
                review.Report("C222", translation, name, $"The answer {topic} names \"{name}\" in bokmål, and this translation has it nowhere in Latin letters, so people cannot find it on a door or in a letter. Add it once, in brackets after the translated word.");
            }
        }
    }

    private static string Plain(AnswerEntry entry) => entry.Text;

    private static List<(string Form, AnswerEntry Entry)> Texts(string topic, string tag, MunicipalUnit? unit, ContentReview review)
    {
        List<(string, AnswerEntry)> texts = [];
        foreach (var form in Forms)
        {
            var key = $"{topic}.{form}";
            var files = unit?.Own.GetValueOrDefault(Source)?.Find(key) is not null ? unit.Own : review.National.Answers;
            if (files.GetValueOrDefault(tag)?.Find(key) is { Text.Length: > 0 } entry) texts.Add((form, entry));
        }
        return texts;
    }

    // A name that no text has is misspelt, and would never be looked for.
    private static void CheckList(NamesFile list, ContentReview review)
    {
        var bokmal = review.Texts.Bokmal.Select(entry => entry.Value.Text).ToList();
        foreach (var name in list.Names.Where(name => !bokmal.Exists(text => Uses(text, name))))
            review.ReportAt("C225", "Names.json", ["names", $"={name}"], $"No bokmål text has the name \"{name}\", so it is never looked for. Write it as the texts do, without ending, or take it out.");
    }
}
