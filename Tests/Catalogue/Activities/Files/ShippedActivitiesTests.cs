using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;
using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class ShippedActivitiesTests
{
    private static readonly ContentSnapshot Files = ContentFolder.Read(Repository.Resources);

    private static readonly DateOnly Written = new(2026, 11, 21);

    [Theory]
    [InlineData("eksempelvik")]
    [InlineData("namsos")]
    [InlineData("sandefjord")]
    public void The_shipped_tables_are_in_order(string municipality)
    {
        var (activities, problems) = Of(municipality);

        Assert.Empty(problems);
        Assert.NotEmpty(activities);
        Assert.DoesNotContain(DueActivities.Find(municipality, activities, Written), problem => problem.Code != "C315");
        Assert.All(activities, activity => Assert.NotNull(activity.Source));
    }

    [Fact]
    public void Eksempelvik_has_at_least_sixty_activities_of_every_kind()
    {
        var activities = Of("eksempelvik").Activities;

        Assert.InRange(activities.Count, 60, 200);
        Assert.Empty(ActivityKinds.All.Select(kind => kind.Id).Except(activities.SelectMany(activity => activity.Kinds)));
    }

    [Fact]
    public void Eksempelvik_has_every_form_of_a_schedule()
    {
        var schedules = Of("eksempelvik").Activities.Select(activity => activity.Schedule).ToList();
        var parts = schedules.SelectMany(schedule => schedule.Parts).ToList();

        Assert.Equal(4, parts.Select(part => part.Repeat.GetType()).Distinct().Count());
        Assert.Contains(parts, part => part.Season.YearlyFirst is not null);
        Assert.Equal(Enum.GetValues<ChangeKind>(), schedules.SelectMany(schedule => schedule.Changes).Select(change => change.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<HolidayRule>(), schedules.Select(schedule => schedule.Holidays).Distinct().Order());
        Assert.Contains(schedules, schedule => schedule.ByAppointment);
        Assert.Contains(schedules, schedule => schedule.IsUnknown);
    }

    [Theory]
    [InlineData("namsos")]
    [InlineData("sandefjord")]
    public void No_time_price_or_number_is_made_up_for_a_real_municipality(string municipality) => Assert.All(Of(municipality).Activities, activity =>
    {
        Assert.True(activity.Schedule.IsUnknown);
        Assert.Equal(PriceKind.Unknown, activity.Price.Kind);
        Assert.Null(activity.Organiser?.Phone);
        Assert.Null(activity.Place?.Address);
        Assert.Null(activity.Audience.Ages);
        Assert.Null(activity.Checked);
    });

    [Fact]
    public void What_the_plans_wish_for_is_no_offer()
    {
        Assert.All(Of("namsos").Activities.Where(activity => activity.Description!.Bokmal == "Et mål i planen."), activity => Assert.Equal(ActivityStatus.Goal, activity.Status));
        Assert.Equal(6, new ActivityCatalogue(Of("namsos").Activities).Offers);
        Assert.Equal(8, new ActivityCatalogue(Of("sandefjord").Activities).Offers);
    }

    [Fact]
    public void The_offers_of_a_plan_from_2022_are_unconfirmed() =>
        Assert.All(Of("sandefjord").Activities, activity => Assert.True(activity.IsUnconfirmed(Written)));

    [Fact]
    public void Only_numbers_and_addresses_that_nobody_has_stand_in_the_made_up_municipality() => Assert.All(Of("eksempelvik").Activities, activity =>
    {
        Assert.All(new[] { activity.Organiser?.Phone, activity.SignUp.Kind == SignUpKind.Phone ? activity.SignUp.Value : null }.OfType<string>(), number => Assert.StartsWith("59 44 00 ", number, StringComparison.Ordinal));
        Assert.All(new[] { activity.Organiser?.Web, activity.Organiser?.Email }.OfType<string>(), address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
    });

    private static (IReadOnlyList<Activity> Activities, IReadOnlyList<ContentProblem> Problems) Of(string municipality) => ActivityContent.Read(Files, municipality, SchoolYears.Unknown);
}
