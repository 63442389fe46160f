using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;

namespace ChatBot.Dialogs.Answers;

/// <summary>All content as turns see it: one immutable whole.</summary>
public sealed record Content
{
    /// <summary>Joins the national unit with the municipalities'.</summary>
    public Content(NationalContent national, IEnumerable<MunicipalUnit> municipalities, string version, IReadOnlyList<ContentProblem> problems)
    {
        National = national;
        Version = version;
        Problems = problems;
        var units = municipalities.ToList();
        Municipalities = units.ToDictionary(unit => unit.Municipality.Id, unit => new MunicipalContent(unit, national), StringComparer.Ordinal);
        MunicipalQuestions = units.ToDictionary(unit => unit.Municipality.Id, unit => NationalContent.QuestionsOf(unit.Own), StringComparer.Ordinal);
    }

    /// <summary>The national unit.</summary>
    public NationalContent National { get; }

    /// <summary>The languages.</summary>
    public LanguageList Languages => National.Languages;

    /// <summary>The topics.</summary>
    public TopicList Topics => National.Topics;

    /// <summary>The municipalities by id.</summary>
    public IReadOnlyDictionary<string, MunicipalContent> Municipalities { get; }

    /// <summary>The municipalities' own example questions: municipality, topic, language tag.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> MunicipalQuestions { get; }

    /// <summary>The grants one can apply for in a municipality.</summary>
    public IReadOnlyList<Grant> GrantsOf(string municipality) => Municipalities.TryGetValue(municipality, out var here) ? here.Grants : [];

    /// <summary>The fingerprint of the files this content is made of.</summary>
    public string Version { get; }

    /// <summary>All faults, of what is live and of what was refused.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; }
}
