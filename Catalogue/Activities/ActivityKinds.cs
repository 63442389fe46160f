namespace ChatBot.Catalogue.Activities;

/// <summary>The closed list of kinds. Who asks for a wide kind is shown the narrower ones in it.</summary>
public static class ActivityKinds
{
    /// <summary>All kinds, wide ones before the kinds within them.</summary>
    public static IReadOnlyList<ActivityKind> All { get; } =
    [
        new("sport"), new("football", "sport"), new("swimming", "sport"), new("dance", "sport"), new("cricket", "sport"), new("skiing", "sport"),
        new("fitness", "sport"), new("ball-games", "sport"), new("martial-arts", "sport"), new("cycling", "sport"),
        new("culture"), new("music", "culture"), new("choir", "music"), new("theatre", "culture"), new("art", "culture"), new("reading", "culture"), new("festival", "culture"),
        new("meeting-place"), new("language-cafe", "meeting-place"), new("homework-help"), new("digital-help"), new("job-help"), new("information"),
        new("handicraft"), new("cooking"), new("gaming"), new("outdoor"), new("gardening"), new("equipment"), new("volunteering"), new("faith"),
        new("children"), new("parents", "children"), new("youth"), new("seniors"), new("women"), new("men"),
    ];

    private static readonly Dictionary<string, ActivityKind> ById = All.ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    /// <summary>A kind by its id; null when it is not on the list.</summary>
    public static ActivityKind? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>A kind and the wider kinds it is part of, the narrowest first; empty when it is not on the list.</summary>
    public static IEnumerable<string> WithWider(string id)
    {
        for (var kind = Find(id); kind is not null; kind = kind.Within is null ? null : Find(kind.Within)) yield return kind.Id;
    }
}
