namespace ChatBot.Catalogue.Activities;

/// <summary>The closed list of kinds. Who asks for a wide kind is shown the narrower ones in it.</summary>
public static class ActivityKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ActivityKind> All { get; } =
    [
        new("sport", "idrett"),
        new("football", "fotball", "sport"),
        new("swimming", "svømming", "sport"),
        new("dance", "dans", "sport"),
        new("cricket", "cricket", "sport"),
        new("skiing", "ski", "sport"),
        new("fitness", "styrke og yoga", "sport"),
        new("ball-games", "ballspill", "sport"),
        new("martial-arts", "kampsport", "sport"),
        new("cycling", "sykkel", "sport"),
        new("culture", "kultur"),
        new("music", "musikk", "culture"),
        new("choir", "kor", "music"),
        new("theatre", "teater", "culture"),
        new("art", "kunst", "culture"),
        new("reading", "lesing", "culture"),
        new("festival", "feiring", "culture"),
        new("meeting-place", "møteplass"),
        new("language-cafe", "språkkafé", "meeting-place"),
        new("homework-help", "leksehjelp"),
        new("digital-help", "digital hjelp"),
        new("job-help", "jobbhjelp"),
        new("information", "kurs og informasjon"),
        new("handicraft", "håndarbeid"),
        new("cooking", "matlaging"),
        new("gaming", "spill"),
        new("outdoor", "friluftsliv"),
        new("gardening", "hage"),
        new("equipment", "utstyr"),
        new("volunteering", "frivillig arbeid"),
        new("faith", "tro og livssyn"),
        new("children", "barn"),
        new("parents", "foreldre og små barn", "children"),
        new("youth", "ungdom"),
        new("seniors", "seniorer"),
        new("women", "kvinner"),
        new("men", "menn"),
    ];

    private static readonly Dictionary<string, ActivityKind> ById = All.ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    private static readonly Dictionary<string, ActivityKind> ByName = All.ToDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A kind by its id; null when it is not on the list.</summary>
    public static ActivityKind? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>A kind as staff write it: its name in bokmål, or its id; null when it is neither.</summary>
    public static ActivityKind? Named(string text) => ByName.GetValueOrDefault(text) ?? Find(text);

    /// <summary>A kind and the wider kinds it is part of, the narrowest first; empty when it is not on the list.</summary>
    public static IEnumerable<string> WithWider(string id)
    {
        for (var kind = Find(id); kind is not null; kind = kind.Within is null ? null : Find(kind.Within)) yield return kind.Id;
    }
}
