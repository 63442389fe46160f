using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Dialogs.Activities;

/// <summary>A small catalogue for a Friday in November 2026.</summary>
internal static class SomeActivities
{
    public const string Municipality = "eksempelvik";

    /// <summary>Friday, eleven o'clock in Oslo.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Lately = new(2026, 10, 1);

    public static ActivityCatalogue Catalogue { get; } = new(
    [
        Of("girls-football", "Jentefotball", ["football"], "lørdag 11:00-12:00", Price.Free, "Storhallen") with
        {
            Audience = new(new AgeLimits(6, 12), Gender.Women),
            Title = Titled("Jentefotball", ("en", "Girls' football"), ("uk", "Футбол для дівчат")),
            SignUp = SignUp.NotNeeded,
        },
        Of("football-adults", "Fotball for voksne", ["football"], "søndag 18:00-19:30", Price.Of(5000), "Storhallen") with { Audience = new(new AgeLimits(18, null)) },
        Of("football-school", "Fotballskole", ["football"], "lørdag 14:00-16:00; søndag 14:00-16:00", Price.Of(20000), "Kunstgressbanen") with { Audience = new(new AgeLimits(6, 15)) },
        Of("language-cafe", "Språkkafé", ["language-cafe"], "fredag 18:00-20:00; avlyst 2026-11-20 (sykdom)", Price.Free, "Eksempelvik bibliotek") with
        {
            Audience = new(AgeLimits.Everyone, Newcomers: true),
            Languages = ["nb"],
            Spoken = ["ar", "uk"],
            Organiser = new("Eksempelvik Røde Kors", "59 44 01 23"),
            Description = ActivityText.Of("Vi snakker norsk og drikker kaffe."),
        },
        Of("moved-choir", "Sangkor", ["choir"], "mandag 19:00-21:00; flyttet 2026-11-23 til 2026-11-24 19:00-21:00", Price.Of(10000), "Kirkestua"),
        Of("sewing", "Syklubb", ["handicraft"], "", Price.Unknown, null),
        Of("babies", "Babysang", ["parents"], "onsdag 10:30-11:30 fra 2026-09-01 til 2026-11-11", Price.Free, "Kirkestua"),
        Of("dance-kids", "Barnedans", ["dance"], "tirsdag 17:00-18:00", Price.Of(7000), "Dansehuset") with { Audience = new(new AgeLimits(4, 8)) },
        Of("old-cafe", "Kafétreff", ["meeting-place"], "torsdag 12:00-14:00", Price.Free, "Frivilligsentralen") with { Checked = null, Source = new("planen", null, new(2022, 6, 1)) },
        Of("goal", "Svømmekurs", ["swimming"], "mandag 17:00-18:00", Price.Free, "Hallen") with { Status = ActivityStatus.Goal },
        Of("named", "Cricket", ["cricket"], "", Price.Unknown, null) with { Status = ActivityStatus.Named },
    ]);

    public static Activity Of(string id, string title, string[] kinds, string schedule, Price price, string? place) => new()
    {
        Id = id,
        Municipality = Municipality,
        Title = ActivityText.Of(title),
        Status = ActivityStatus.Offer,
        Kinds = kinds,
        Schedule = ScheduleText.Parse(schedule).Schedule ?? throw new FormatException(schedule),
        Price = price,
        Place = place is null ? null : new(place, null),
        Checked = Lately,
    };

    private static ActivityText Titled(string bokmal, params (string Tag, string Text)[] translations) =>
        new(bokmal, translations.ToDictionary(one => one.Tag, one => new ActivityTranslation(one.Text, ActivityTranslationState.Machine)));
}
