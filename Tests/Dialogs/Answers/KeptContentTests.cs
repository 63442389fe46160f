using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using static ChatBot.Tests.Dialogs.Answers.RestartedService;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>A unit with a fault keeps its last good version, in memory and over a restart; the other units go on. On the shipped content, which passes the danger set.</summary>
public sealed class KeptContentTests(RestartedService service) : IClassFixture<RestartedService>
{
    private const string NamsosGrants = "Municipalities/namsos/grants.json";

    [Fact]
    public void A_restart_with_broken_files_answers_from_what_was_kept_on_disk()
    {
        Assert.Null(service.WithoutKept.Knowledge);
        Assert.NotEmpty(PriceIn(service.FromKept));
        Assert.Equal([ContentUnits.National, "namsos", "sandefjord"], service.FromKept.TakenIn);
    }

    [Fact]
    public void A_broken_resx_keeps_the_previous_texts()
    {
        var before = service.Build(Shipped);

        var after = service.Build(With(Shipped, National, _ => "<root><data"));

        Assert.Equal(PriceIn(before), PriceIn(after));
        Assert.DoesNotContain(ContentUnits.National, after.TakenIn);
        Assert.Contains(after.Problems, problem => problem is { Code: "C101", Unit: ContentUnits.National, File: National });
    }

    [Fact]
    public void While_the_national_texts_are_broken_a_municipality_s_new_ones_go_live()
    {
        service.Build(Shipped);

        var built = service.Build(With(Renamed(), National, _ => "<root><data"));

        Assert.Equal("Nye Namsos", built.Knowledge!.Content.Municipalities["namsos"].Municipality.Name);
    }

    [Fact]
    public void While_a_municipality_s_files_are_broken_the_new_national_texts_go_live_there_too()
    {
        var sms = PriceIn(service.Build(Renamed()));
        var edited = With(Shipped, National, text => text.Replace(sms[..20], "Nytt. " + sms[..20], StringComparison.Ordinal));

        var built = service.Build(With(edited, Namsos, _ => "{"));

        Assert.StartsWith("Nytt. ", PriceIn(built), StringComparison.Ordinal);
        Assert.Equal("Nye Namsos", built.Knowledge!.Content.Municipalities["namsos"].Municipality.Name);
    }

    [Fact]
    public void A_made_up_municipality_is_not_answered_for_unless_that_is_switched_on() =>
        Assert.DoesNotContain("eksempelvik", service.Build(Shipped).Knowledge!.Content.Municipalities.Keys);

    [Fact]
    public void A_municipality_whose_folder_is_gone_is_gone()
    {
        var built = service.Build(ContentSnapshot.Of(Shipped.Files.Where(file => ContentUnits.Of(file.Key) != "sandefjord").ToDictionary()));

        Assert.Equal(["namsos"], built.Knowledge!.Content.Municipalities.Keys);
    }

    [Fact]
    public void A_deadline_that_staff_announce_is_told_without_a_training_and_a_broken_file_of_grants_keeps_the_last()
    {
        service.Build(Shipped);
        var announced = With(Shipped, NamsosGrants, text => text.Replace("\"kind\": \"unknown\"", "\"kind\": \"announced\", \"date\": \"2027-03-01\"", StringComparison.Ordinal));

        var built = service.Build(announced);
        var after = service.Build(With(announced, NamsosGrants, text => text.Replace("2027-03-01", "2027-03-41", StringComparison.Ordinal)));

        Assert.False(built.NeedsTraining);
        Assert.Equal(new DateOnly(2027, 3, 1), DeadlineIn(built));
        Assert.Equal(new DateOnly(2027, 3, 1), DeadlineIn(after));
        Assert.Contains(after.Problems, problem => problem is { Code: "C101", Unit: "namsos", File: NamsosGrants, Line: not null });
    }

    private static DateOnly? DeadlineIn(ChatBot.Dialogs.Conversation.BuiltKnowledge built) =>
        GrantCalendar.Next(built.Knowledge!.Content.Municipalities["namsos"].Grants.Single(grant => grant.Id == "namsos-integration"), new(2026, 11, 21)).Date;

    private static ContentSnapshot Renamed() =>
        With(Shipped, Namsos, text => text.Replace("\"name\": \"Namsos kommune\"", "\"name\": \"Nye Namsos\"", StringComparison.Ordinal));
}
