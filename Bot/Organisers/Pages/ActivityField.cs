using ChatBot.Catalogue.Activities.Files;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>One field of the form: one column of the table that an organiser may write.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Column">The column.</param>
/// <param name="Bokmal">What it is called.</param>
/// <param name="English">The same in English.</param>
/// <param name="Most">The most letters it may have.</param>
internal sealed record ActivityField(string Name, string Column, string Bokmal, string English, int Most)
{
    /// <summary>What to write, in bokmål; null where the label says it.</summary>
    public string? BokmalHint { get; init; }

    /// <summary>The same in English.</summary>
    public string? EnglishHint { get; init; }

    /// <summary>How many lines it shows.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>The values to choose among, the empty one first; none where anything may be written.</summary>
    public IReadOnlyList<(string Value, string Bokmal, string English)> Choices { get; init; } = [];

    /// <summary>The kinds, which are ticked, and have no field of their own here.</summary>
    public static ActivityField KindsField { get; } = new("kinds", Kinds, "Type", "Kind", 400);

    private static readonly (string, string, string)[] YesOrUnknown = [("", "ikke oppgitt", "not told"), ("ja", "ja", "yes")];

    /// <summary>The fields in the order of the form, without the kinds.</summary>
    public static IReadOnlyList<ActivityField> All { get; } =
    [
        new("title", Title, "Hva heter aktiviteten?", "What is the activity called?", 120),
        new("description", Description, "Hva gjør man der?", "What does one do there?", 800)
        {
            Lines = 4, BokmalHint = "Skriv kort, på bokmål: teksten blir oversatt. Ingen telefonnumre her.", EnglishHint = "Write briefly, in Norwegian bokmål: the text is translated. No telephone numbers here.",
        },
        new("schedule", Schedule, "Når er det?", "When is it?", 600)
        {
            Lines = 3,
            BokmalHint = "For eksempel: tirsdag 18:00-20:00; fra 2026-09-01 til 2027-05-31; skoleferier nei. Eller: annenhver lørdag 12-14 fra 2026-09-05. Eller en enkelt dag: 2026-12-05 12-15. Tomt: ikke kjent.",
            EnglishHint = "In Norwegian, such as: tirsdag 18:00-20:00; fra 2026-09-01 til 2027-05-31; skoleferier nei. Or: annenhver lørdag 12-14 fra 2026-09-05. Or a single day: 2026-12-05 12-15. Empty: not known.",
        },
        new("place", Place, "Hva kaller folk stedet?", "What do people call the place?", 120),
        new("address", Address, "Adresse", "Address", 160) { BokmalHint = "Gate og nummer, postnummer og sted.", EnglishHint = "Street and number, postcode and town." },
        new("price", Price, "Hva koster det?", "What does it cost?", 20) { BokmalHint = "Skriv gratis, eller kroner, for eksempel 50. Tomt: ikke kjent.", EnglishHint = "Write gratis (free), or kroner, such as 50. Empty: not known." },
        new("pricenote", PriceNote, "Hva gjelder prisen for?", "What is the price for?", 160) { BokmalHint = "For eksempel: for et halvt år; halv pris for barn.", EnglishHint = "In Norwegian, such as: for et halvt år (for half a year)." },
        new("ages", Ages, "Alder", "Ages", 20) { BokmalHint = "alle, 6-12, 18+, til 12", EnglishHint = "alle (all), 6-12, 18+, til 12 (up to 12)" },
        new("gender", Gender, "Bare for", "Only for", 10) { Choices = [("", "alle kjønn", "all genders"), ("kvinner", "kvinner eller jenter", "women or girls"), ("menn", "menn eller gutter", "men or boys")] },
        new("families", Families, "Familier kommer sammen", "Families come together", 5) { Choices = YesOrUnknown },
        new("newcomers", Newcomers, "Laget for dem som er nye i Norge", "Made for people who are new in Norway", 5) { Choices = YesOrUnknown },
        new("languages", Languages, "Språk som brukes", "Languages in use", 120) { BokmalHint = "Med komma mellom: norsk, engelsk.", EnglishHint = "Norwegian names with commas between: norsk, engelsk." },
        new("spoken", Spoken, "Andre språk noen der snakker", "Other languages somebody there speaks", 160) { BokmalHint = "For eksempel: ukrainsk, arabisk.", EnglishHint = "Norwegian names, such as: ukrainsk, arabisk." },
        new("signup", SignUp, "Påmelding", "Signing up", 160) { BokmalHint = "Skriv nei, en nettadresse, en e-postadresse eller et telefonnummer.", EnglishHint = "Write nei (none), a web address, an e-mail address or a telephone number." },
        new("phone", ActivityColumns.Phone, "Telefon til dere", "Your telephone", 24) { BokmalHint = "Organisasjonens nummer, ikke en privatpersons.", EnglishHint = "The organisation's number, not a private person's." },
        new("email", Email, "E-post til dere", "Your e-mail", 120) { BokmalHint = "Organisasjonens adresse.", EnglishHint = "The organisation's address." },
        new("web", ActivityColumns.Web, "Nettsiden deres", "Your page on the web", 160),
        new("transport", Transport, "Hvordan kommer man dit?", "How does one get there?", 200),
        new("access", Access, "Hvordan kommer man inn?", "How does one get in?", 200),
        new("stepfree", StepFree, "Kommer man inn uten trinn?", "Can one come in without steps?", 5) { Choices = [("", "vet ikke", "not known"), ("ja", "ja", "yes"), ("nei", "nei", "no")] },
        new("accessibility", Accessibility, "Mer for folk med nedsatt funksjonsevne", "More for people with impairments", 200),
    ];

    /// <summary>The field of a column; null when an organiser does not write it.</summary>
    public static ActivityField? Of(string? column) => column == Kinds ? KindsField : All.FirstOrDefault(field => field.Column == column);

    /// <summary>What it is called.</summary>
    public string Label(Tongue say) => say[Bokmal, English];

    /// <summary>What to write.</summary>
    public string? Hint(Tongue say) => BokmalHint is null ? null : say[BokmalHint, EnglishHint!];
}
