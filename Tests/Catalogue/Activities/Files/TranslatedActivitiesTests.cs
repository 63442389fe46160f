using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class TranslatedActivitiesTests
{
    private static readonly string[] Languages = ["en", "uk", "ru", "pl", "lt", "ar", "prs", "ur", "so", "ti", "ckb"];

    private static readonly IReadOnlyList<Activity> Eksempelvik = ActivityContent.Read(ContentFolder.Read(Repository.Resources), "eksempelvik", SchoolYears.Unknown).Activities;

    [Fact]
    public void Each_title_of_eksempelvik_stands_in_all_languages_and_tells_that_a_machine_made_it() => Assert.All(Eksempelvik, activity =>
    {
        Assert.Equal(Languages.Order(StringComparer.Ordinal), activity.Title.Translations.Keys.Order(StringComparer.Ordinal));
        Assert.All(activity.Title.Translations.Values, translation => Assert.Equal(ActivityTranslationState.Machine, translation.State));
    });

    [Fact]
    public void Descriptions_stand_in_english_too() => Assert.All(Eksempelvik, activity => Assert.Contains("en", activity.Description!.Translations.Keys));

    [Fact]
    public void Titles_are_short_enough_for_a_list_by_sms() =>
        Assert.All(Eksempelvik.SelectMany(activity => activity.Title.Translations.Values.Select(translation => translation.Text).Append(activity.Title.Bokmal)), title => Assert.InRange(title.Length, 3, 42));
}
