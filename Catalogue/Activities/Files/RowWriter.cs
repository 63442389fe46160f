using ChatBot.Catalogue.Activities.Schedules;
using static ChatBot.Catalogue.Activities.Files.ActivityColumns;

namespace ChatBot.Catalogue.Activities.Files;

/// <summary>Writes an activity so that it is read as the same one.</summary>
internal static class RowWriter
{
    public static Dictionary<string, string> Cells(Activity activity) => new(StringComparer.Ordinal)
    {
        [Id] = activity.Id,
        [Title] = activity.Title.Bokmal,
        [Description] = activity.Description?.Bokmal ?? "",
        [Status] = activity.Status switch { ActivityStatus.Offer => "tilbud", ActivityStatus.Past => "tidligere", ActivityStatus.Named => "nevnt", _ => "mål" },
        [Kinds] = string.Join(", ", activity.Kinds.Select(id => ActivityKinds.Find(id)?.Name ?? id)),
        [ActivityColumns.Schedule] = activity.Schedule.IsUnknown ? "" : ScheduleText.Format(activity.Schedule),
        [ActivityColumns.Place] = activity.Place?.Name ?? "",
        [Address] = activity.Place?.Address ?? "",
        [ActivityColumns.Organiser] = activity.Organiser?.Name ?? "",
        [Phone] = activity.Organiser?.Phone ?? "",
        [Email] = activity.Organiser?.Email ?? "",
        [Web] = activity.Organiser?.Web ?? "",
        [ActivityColumns.Price] = Files.Cells.Write(activity.Price),
        [PriceNote] = activity.Price.Note ?? "",
        [Ages] = Files.Cells.Write(activity.Audience.Ages),
        [ActivityColumns.Gender] = activity.Audience.Gender switch { Activities.Gender.Women => "kvinner", Activities.Gender.Men => "menn", _ => "" },
        [Families] = activity.Audience.Families ? "ja" : "",
        [Newcomers] = activity.Audience.Newcomers ? "ja" : "",
        [Languages] = string.Join(", ", activity.Languages.Select(SpokenLanguages.NameOf)),
        [Spoken] = string.Join(", ", activity.Spoken.Select(SpokenLanguages.NameOf)),
        [ActivityColumns.SignUp] = activity.SignUp.Kind switch { SignUpKind.None => "nei", SignUpKind.Unknown => "", _ => activity.SignUp.Value ?? "" },
        [Transport] = activity.Transport ?? "",
        [Access] = activity.Access ?? "",
        [StepFree] = activity.Accessibility.StepFree switch { true => "ja", false => "nei", _ => "" },
        [ActivityColumns.Accessibility] = activity.Accessibility.Note ?? "",
        [Source] = activity.Source?.Title ?? "",
        [SourceLink] = activity.Source?.Link ?? "",
        [SourceDate] = Written(activity.Source?.Date),
        [Owner] = activity.Owner ?? "",
        [Checked] = Written(activity.Checked),
        [Origin] = activity.Origin?.Source ?? "",
        [OriginId] = activity.Origin?.Id ?? "",
        [OriginHash] = activity.Origin?.Hash ?? "",
    };

    private static string Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
