using System.Globalization;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Answers;

namespace ChatBot.Bot.Reports;

/// <summary>What languages, topics and months are called in a report.</summary>
/// <param name="content">The content.</param>
/// <param name="municipality">The municipality's id.</param>
/// <param name="today">The Oslo date.</param>
internal sealed class ReportNames(Content content, string municipality, DateOnly today)
{
    private const string Source = "nb";

    private static readonly string[] Months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>The municipality.</summary>
    public string Municipality => content.Municipalities[municipality].Municipality.Name;

    /// <summary>A language, in bokmål.</summary>
    public string Language(string tag) => tag == UseCount.OtherLanguage ? "andre språk"
        : content.Languages.Find(tag) is { } language ? language.Names.GetValueOrDefault(Source, language.OwnName) : tag;

    /// <summary>A topic, by its title; its id when it has left the content.</summary>
    public string Topic(string id) => content.Topics.Find(id) is null ? id : content.Municipalities[municipality].Answers.Get($"{id}.Title", content.Languages.Get(Source), today).Text;

    /// <summary>Whether a topic is sensitive: such figures are for nobody outside.</summary>
    public bool IsSensitive(string id) => content.Topics.Find(id) is not { Sensitive: false, Danger: false };

    /// <summary>A month, such as <c>november 2026</c>.</summary>
    public static string Month(string month) => $"{Months[int.Parse(month.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture) - 1]} {month[..4]}";
}
