using System.Text.Json.Serialization;
using ChatBot.Catalogue.Content;

namespace ChatBot.Dialogs.Answers;

/// <summary>One topic people ask about, from <c>Topics.json</c>.</summary>
public sealed record Topic
{
    /// <summary>The kind of a topic that has example questions and no answer: what is outside the service.</summary>
    public const string KindOfOutside = "none";

    /// <summary>The id, such as <c>norwegian-price</c>; it never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The theme, which is also the name of the answers' file.</summary>
    public required string Theme { get; init; }

    /// <summary><c>text</c>, <c>dialog</c> or <c>none</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whom it is for: all, newcomer, volunteer, employer, staff.</summary>
    public required string Audience { get; init; }

    /// <summary>The role that owns the answer in the municipality; never a person.</summary>
    public string? Owner { get; init; }

    /// <summary>Its place in the menu, from 1; null when it has none.</summary>
    public int? Menu { get; init; }

    /// <summary>Whether it is about danger to life, violence or control.</summary>
    public bool Danger { get; init; }

    /// <summary>Whether it is never named in a question back.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The ids of the lines to call, best first; danger topics only.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Where the answer comes from.</summary>
    public LegalSource? Source { get; init; }

    /// <summary>Staff's confirmation; null in what is shipped.</summary>
    public StaffCheck? Checked { get; init; }

    /// <summary>When somebody is to look at it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The first day on which the answer holds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the answer holds.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where the answer is taken away while it is corrected; none in what is shipped. In the file <c>true</c>, or a list of
    /// <c>{ "language": "so", "municipality": "namsos" }</c> of which either may be left out.</summary>
    [JsonConverter(typeof(WithdrawalsConverter))]
    public IReadOnlyList<Withdrawal> Withdrawn { get; init; } = [];

    /// <summary>Whether the answer is withdrawn for a reader.</summary>
    /// <param name="languageTag">The tag of the language the answer would be in.</param>
    /// <param name="municipalityId">The id of the municipality texted.</param>
    public bool IsWithdrawn(string languageTag, string municipalityId) => Withdrawn.Any(withdrawal => withdrawal.Holds(languageTag, municipalityId));
}

/// <summary>All topics.</summary>
public sealed class TopicList
{
    private readonly Dictionary<string, Topic> _byId;

    /// <summary>Gathers the topics.</summary>
    public TopicList(IReadOnlyList<Topic> all)
    {
        All = all;
        _byId = all.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        Menu = [.. all.Where(topic => topic.Menu is not null).OrderBy(topic => topic.Menu).Take(7)];
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Topic> All { get; }

    /// <summary>Those in the menu, in its order; at most seven.</summary>
    public IReadOnlyList<Topic> Menu { get; }

    /// <summary>The topic with an id, or null.</summary>
    public Topic? Find(string id) => _byId.GetValueOrDefault(id);
}
