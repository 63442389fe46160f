using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>A text as the readers of one language get it, beside the bokmål text it is a translation of.</summary>
/// <param name="Key">The key.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Source">The bokmål text.</param>
/// <param name="Text">The translation.</param>
internal readonly record struct ShownText(string Key, Language Language, AnswerEntry Source, AnswerEntry Text);

/// <summary>Which text is really shown, of a municipality or of all: its own where it has one, else the national one; never the one for the other.</summary>
internal sealed class ShownTexts(NationalContent national, IReadOnlyList<MunicipalUnit> units)
{
    private const string Source = "nb";

    /// <summary>The national texts that are translated, in every language.</summary>
    public IEnumerable<ShownText> National => Of(national.Answers, _ => true);

    /// <summary>The texts that are a municipality's own, in every language that it has translated them into.</summary>
    public IEnumerable<ShownText> Own(MunicipalUnit unit) => Of(unit.Own, _ => true);

    /// <summary>The national texts that a municipality shows with something of its own in them: a contact, its name.</summary>
    public IEnumerable<ShownText> NationalAt(MunicipalUnit unit)
    {
        var own = unit.Own.GetValueOrDefault(Source);
        return Of(national.Answers, entry => own?.Find(entry.Key) is null && IsLocal(entry.Value));
    }

    /// <summary>Every bokmål text that is shown anywhere, example questions left out.</summary>
    public IEnumerable<KeyValuePair<string, AnswerEntry>> Bokmal =>
        units.Select(unit => unit.Own).Prepend(national.Answers).Select(files => files.GetValueOrDefault(Source)).OfType<AnswerFile>()
            .SelectMany(file => file.Entries).Where(entry => !AnswerKey.IsQuestions(entry.Key));

    /// <summary>Every text in every language, example questions left out.</summary>
    public IEnumerable<(string Tag, string Key, AnswerEntry Entry)> All =>
        from files in units.Select(unit => unit.Own).Prepend(national.Answers)
        from file in files
        from entry in file.Value.Entries
        where !AnswerKey.IsQuestions(entry.Key)
        select (file.Key, entry.Key, entry.Value);

    private bool IsLocal(AnswerEntry source) => source.Template.Names.Any(name => !national.Values.ContainsKey(name));

    private IEnumerable<ShownText> Of(IReadOnlyDictionary<string, AnswerFile> files, Func<KeyValuePair<string, AnswerEntry>, bool> isMeant)
    {
        if (!files.TryGetValue(Source, out var bokmal)) yield break;
        foreach (var entry in bokmal.Entries.Where(entry => !AnswerKey.IsQuestions(entry.Key) && entry.Value.Text.Length > 0 && isMeant(entry)))
        {
            foreach (var language in national.Languages.All)
                if (language.Tag != Source && files.GetValueOrDefault(language.Tag)?.Find(entry.Key) is { Text.Length: > 0 } text)
                    yield return new(entry.Key, language, entry.Value, text);
        }
    }
}
