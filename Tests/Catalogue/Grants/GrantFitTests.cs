using ChatBot.Catalogue.Grants;

namespace ChatBot.Tests.Catalogue.Grants;

public sealed class GrantFitTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly GrantWish Club = new(ApplicantKind.Organisation, GrantRegistration.None, GrantAudience.Children, [GrantTheme.Sport]);

    [Theory]
    [InlineData(GrantRegistration.VoluntaryRegister, GrantRegistration.None, GrantObstacle.Register)]
    [InlineData(GrantRegistration.VoluntaryRegister, GrantRegistration.OrganisationNumber, GrantObstacle.Register)]
    [InlineData(GrantRegistration.VoluntaryRegister, GrantRegistration.Unknown, GrantObstacle.Register)]
    [InlineData(GrantRegistration.VoluntaryRegister, GrantRegistration.VoluntaryRegister, null)]
    [InlineData(GrantRegistration.OrganisationNumber, GrantRegistration.None, GrantObstacle.Number)]
    [InlineData(GrantRegistration.OrganisationNumber, GrantRegistration.OrganisationNumber, null)]
    [InlineData(GrantRegistration.OrganisationNumber, GrantRegistration.VoluntaryRegister, null)]
    [InlineData(GrantRegistration.None, GrantRegistration.None, null)]
    [InlineData(GrantRegistration.Unknown, GrantRegistration.None, GrantObstacle.AskRegistration)]
    [InlineData(GrantRegistration.Unknown, GrantRegistration.VoluntaryRegister, null)]
    public void A_club_is_told_which_register_is_missing(GrantRegistration wanted, GrantRegistration has, GrantObstacle? missing) => Assert.Equal(
        missing is { } one ? [one] : [],
        GrantFit.Of(Some.Grant with { Registration = wanted }, Club with { Registered = has })!.Missing);

    [Fact]
    public void Some_friends_apply_where_one_of_them_can_and_need_no_register()
    {
        var grant = Some.Grant with { Applicants = [ApplicantKind.Person, ApplicantKind.Organisation], Registration = GrantRegistration.VoluntaryRegister };
        Assert.Empty(GrantFit.Of(grant, Club with { Who = ApplicantKind.Group })!.Missing);
        Assert.Empty(GrantFit.Of(grant, Club with { Who = ApplicantKind.Person })!.Missing);
    }

    [Fact]
    public void Where_an_organisation_must_apply_somebody_alone_needs_one_first() => Assert.Equal(
        [GrantObstacle.Organisation, GrantObstacle.Register],
        GrantFit.Of(Some.Grant with { Registration = GrantRegistration.VoluntaryRegister }, Club with { Who = ApplicantKind.Person })!.Missing);

    [Theory]
    [InlineData(ApplicantKind.PublicBody, GrantObstacle.PublicBody)]
    [InlineData(ApplicantKind.CourseProvider, GrantObstacle.CourseProvider)]
    public void Where_others_must_apply_one_is_told_to_be_their_partner_and_nothing_else(ApplicantKind only, GrantObstacle obstacle) => Assert.Equal(
        [obstacle],
        GrantFit.Of(Some.Grant with { Applicants = [only], Registration = GrantRegistration.VoluntaryRegister }, Club)!.Missing);

    [Fact]
    public void A_municipality_is_shown_only_what_a_municipality_can_apply_for()
    {
        Assert.Null(GrantFit.Of(Some.Grant, Club with { Who = ApplicantKind.PublicBody }));
        Assert.Empty(GrantFit.Of(Some.Grant with { Applicants = [ApplicantKind.PublicBody], Registration = GrantRegistration.VoluntaryRegister }, Club with { Who = ApplicantKind.PublicBody })!.Missing);
    }

    [Fact]
    public void What_is_for_others_or_for_other_things_does_not_fit()
    {
        Assert.Null(GrantFit.Of(Some.Grant with { For = [GrantAudience.Immigrants] }, Club));
        Assert.Null(GrantFit.Of(Some.Grant with { Themes = [GrantTheme.Culture] }, Club));
        Assert.NotNull(GrantFit.Of(Some.Grant with { For = [GrantAudience.Everybody] }, Club));
        Assert.NotNull(GrantFit.Of(Some.Grant with { Themes = [GrantTheme.Culture] }, Club with { Themes = [] }));
    }

    [Fact]
    public void First_comes_what_names_the_most_and_asks_for_the_least_then_the_nearest_giver_then_the_deadline()
    {
        Grant[] grants =
        [
            Some.Grant with { Id = "register", Registration = GrantRegistration.VoluntaryRegister, For = [GrantAudience.Children], Themes = [GrantTheme.Sport] },
            Some.Grant with { Id = "later", Themes = [GrantTheme.Sport], Deadlines = [new(DeadlineKind.Regulation, new(10, 1))] },
            Some.Grant with { Id = "sooner", Themes = [GrantTheme.Sport], Deadlines = [new(DeadlineKind.Regulation, new(12, 1))] },
            Some.Grant with { Id = "anything" },
            Some.Grant with { Id = "near", Themes = [GrantTheme.Sport], Level = GrantLevel.Municipal },
            Some.Grant with { Id = "named", For = [GrantAudience.Children], Themes = [GrantTheme.Sport] },
        ];
        Assert.Equal(["named", "near", "sooner", "later", "register", "anything"], GrantFit.Among(grants, Club, Today).Select(fit => fit.Grant.Id));
        Assert.Equal(["register"], GrantFit.Among(grants, Club, Today).Where(fit => !fit.IsReady).Select(fit => fit.Grant.Id));
    }
}
