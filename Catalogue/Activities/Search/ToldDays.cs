using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Catalogue.Activities.Search;

/// <summary>Whether a schedule tells days at all.</summary>
internal static class ToldDays
{
    /// <summary>Not when nothing is known, when it is by appointment, or when it is in the school holidays alone and nobody has told when those are.</summary>
    public static bool TellsDays(this Schedule schedule) =>
        schedule.Parts.Count > 0 && !(schedule.Holidays == HolidayRule.OnlyThen && schedule.SchoolYears.Years.Count == 0);
}
