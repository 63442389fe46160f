namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C222: the name of an office, scheme, document or form that a bokmål answer uses stands in every translation of it also in Norwegian, in Latin letters: it is what is on the door and in the letter.</summary>
/// <remarks>Once in the answer is enough, in its short or in its full form: an SMS has no room for more. The names are those of <c>Names.json</c>.</remarks>
internal static class NorwegianNames
{
    private const string Source = "nb";
    private static readonly string[] Shown = ["Full", "Sms"];
    private static readonly string[] Forms = [.. Shown, "Title"];
    private static readonly string[] Endings = ["", "en", "et", "a", "er", "ene", "ne", "n", "t", "r", "s", "ens", "ets"];
    private static readonly string[] EndingsOfNames = ["", "s"];

    public static void Check(ContentReview review)
    {
        if (review.Lists.Names is not { } list) return;
        CheckList(list, review);
        var topics = review.National.Topics.All.Where(topic => topic.Kind != Topic.KindOfOutside).Select(topic => topic.Id).ToList();
        var national = new NamedValues(review.National.Values);
        foreach (var topic in topics) Check(new Answer(topic, null, national), list, review);
        foreach (var unit in review.Units)
        {
            var values = new NamedValues(review.National.Values, unit.Values, unit.Municipality);
            var own = (unit.Own.GetValueOrDefault(Source)?.Entries.Keys ?? []).Select(AnswerKey.TopicOf).ToHashSet(StringComparer.Ordinal);
            foreach (var topic in topics.Where(own.Contains)) Check(new Answer(topic, unit, values), list, review);
        }
    }

    /// <summary>Whether a bokmål text uses a name as a word of its own, with or without an ending. A name with a capital letter is one only with it: Nav, not navn.</summary>
    internal static bool Uses(string text, string name)
    {
        var isProper = name.Any(char.IsUpper);
        var comparison = isProper ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
        {
            if (at > 0 && IsWord(text[at - 1])) continue;
            var end = at + name.Length;
            while (end < text.Length && IsWord(text[end])) end++;
            if ((isProper ? EndingsOfNames : Endings).Contains(text[(at + name.Length)..end], StringComparer.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '-';

    private static void Check(Answer answer, NamesFile list, ContentReview review)
    {
        var sources = Texts(answer, Source, Shown, review);
        var used = list.Names.Select(name => (Name: name, Source: sources.Find(source => Uses(source.Entry.Text, name)))).Where(use => use.Source.Entry is not null).ToList();
        if (used.Count == 0) return;
        foreach (var language in review.National.Languages.All.Where(language => language.Tag != Source))
        {
            var texts = Texts(answer, language.Tag, Forms, review);
            // A contact may bring the name along: "Innvandrertjenesten 74 21 71 00".
            var whole = string.Join('\n', texts.Select(text => text.Entry.Template.Fill(answer.Values, language, review.Today, null)));
            foreach (var (name, source) in used.Where(use => !whole.Contains(use.Name, StringComparison.OrdinalIgnoreCase)))
            {
                // Where the text that has the name is not translated, readers see the bokmål one.
                if (texts.Find(text => text.Form == source.Form) is { Entry: { } translation })
                    review.Report("C222", translation, name, $"The answer {answer.Topic} names \"{name}\" in bokmål, and this translation has it nowhere in Latin letters, so people cannot find it on a door or in a letter. Add it once, in brackets after the translated word.");
            }
        }
    }

    private static List<(string Form, AnswerEntry Entry)> Texts(Answer answer, string tag, string[] forms, ContentReview review)
    {
        List<(string, AnswerEntry)> texts = [];
        foreach (var form in forms)
        {
            var key = $"{answer.Topic}.{form}";
            var files = answer.Unit?.Own.GetValueOrDefault(Source)?.Find(key) is not null ? answer.Unit.Own : review.National.Answers;
            if (files.GetValueOrDefault(tag)?.Find(key) is { Text.Length: > 0 } entry) texts.Add((form, entry));
        }
        return texts;
    }

    // A name that no text has is misspelt, and would never be looked for.
    private static void CheckList(NamesFile list, ContentReview review)
    {
        var bokmal = string.Join('\n', review.Texts.Bokmal.Select(entry => entry.Value.Text));
        foreach (var name in list.Names.Where(name => !Uses(bokmal, name)))
            review.ReportAt("C225", "Names.json", ["names", $"={name}"], $"No bokmål text has the name \"{name}\", so it is never looked for. Write it as the texts do, without ending, or take it out.");
    }

    private sealed record Answer(string Topic, MunicipalUnit? Unit, NamedValues Values);
}
