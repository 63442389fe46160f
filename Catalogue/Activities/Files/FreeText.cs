using System.Buffers;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>C314 and C316: what must not stand in a free text.</summary>
internal static class FreeText
{
    private const int PhoneDigits = 8;

    // Words of plans. A goal that is told as an offer sends people to a door that is shut.
    private static readonly string[] Words =
    [
        "har som mål", "målet er å", "planlegger å", "skal etablere", "skal opprette", "ønsker å starte", "ønsker å etablere", "vil vurdere", "vurderer å", "bør etablere", "er planlagt",
        "under planlegging", "skal utredes",
    ];

    private static readonly SearchValues<string> Intentions = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    public static void Check(Activity activity, RowReader reader)
    {
        Check(Title, activity.Title.Bokmal, activity, reader);
        Check(Description, activity.Description?.Bokmal, activity, reader);
        Check(PriceNote, activity.Price.Note, activity, reader);
        Check(Transport, activity.Transport, activity, reader);
        Check(Access, activity.Access, activity, reader);
        Check(ActivityColumns.Accessibility, activity.Accessibility.Note, activity, reader);
        foreach (var change in activity.Schedule.Changes) Check(ActivityColumns.Schedule, change.Note, activity, reader);
    }

    private static void Check(string column, string? text, Activity activity, RowReader reader)
    {
        if (text is null) return;
        if (HasPhone(text))
            reader.Fault("C316", column, $"There is a telephone number in the text. Put it in \"{Phone}\" or \"{ActivityColumns.SignUp}\", where it stands once and can be called; a private person's number stands nowhere.");
        if (activity.Status == ActivityStatus.Offer && text.AsSpan().IndexOfAny(Intentions) >= 0)
            reader.Fault("C314", column, $"\"{Array.Find(Words, words => text.Contains(words, StringComparison.OrdinalIgnoreCase))}\" tells of a goal, but the status is tilbud, so people would go to something that is not there. Set the status to mål, or write what is there now.");
    }

    // Eight digits with single spaces between them, as numbers in Norway are written.
    private static bool HasPhone(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        var digits = 0;
        var spaced = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '.';
            if (char.IsAsciiDigit(letter)) (digits, spaced) = (digits + 1, false);
            else if (letter == ' ' && digits > 0 && !spaced) spaced = true;
            else
            {
                if (digits == PhoneDigits) return true;
                (digits, spaced) = (0, false);
            }
        }
        return false;
    }
}
