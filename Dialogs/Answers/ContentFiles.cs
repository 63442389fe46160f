using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Answers;

/// <summary><c>Topics.json</c>.</summary>
internal sealed record TopicsFile(IReadOnlyList<Topic> Topics);

internal sealed record LanguagesFile(IReadOnlyList<LanguageEntry> Languages);

internal sealed record LanguageEntry(
    string Tag, string OwnName, string LatinName, IReadOnlyDictionary<string, string> Names, Script Script, bool RightToLeft, string? Fallback,
    IReadOnlyList<string> Months, string DateFormat, string? InterpreterSentence, string? InterpreterSounds)
{
    public Language ToLanguage() => new()
    {
        Tag = Tag,
        OwnName = OwnName,
        LatinName = LatinName,
        Names = Names,
        Script = Script,
        RightToLeft = RightToLeft,
        Fallback = Fallback,
        Months = Months,
        DateFormat = DateFormat,
        InterpreterSentence = InterpreterSentence,
        InterpreterSounds = InterpreterSounds,
    };
}

internal sealed record ValueEntry(ValueKind Kind, IReadOnlyList<ValueVersion> Versions);

internal sealed record FactsFile(IReadOnlyDictionary<string, ValueEntry> Values, IReadOnlyDictionary<string, LineEntry> Lines);

/// <summary><c>Glossary.json</c>: what each word is texted as, and the words of asking in each language.</summary>
internal sealed record GlossaryFile(IReadOnlyDictionary<string, IReadOnlyList<string>> Forms, IReadOnlyDictionary<string, IReadOnlyList<string>> Asks);

internal sealed record WordsFile(
    IReadOnlyDictionary<Command, IReadOnlyList<string>> Commands, IReadOnlyList<string> Yes, IReadOnlyList<string> No, IReadOnlyList<string> DontKnow,
    IReadOnlyDictionary<string, IReadOnlyList<string>> LanguageNames, IReadOnlyList<string> InLanguage);

internal sealed record MunicipalityFile(
    string Id, string Number, string Name, bool Fictional, IReadOnlyList<string> Aliases, IReadOnlyList<string> SmsNumbers, IReadOnlyList<string> OtherLanguages,
    IReadOnlyDictionary<string, Office> Offices, IReadOnlyList<AddedLine> SafetyLines, IReadOnlyDictionary<string, ValueEntry> Values,
    string? Owner = null, IReadOnlyList<string>? Languages = null)
{
    public Municipality ToMunicipality() => new()
    {
        Id = Id,
        Number = Number,
        Name = Name,
        Fictional = Fictional,
        Owner = Owner,
        Aliases = Aliases,
        SmsNumbers = SmsNumbers,
        OtherLanguages = OtherLanguages,
        Languages = Languages ?? [],
        Offices = Offices,
        SafetyLines = SafetyLines,
    };
}
