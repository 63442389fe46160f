namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The offers, numbered in the order of municipality, title and id, with a row of numbers for each thing that can be asked. Immutable once made.</summary>
internal sealed class ActivityIndex
{
    /// <summary>The highest age that is told apart.</summary>
    public const int OldestAge = 110;

    private readonly Dictionary<string, (int From, int To)> _municipalities = new(StringComparer.Ordinal);

    private readonly ulong[] _newcomers;

    public ActivityIndex(IEnumerable<Activity> offers)
    {
        Activities = [.. offers.OrderBy(offer => offer.Municipality, StringComparer.Ordinal).ThenBy(offer => offer.Title.Bokmal, StringComparer.Ordinal).ThenBy(offer => offer.Id, StringComparer.Ordinal)];
        Ore = new int[Activities.Length];
        _newcomers = new ulong[Bits.Words(Activities.Length)];
        for (var number = 0; number < Activities.Length; number++) Add(Activities[number], number);
        Kinds.Close(Count);
        Ages.Close(Count);
        Limits.Close(Count);
        Languages.Close(Count);
        Traits.Close(Count);
        Places.Close(Count);
        Organisers.Close(Count);
        Words.Close(Count);
    }

    /// <summary>The offers by number.</summary>
    public Activity[] Activities { get; }

    public int Count => Activities.Length;

    /// <summary>The price in øre by number: 0 for free, -1 for unknown.</summary>
    public int[] Ore { get; }

    public Rows<string> Kinds { get; } = new();

    public Rows<int> Ages { get; } = new();

    public Rows<Gender> Limits { get; } = new();

    public Rows<string> Languages { get; } = new();

    public Rows<Trait> Traits { get; } = new();

    public WordRows Places { get; } = new();

    public WordRows Organisers { get; } = new();

    public WordRows Words { get; } = new();

    /// <summary>The numbers of a municipality's offers, from the first to before the last; of all for null.</summary>
    public (int From, int To) RangeOf(string? municipality) =>
        municipality is null ? (0, Count) : _municipalities.GetValueOrDefault(municipality);

    /// <summary>Whether an offer is made for newcomers.</summary>
    public bool IsForNewcomers(int number) => (_newcomers[number >> 6] >> (number & 63) & 1) != 0;

    private void Add(Activity activity, int number)
    {
        _municipalities[activity.Municipality] = (_municipalities.TryGetValue(activity.Municipality, out var range) ? range.From : number, number + 1);
        foreach (var kind in activity.Kinds.SelectMany(ActivityKinds.WithWider).Concat(KindsBy(activity.Audience))) Kinds.Add(kind, number);
        Ore[number] = activity.Price.Kind switch { PriceKind.Free => 0, PriceKind.Known => activity.Price.AmountOre!.Value, _ => -1 };
        AddAudience(activity.Audience, number);
        foreach (var tag in activity.Languages.Concat(activity.Spoken)) Languages.Add(tag, number);
        if (activity.Price.Kind == PriceKind.Free) Traits.Add(Trait.Free, number);
        if (activity.Price.Kind == PriceKind.Unknown) Traits.Add(Trait.PriceUnknown, number);
        if (activity.Languages.Count == 0) Traits.Add(Trait.LanguageUnknown, number);
        if (activity.Place is null) Traits.Add(Trait.PlaceUnknown, number);
        Places.Add(activity.Place?.Name, number);
        Places.Add(activity.Place?.Address, number);
        Organisers.Add(activity.Organiser?.Name, number);
        AddWords(activity.Title, number);
        if (activity.Description is { } description) AddWords(description, number);
    }

    private void AddAudience(Audience audience, int number)
    {
        if (audience.Ages is not { } ages) Traits.Add(Trait.AgeUnknown, number);
        else
            for (var age = Math.Max(0, ages.Min ?? 0); age <= Math.Min(OldestAge, ages.Max ?? OldestAge); age++) Ages.Add(age, number);
        if (audience.Gender is { } gender) Limits.Add(gender, number);
        else Traits.Add(Trait.AnyGender, number);
        if (audience.Newcomers)
        {
            Traits.Add(Trait.Newcomers, number);
            _newcomers[number >> 6] |= 1UL << (number & 63);
        }
        if (audience.Families) Traits.Add(Trait.Families, number);
    }

    // Who asks for something for women, or for children, is also shown what is limited to them.
    private static IEnumerable<string> KindsBy(Audience audience)
    {
        if (audience.Gender == Gender.Women) yield return "women";
        if (audience.Gender == Gender.Men) yield return "men";
        if (audience.Ages is { Max: < 18 }) yield return "children";
        if (audience.Ages is { Min: >= 10, Max: <= 25 }) yield return "youth";
        if (audience.Ages is { Min: >= 55 }) yield return "seniors";
    }

    private void AddWords(ActivityText text, int number)
    {
        Words.Add(text.Bokmal, number);
        foreach (var translation in text.Translations.Values) Words.Add(translation.Text, number);
    }
}
