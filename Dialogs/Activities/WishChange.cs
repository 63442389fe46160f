using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Activities;

/// <summary>What one message says of what is looked for.</summary>
/// <param name="Said">The conditions it names.</param>
/// <param name="Wishes">What else it says: "cheaper", "any day", "something else".</param>
/// <param name="IsNamed">Whether it names an activity by its whole title.</param>
internal sealed record WishChange(ActivityWish Said, IReadOnlySet<Wish> Wishes, bool IsNamed)
{
    /// <summary>What counts as cheap where no price has been shown: 100 kroner, in øre.</summary>
    private const int CheapOre = 10_000;

    // Nothing is left out by these, and yet they say that somebody looks for something.
    private static readonly Wish[] Persons = [Wish.Cheaper, Wish.Child, Wish.Adult, Wish.Near];

    private static readonly Wish[] Widening = [Wish.AnyDay, Wish.AnyPrice, Wish.AnyAge, Wish.Everything, Wish.Cheaper, Wish.Another];

    /// <summary>How many words it has that are neither known nor small.</summary>
    public int Strange { get; init; }

    /// <summary>Whether it says nothing else: "and on Sunday?".</summary>
    public bool IsPlain => Strange == 0;

    /// <summary>The message without the words for who shall go, and without "near me".</summary>
    public string WithoutWho { get; init; } = "";

    /// <summary>Whether it names a kind.</summary>
    public bool HasKind => Said.Kinds.Count > 0;

    /// <summary>Whether it names a day, a person, a price, a place, a language.</summary>
    public bool HasCondition => HasOther || Said.Organiser is not null || Persons.Any(Wishes.Contains);

    /// <summary>Whether it says anything of what is looked for.</summary>
    public bool IsAny => HasKind || HasCondition || Said.Words is not null || Widening.Any(Wishes.Contains);

    /// <summary>Whether it says who shall go.</summary>
    public bool NamesSomebody => Said is not { Age: null, People: null, Gender: null, Newcomers: false, Families: false } || Wishes.Contains(Wish.Child) || Wishes.Contains(Wish.Adult);

    private bool HasOther => Said is not { From: null, Until: null, Part: null, Age: null, Gender: null, MaxOre: null, Place: null, Language: null, Newcomers: false, Families: false };

    /// <summary>The wish after the message.</summary>
    /// <param name="before">The wish before; null when nothing was looked for.</param>
    /// <param name="lowestOre">The lowest price that was shown; null when none was.</param>
    public ActivityWish ApplyTo(ActivityWish? before, int? lowestOre)
    {
        var wish = before is null || Wishes.Contains(Wish.Everything) ? ActivityWish.All : before;
        if (Wishes.Contains(Wish.AnyDay)) wish = wish with { From = null, Until = null, Part = null };
        if (Wishes.Contains(Wish.AnyPrice)) wish = wish with { MaxOre = null };
        if (Wishes.Contains(Wish.AnyAge)) wish = wish with { Age = null, People = null };
        if (Wishes.Contains(Wish.Cheaper)) wish = wish with { MaxOre = lowestOre is { } lowest ? Math.Max(0, lowest - 1) : CheapOre };
        return With(wish);
    }

    private ActivityWish With(ActivityWish wish) => wish with
    {
        Kinds = HasKind ? Said.Kinds : Said.Words is not null ? [] : wish.Kinds,
        From = NamesADay ? Said.From : wish.From,
        Until = NamesADay ? Said.Until : wish.Until,
        // "And on Sunday?" asks for the whole Sunday.
        Part = Said.Part ?? (NamesADay ? null : wish.Part),
        Age = Said.Age ?? (Said.People is null ? wish.Age : null),
        People = Said.Age is null ? Said.People ?? wish.People : null,
        Gender = Said.Gender ?? wish.Gender,
        MaxOre = Said.MaxOre ?? wish.MaxOre,
        Place = Said.Place ?? wish.Place,
        Organiser = Said.Organiser ?? wish.Organiser,
        Words = Said.Words ?? (HasKind ? null : wish.Words),
        Language = Said.Language ?? wish.Language,
        Newcomers = Said.Newcomers || wish.Newcomers,
        Families = Said.Families || wish.Families,
        // Asked once: who goes on with something else has not answered, and need not.
        Near = Wishes.Contains(Wish.Near) && (Said.Place ?? wish.Place) is null,
    };

    private bool NamesADay => Said.From is not null || Said.Until is not null;
}
