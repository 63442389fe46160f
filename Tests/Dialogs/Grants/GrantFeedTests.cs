using System.Text;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Grants;

namespace ChatBot.Tests.Dialogs.Grants;

public sealed class GrantFeedTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string> Tags => [.. ShippedGrants.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_line_is_longer_than_calendars_allow_and_every_letter_is_whole(string tag)
    {
        foreach (var municipality in ShippedGrants.Content.Municipalities.Keys)
        {
            var text = Write(municipality, tag);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', text);
            Assert.Equal(Count(text, "BEGIN:VEVENT"), Count(text, "END:VEVENT"));
            Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_certain_is_confirmed_and_a_guess_is_tentative_and_says_so()
    {
        var text = Unfold(Write("namsos", "nb"));
        var certain = EventOf(text, "konfliktraadet-2026-1@namsos.grants");
        Assert.Contains("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\nSUMMARY:Frist: Tiltak mot vold i nære relasjoner\r\n", certain, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", certain, StringComparison.Ordinal);
        var guess = EventOf(text, "norwegian-courses-2027-1@namsos.grants");
        Assert.Contains("SUMMARY:Usikker frist: Norskopplæringsordningen\r\nDESCRIPTION:Sist var fristen 9. januar 2025. Neste er ikke kunngjort.", guess, StringComparison.Ordinal);
        Assert.Contains("STATUS:TENTATIVE", guess, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_has_a_date_is_in_the_calendar_and_each_once()
    {
        var text = Unfold(Write("namsos", "nb"));
        var dated = ShippedGrants.Content.Municipalities["namsos"].Grants.SelectMany(grant => GrantCalendar.Ahead(grant, Today)).Count(told => told.Date is not null);
        Assert.Equal(dated, Count(text, "BEGIN:VEVENT"));
        Assert.Equal(dated, text.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.DoesNotContain("namsos-integration", text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_day_on_which_nothing_has_changed_the_text_is_the_same() =>
        Assert.Equal(Write("namsos", "nb"), GrantFeed.Write(ShippedGrants.Content.Municipalities["namsos"], ShippedGrants.Bokmal, Today.AddDays(3)));

    [Fact]
    public void A_moved_deadline_stays_the_same_event()
    {
        var before = GrantCalendar.Next(ShippedGrants.All.Single(grant => grant.Id == "jobbsjansen"), Today).Key;
        var grant = ShippedGrants.All.Single(grant => grant.Id == "jobbsjansen");
        Assert.Equal(before, GrantCalendar.Next(grant with { Deadlines = [.. grant.Deadlines, new(DeadlineKind.Announced, Date: new(2027, 2, 18))] }, Today).Key);
    }

    private static string Write(string municipality, string tag) => GrantFeed.Write(ShippedGrants.Content.Municipalities[municipality], ShippedGrants.Content.Languages.Get(tag), Today);

    private static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string EventOf(string text, string uid) => Assert.Single(text.Split("BEGIN:VEVENT"), part => part.Contains($"UID:{uid}\r\n", StringComparison.Ordinal));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
