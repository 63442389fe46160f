using ChatBot.Catalogue.Activities;
using ChatBot.Catalogue.Activities.Files;
using ChatBot.Catalogue.Activities.Schedules;

namespace ChatBot.Tests.Catalogue.Activities.Files;

public sealed class ActivityRowsTests
{
    [Theory]
    [InlineData("id", "Fotball!", "C302")]
    [InlineData("id", "", "C302")]
    [InlineData("tittel", "", "C303")]
    [InlineData("type", "sjonglering", "C304")]
    [InlineData("type", "", "C304")]
    [InlineData("status", "kanskje", "C305")]
    [InlineData("status", "", "C305")]
    public void Without_id_title_kind_or_status_there_is_no_activity(string column, string text, string code)
    {
        var reading = Tables.Read((column, text));

        Assert.Null(reading.Activity);
        Assert.Equal((code, column, 2), Assert.Single(reading.Faults) is var fault ? (fault.Code, fault.Column, fault.Line) : default);
    }

    [Theory]
    [InlineData("tid", "hver tiirsdag", "C306")]
    [InlineData("pris", "billig", "C307")]
    [InlineData("alder", "voksne", "C308")]
    [InlineData("kjønn", "begge", "C308")]
    [InlineData("familier", "kanskje", "C308")]
    [InlineData("språk", "klingon", "C309")]
    [InlineData("bekreftet", "i fjor", "C310")]
    [InlineData("påmelding", "spør noen", "C311")]
    [InlineData("telefon", "ring Kari", "C311")]
    [InlineData("beskrivelse", "Ring 59 44 00 10 og spør", "C316")]
    [InlineData("beskrivelse", "Kommunen har som mål å starte i høst", "C314")]
    public void What_is_not_understood_is_told_and_taken_as_unknown(string column, string text, string code)
    {
        var reading = Tables.Read((column, text), ("arrangør", "Idrettslaget"));

        Assert.NotNull(reading.Activity);
        Assert.Equal((code, column), Assert.Single(reading.Faults) is var fault ? (fault.Code, fault.Column) : default);
    }

    [Fact]
    public void A_schedule_that_is_not_understood_is_unknown_and_not_half_of_it() => Assert.True(Tables.Read(("tid", "tirsdag 18-20; avlyst neste uke")).Activity!.Schedule.IsUnknown);

    [Fact]
    public void A_number_without_an_organiser_is_nobodys() => Assert.Null(Tables.Read(("telefon", "59 44 00 10")).Activity!.Organiser);

    [Fact]
    public void Years_and_prices_in_a_text_are_no_telephone_number() => Assert.Empty(Tables.Read(("beskrivelse", "Fra 2026 til 2027, kr 1 200, buss 4, kl. 18.00–20.30, 2026-09-01")).Faults);

    [Fact]
    public void A_goal_may_be_told_as_a_goal() => Assert.Empty(Tables.Read(("status", "mål"), ("beskrivelse", "Kommunen har som mål å starte i høst")).Faults);

    [Fact]
    public void An_empty_cell_is_unknown()
    {
        var activity = Tables.Read().Activity!;

        Assert.Equal(PriceKind.Unknown, activity.Price.Kind);
        Assert.Null(activity.Audience.Ages);
        Assert.True(activity.Schedule.IsUnknown);
        Assert.Null(activity.Place);
        Assert.Equal(SignUpKind.Unknown, activity.SignUp.Kind);
        Assert.Null(activity.Accessibility.StepFree);
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same()
    {
        var activity = new Activity
        {
            Id = "sykkel-2",
            Municipality = "provevik",
            Title = ActivityText.Of("Lær å sykle; for \"alle\""),
            Description = ActivityText.Of("To linjer\nmed tekst"),
            Status = ActivityStatus.Offer,
            Kinds = ["cycling", "women"],
            Audience = new(new AgeLimits(16, null), Gender.Women, true, true),
            Organiser = new("Sykkelklubben", "59 44 00 80", "post@sykkel.example", "sykkel.example"),
            Place = new("Sjøparken", null),
            Price = Price.Of(5050, "for hver gang"),
            Schedule = ScheduleText.Parse("annenhver torsdag 17-18 fra 2026-09-03; avlyst 2026-12-10 (glatt)").Schedule!,
            Languages = ["nb", "ckb"],
            Spoken = ["prs", "uk"],
            SignUp = new(SignUpKind.Email, "post@sykkel.example"),
            Transport = "Buss 4",
            Access = "Bakdøra",
            Accessibility = new(false, "Ingen heis"),
            Source = new("arrangøren", "https://sykkel.example", new(2026, 9, 1)),
            Owner = "kulturkonsulent",
            Checked = new(2026, 10, 1),
            Origin = new("feed", "42", "abc"),
        };

        var table = ActivityTable.Parse(ActivityTable.WithColumns(ActivityColumns.All).With(ActivityRows.Write(activity)).ToBytes());
        var reading = ActivityRows.Read(Assert.Single(table.Rows), "provevik", SchoolYears.Unknown);

        Assert.Empty(reading.Faults);
        Assert.Equal(ActivityRows.Write(activity), ActivityRows.Write(reading.Activity!));
    }
}
