using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;

namespace ChatBot.Tests.Catalogue.Grants;

public sealed class GrantCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly TimeOnly Noon = new(12, 0);

    [Fact]
    public void A_day_in_a_regulation_is_certain_every_year()
    {
        var grant = With(new Deadline(DeadlineKind.Regulation, new AnnualDay(12, 1)));
        Assert.Equal(new("g/2026/1", DeadlineCertainty.Fixed, new(2026, 12, 1)), GrantCalendar.Next(grant, Today));
        Assert.Equal(new("g/2026/1", DeadlineCertainty.Fixed, new(2026, 12, 1)), GrantCalendar.Next(grant, new(2026, 12, 1)));
        Assert.Equal(new("g/2027/1", DeadlineCertainty.Fixed, new(2027, 12, 1)), GrantCalendar.Next(grant, new(2026, 12, 2)));
    }

    [Fact]
    public void What_closes_at_noon_is_over_in_the_afternoon()
    {
        var grant = With(new Deadline(DeadlineKind.Regulation, new AnnualDay(12, 1), Closes: Noon));
        Assert.Equal(2026, GrantCalendar.Next(grant, new(2026, 12, 1), Noon).Date?.Year);
        Assert.Equal(2027, GrantCalendar.Next(grant, new(2026, 12, 1), Noon.AddMinutes(1)).Date?.Year);
    }

    [Theory]
    [InlineData(3, "2027-03-01")]
    [InlineData(5, "2027-05-03")]
    [InlineData(1, "2027-01-04")]
    public void The_first_working_day_of_a_month_passes_over_holidays_and_weekends(int month, string expected) => Assert.Equal(
        DateOnly.Parse(expected, null),
        GrantCalendar.Next(With(new Deadline(DeadlineKind.Regulation, new AnnualDay(month, 1, WorkingDay: true))), Today).Date);

    [Fact]
    public void A_working_day_of_the_new_year_is_found_from_the_old_one() =>
        Assert.Equal(new DateOnly(2027, 1, 4), new AnnualDay(1, 1, WorkingDay: true).From(new(2026, 1, 3)));

    [Fact]
    public void The_29th_of_February_is_the_28th_in_a_common_year()
    {
        var day = new AnnualDay(2, 29);
        Assert.Equal(new(2027, 2, 28), day.In(2027));
        Assert.Equal(new(2028, 2, 29), day.In(2028));
    }

    [Fact]
    public void An_announced_date_is_told_until_it_has_passed_and_is_a_pattern_from_then_on()
    {
        var grant = With(new Deadline(DeadlineKind.Announced, Date: new(2026, 11, 25)));
        Assert.Equal(new("g/2026/1", DeadlineCertainty.Announced, new(2026, 11, 25)), GrantCalendar.Next(grant, Today));
        Assert.Null(GrantCalendar.PassedWithoutSuccessor(grant, new(2026, 11, 25)));
        Assert.Equal(new("g/2027/1", DeadlineCertainty.Pattern, new(2027, 11, 25), Was: new(2026, 11, 25)), GrantCalendar.Next(grant, new(2026, 11, 26)));
        Assert.Equal(new DateOnly(2026, 11, 25), GrantCalendar.PassedWithoutSuccessor(grant, new(2026, 11, 26)));
    }

    [Fact]
    public void Last_years_date_is_never_told_as_this_years()
    {
        var told = GrantCalendar.Next(With(new Deadline(DeadlineKind.LastYear, Date: new(2026, 2, 25))), Today);
        Assert.Equal((DeadlineCertainty.Pattern, false, (int?)2026), (told.Certainty, told.IsCertain, told.Year));
        Assert.Equal((new DateOnly(2027, 2, 25), new DateOnly(2026, 2, 25)), (told.Date!.Value, told.Was!.Value));
    }

    [Fact]
    public void A_date_from_long_ago_is_mentioned_and_not_guessed_from()
    {
        var told = GrantCalendar.Next(With(new Deadline(DeadlineKind.LastYear, Date: new(2021, 1, 29))), Today);
        Assert.Equal(new("g/unknown", DeadlineCertainty.Unknown, Was: new(2021, 1, 29)), told);
    }

    [Fact]
    public void The_announced_date_takes_the_place_of_last_years_under_the_same_key()
    {
        var before = With(new Deadline(DeadlineKind.LastYear, Date: new(2026, 2, 25)));
        var after = before with { Deadlines = [.. before.Deadlines, new(DeadlineKind.Announced, Date: new(2027, 2, 18))] };
        Assert.Equal(new("g/2027/1", DeadlineCertainty.Announced, new(2027, 2, 18)), Assert.Single(GrantCalendar.Ahead(after, Today)));
        Assert.Equal(GrantCalendar.Next(before, Today).Key, GrantCalendar.Next(after, Today).Key);
        Assert.Null(GrantCalendar.PassedWithoutSuccessor(after, Today));
    }

    [Fact]
    public void Of_several_rounds_the_announced_one_replaces_its_own_alone()
    {
        var grant = With(
            new Deadline(DeadlineKind.LastYear, Date: new(2026, 3, 1)), new(DeadlineKind.LastYear, Date: new(2026, 6, 1)),
            new(DeadlineKind.LastYear, Date: new(2026, 10, 1)), new(DeadlineKind.Announced, Date: new(2027, 6, 10)));
        Assert.Equal(["g/2027/1", "g/2027/2", "g/2027/3"], GrantCalendar.Ahead(grant, Today).Select(told => told.Key));
        Assert.Equal([DeadlineCertainty.Pattern, DeadlineCertainty.Announced, DeadlineCertainty.Pattern], GrantCalendar.Ahead(grant, Today).Select(told => told.Certainty));
    }

    [Fact]
    public void Between_two_rounds_the_one_that_comes_first_is_next()
    {
        var grant = With(new Deadline(DeadlineKind.Regulation, new AnnualDay(9, 1)), new Deadline(DeadlineKind.Regulation, new AnnualDay(4, 1)));
        Assert.Equal(new(2027, 4, 1), GrantCalendar.Next(grant, Today).Date);
        Assert.Equal(new(2026, 9, 1), GrantCalendar.Next(grant, new(2026, 4, 2)).Date);
    }

    [Fact]
    public void A_grant_at_any_time_and_one_of_which_nothing_is_known_say_so()
    {
        Assert.Equal(new("g/rolling", DeadlineCertainty.Rolling), GrantCalendar.Next(With(new Deadline(DeadlineKind.Rolling)), Today));
        Assert.Equal(new("g/unknown", DeadlineCertainty.Unknown), GrantCalendar.Next(With(new Deadline(DeadlineKind.Unknown)), Today));
        Assert.Equal(DeadlineCertainty.Rolling, GrantCalendar.Next(With(new Deadline(DeadlineKind.LastYear, Date: new(2020, 5, 1)), new(DeadlineKind.Rolling)), Today).Certainty);
    }

    [Fact]
    public void On_every_day_of_six_years_what_is_told_lies_ahead_and_only_what_is_certain_is_told_as_certain()
    {
        Deadline[] all =
        [
            new(DeadlineKind.Regulation, new AnnualDay(12, 1)), new(DeadlineKind.Regulation, new AnnualDay(5, 1, WorkingDay: true)),
            new(DeadlineKind.Announced, Date: new(2027, 5, 18)), new(DeadlineKind.Announced, Date: new(2027, 3, 30), Closes: Noon), new(DeadlineKind.LastYear, Date: new(2024, 2, 29)),
        ];
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2032; day = day.AddDays(1))
        {
            foreach (var told in GrantCalendar.Ahead(With(all), day, Noon))
            {
                Assert.True(told.Date is null || told.Date >= day, $"On {day:O} {told.Key} is told for {told.Date:O}.");
                Assert.Equal(told.Certainty is DeadlineCertainty.Pattern, told.Date is not null && told.Was is not null);
                Assert.True(!told.IsCertain || told.Certainty == DeadlineCertainty.Fixed || all.Any(deadline => deadline.Date == told.Date));
            }
        }
    }

    [Fact]
    public void A_county_is_known_by_the_number_of_the_municipality()
    {
        var grant = With(new Deadline(DeadlineKind.Rolling)) with { Counties = ["50"] };
        Assert.True(grant.IsGivenIn("5007"));
        Assert.False(grant.IsGivenIn("3907"));
    }

    [Fact]
    public void A_grant_is_read_as_staff_write_it()
    {
        var grant = ContentJson.Read<Grant>("""
            {"id": "g", "name": "G", "level": "county", "applicants": ["organisation", "publicBody"], "registration": "voluntaryRegister", "for": ["children"],
             "themes": ["againstViolence"], "amount": {"year": 2026, "least": 50000, "ownShare": 5}, "apply": {"giver": "Bufdir", "web": "bufdir.no"},
             "reportBy": {"month": 3, "day": 31}, "deadlines": [{"kind": "lastYear", "date": "2025-10-31", "closes": "15:00"}, {"kind": "regulation", "yearly": {"month": 3, "day": 1, "workingDay": true}}],
             "source": {"title": "bufdir.no", "section": null, "link": null, "sourceDate": "2026-07-02"}}
            """);
        Assert.Equal(new Deadline(DeadlineKind.LastYear, null, new(2025, 10, 31), new TimeOnly(15, 0)), grant.Deadlines[0]);
        Assert.All(grant.Deadlines, deadline => Assert.True(deadline.IsWhole));
        Assert.Equal(50000, grant.Amount?.Least);
    }

    private static Grant With(params Deadline[] deadlines) => Some.Grant with { Deadlines = deadlines };
}
