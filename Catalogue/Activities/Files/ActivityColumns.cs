namespace ChatBot.Catalogue.Activities.Files;

/// <summary>The columns of <c>activities.csv</c> and <c>activities.translations.csv</c>, as they stand in the header row.</summary>
public static class ActivityColumns
{
    /// <summary>The id, which stays the same.</summary>
    public const string Id = "id";

    /// <summary>The title in bokmål.</summary>
    public const string Title = "tittel";

    /// <summary>What one does there, in bokmål.</summary>
    public const string Description = "beskrivelse";

    /// <summary>tilbud, tidligere, nevnt or mål.</summary>
    public const string Status = "status";

    /// <summary>The kinds by their names in bokmål, the foremost first, with commas between.</summary>
    public const string Kinds = "type";

    /// <summary>The schedule, in the notation of <see cref="Schedules.ScheduleText"/>.</summary>
    public const string Schedule = "tid";

    /// <summary>What people call the place.</summary>
    public const string Place = "sted";

    /// <summary>Its address.</summary>
    public const string Address = "adresse";

    /// <summary>The organiser's name.</summary>
    public const string Organiser = "arrangør";

    /// <summary>The organiser's telephone.</summary>
    public const string Phone = "telefon";

    /// <summary>The organiser's e-mail address.</summary>
    public const string Email = "e-post";

    /// <summary>The organiser's page.</summary>
    public const string Web = "nettside";

    /// <summary>gratis, ukjent, or kroner.</summary>
    public const string Price = "pris";

    /// <summary>What the price is for, or who pays less.</summary>
    public const string PriceNote = "prisnotat";

    /// <summary>alle, 6-12, 18+, til 12.</summary>
    public const string Ages = "alder";

    /// <summary>kvinner or menn where the organiser limits it.</summary>
    public const string Gender = "kjønn";

    /// <summary>ja when families come together.</summary>
    public const string Families = "familier";

    /// <summary>ja when it is made for people who are new in Norway.</summary>
    public const string Newcomers = "nyankomne";

    /// <summary>The languages it is held in.</summary>
    public const string Languages = "språk";

    /// <summary>The other languages somebody there speaks.</summary>
    public const string Spoken = "snakkes også";

    /// <summary>nei, an address, a number, or ukjent.</summary>
    public const string SignUp = "påmelding";

    /// <summary>How one gets there.</summary>
    public const string Transport = "transport";

    /// <summary>How one gets in.</summary>
    public const string Access = "adkomst";

    /// <summary>ja or nei: whether one comes in without steps.</summary>
    public const string StepFree = "trinnfritt";

    /// <summary>More for people with impairments.</summary>
    public const string Accessibility = "tilgjengelighet";

    /// <summary>Where the claim comes from.</summary>
    public const string Source = "kilde";

    /// <summary>The address of the source.</summary>
    public const string SourceLink = "kildelenke";

    /// <summary>The date of the source.</summary>
    public const string SourceDate = "kildedato";

    /// <summary>The role that keeps the row right.</summary>
    public const string Owner = "eier";

    /// <summary>The day somebody last confirmed it.</summary>
    public const string Checked = "bekreftet";

    /// <summary>The import source.</summary>
    public const string Origin = "opphav";

    /// <summary>The id there.</summary>
    public const string OriginId = "opphav-id";

    /// <summary>The hash of what was imported.</summary>
    public const string OriginHash = "opphav-hash";

    /// <summary>In the file of translations: the tag of the language.</summary>
    public const string Language = "språk";

    /// <summary>In the file of translations: maskin or lest.</summary>
    public const string State = "tilstand";

    /// <summary>All columns of <c>activities.csv</c>, in the order in which they are written.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Id, Title, Description, Status, Kinds, Schedule, Place, Address, Organiser, Phone, Email, Web, Price, PriceNote, Ages, Gender, Families, Newcomers,
        Languages, Spoken, SignUp, Transport, Access, StepFree, Accessibility, Source, SourceLink, SourceDate, Owner, Checked, Origin, OriginId, OriginHash,
    ];

    /// <summary>All columns of <c>activities.translations.csv</c>, in the order in which they are written.</summary>
    public static IReadOnlyList<string> OfTranslations { get; } = [Id, Language, Title, Description, State, Source];
}
