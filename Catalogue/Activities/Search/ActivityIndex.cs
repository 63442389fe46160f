using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>The offers, numbered in the order of municipality, title and id, with a row of numbers for each thing that can be asked. Immutable once made.</summary>
internal sealed class ActivityIndex
{
    // Below this the rows are made sooner than another thread begins.
    private const int Large = 4096;

    private readonly Dictionary<string, (int From, int To)> _municipalities = new(StringComparer.Ordinal);

    private readonly ulong[] _newcomers;

    public ActivityIndex(IEnumerable<Activity> offers)
    {
        Activities = [.. offers];
        Array.Sort(Activities, InOrder);
        Ore = new int[Bits.Words(Count) * 64];
        ScheduleOf = new int[Count];
        Schedules = Distinct(Activities, ScheduleOf);
        _newcomers = new ulong[Bits.Words(Count)];
        // The words are half the work.
        if (Count < Large)
        {
            AddAll(AddWords);
            AddAll(Add);
        }
        else Parallel.Invoke(() => AddAll(AddWords), () => AddAll(Add));
        Action<int>[] rows = [Kinds.Close, Ages.Close, Limits.Close, Languages.Close, Traits.Close, Places.Close, Organisers.Close, Words.Close];
        if (Count < Large) Array.ForEach(rows, close => close(Count));
        else Parallel.ForEach(rows, close => close(Count));
    }

    /// <summary>The offers by number.</summary>
    public Activity[] Activities { get; }

    public int Count => Activities.Length;

    /// <summary>The price in øre by number: 0 for free, -1 for unknown; filled up to whole words of bits.</summary>
    public int[] Ore { get; }

    /// <summary>The schedules of the offers, each once.</summary>
    public Schedule[] Schedules { get; }

    /// <summary>Which of <see cref="Schedules"/> it has, by number.</summary>
    public int[] ScheduleOf { get; }

    public Rows<string> Kinds { get; } = new();

    public AgeRows Ages { get; } = new();

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

    private static int InOrder(Activity one, Activity other)
    {
        var order = string.CompareOrdinal(one.Municipality, other.Municipality);
        if (order == 0) order = string.CompareOrdinal(one.Title.Bokmal, other.Title.Bokmal);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }

    private static Schedule[] Distinct(Activity[] activities, int[] scheduleOf)
    {
        // By reference: a load reads each text once, and comparing schedules in full would cost more than it spares.
        Dictionary<Schedule, int> places = new(ReferenceEqualityComparer.Instance);
        List<Schedule> schedules = [];
        for (var number = 0; number < activities.Length; number++)
        {
            if (!places.TryGetValue(activities[number].Schedule, out var at))
            {
                places.Add(activities[number].Schedule, at = schedules.Count);
                schedules.Add(activities[number].Schedule);
            }
            scheduleOf[number] = at;
        }
        return [.. schedules];
    }

    private void AddAll(Action<Activity, int> add)
    {
        for (var number = 0; number < Activities.Length; number++) add(Activities[number], number);
    }

    private void Add(Activity activity, int number)
    {
        _municipalities[activity.Municipality] = (_municipalities.TryGetValue(activity.Municipality, out var range) ? range.From : number, number + 1);
        foreach (var kind in activity.Kinds)
            foreach (var wider in ActivityKinds.WithWider(kind)) Kinds.Add(wider, number);
        foreach (var kind in KindsBy(activity.Audience)) Kinds.Add(kind, number);
        Ore[number] = activity.Price.Kind switch { PriceKind.Free => 0, PriceKind.Known => activity.Price.AmountOre!.Value, _ => -1 };
        AddAudience(activity.Audience, number);
        foreach (var tag in activity.Languages) Languages.Add(tag, number);
        foreach (var tag in activity.Spoken) Languages.Add(tag, number);
        if (activity.Price.Kind == PriceKind.Free) Traits.Add(Trait.Free, number);
        if (activity.Price.Kind == PriceKind.Unknown) Traits.Add(Trait.PriceUnknown, number);
        if (activity.Languages.Count == 0) Traits.Add(Trait.LanguageUnknown, number);
        if (activity.Place is null) Traits.Add(Trait.PlaceUnknown, number);
        Places.Add(activity.Place?.Name, number);
        Places.Add(activity.Place?.Address, number);
        Organisers.Add(activity.Organiser?.Name, number);
    }

    private void AddAudience(Audience audience, int number)
    {
        if (audience.Ages is not { } ages) Traits.Add(Trait.AgeUnknown, number);
        else Ages.Add(ages, number);
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

    private void AddWords(Activity activity, int number)
    {
        AddWords(activity.Title, number);
        if (activity.Description is { } description) AddWords(description, number);
    }

    private void AddWords(ActivityText text, int number)
    {
        Words.Add(text.Bokmal, number);
        foreach (var translation in text.Translations.Values) Words.Add(translation.Text, number);
    }
}
