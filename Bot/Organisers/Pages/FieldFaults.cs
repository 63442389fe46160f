using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>Says to an organiser what is wrong with a field.</summary>
internal static class FieldFaults
{
    /// <summary>A fault of a row in words; null when it concerns nothing an organiser can mend.</summary>
    public static (ActivityField Field, string Told)? Say(ActivityFault fault, IReadOnlyDictionary<string, string> cells, Tongue say) =>
        ActivityField.Of(fault.Column) is { } field ? (field, Told(fault, cells, say)) : null;

    /// <summary>That a text is too long.</summary>
    public static string TooLong(int most, int has, Tongue say) => say[$"Teksten er på {has} tegn, og det er plass til {most}. Gjør den kortere.", $"The text has {has} letters, and there is room for {most}. Make it shorter."];

    private static string Told(ActivityFault fault, IReadOnlyDictionary<string, string> cells, Tongue say) => (fault.Code, fault.Column) switch
    {
        ("C303", _) => say["Skriv hva aktiviteten heter.", "Write what the activity is called."],
        ("C304", _) => say["Velg minst én type, så folk finner aktiviteten.", "Choose at least one kind, so that people find the activity."],
        ("C306", _) => Schedule(cells.GetValueOrDefault(ActivityColumns.Schedule), say),
        ("C312", _) => say["Aktiviteten begynner igjen før den er ferdig samme dag. Rett klokkeslettene.", "The activity begins again before it ends on the same day. Correct the hours."],
        ("C313", _) => say["Alle datoene er forbi. Skriv de nye.", "All dates have passed. Write the new ones."],
        ("C307", _) => say["Dette er ingen pris. Skriv gratis, eller kroner med tall, for eksempel 50. Ord om prisen skrives i feltet under.", "This is no price. Write gratis (free), or kroner in digits, such as 50. Words about it go in the field below."],
        (_, ActivityColumns.Ages) => say["Dette er ingen alder vi forstår. Skriv alle, 6-12, 18+ eller til 12.", "These are no ages that we understand. Write alle (all), 6-12, 18+ or til 12 (up to 12)."],
        ("C309", _) => say["Ett av språkene kjenner vi ikke. Skriv norske navn med komma mellom, for eksempel norsk, ukrainsk.", "We do not know one of the languages. Write Norwegian names with commas between, such as norsk, ukrainsk."],
        ("C311", _) => say["Dette er ingen måte å melde seg på. Skriv nei, en nettadresse, en e-postadresse eller et telefonnummer.", "This is no way to sign up. Write nei (none), a web address, an e-mail address or a telephone number."],
        ("C314", _) => say["Teksten forteller om en plan. Skriv bare det som finnes nå, så ingen kommer til en stengt dør.", "The text tells of a plan. Write only what is there now, so that nobody comes to a shut door."],
        ("C316", _) => say["Det står et telefonnummer i teksten. Skriv det i feltet for telefon eller påmelding.", "There is a telephone number in the text. Write it in the field for telephone or signing up."],
        _ => say["Dette forstår vi ikke. Skriv det på nytt, eller la feltet stå tomt.", fault.Message],
    };

    private static string Schedule(string? cell, Tongue say) => ScheduleText.Parse(cell).Faults is [var first, ..]
        ? say[
            $"«{first.Piece}» (tegn {first.Position}) forstår vi ikke der det står. Skriv for eksempel tirsdag 18:00-20:00; fra 2026-09-01 til 2027-05-31, med semikolon mellom delene.",
            $"At letter {first.Position}, \"{first.Piece}\": {first.What} {first.Remedy}"]
        : say["Tiden forstår vi ikke.", "The time is not understood."];
}
