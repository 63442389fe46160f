using ChatBot.Catalogue.Activities;
using static ChatBot.Tests.Catalogue.Activities.Search.Some;

namespace ChatBot.Tests.Catalogue.Activities.Search;

/// <summary>The index against the plainest search there is, on thousands of random questions.</summary>
public sealed class SlowSearchTests
{
    private static readonly string?[] Times =
    [
        "tirsdag 18-20", "lørdag 10-12", "mandag og onsdag 9-11", "annenhver torsdag 17-18 fra 2026-09-03", "første søndag i måneden 14-16", "siste fredag i måneden 19-22", "den 15. i måneden 18-19",
        "2026-12-05 12-15", "2027-03-06 10-11; 2027-04-10 10-11", "hverdager 8-15", "fredag", "2026-11-28", null, "etter avtale", "tirsdag 18-20 fra 2027-03-01 til 2027-05-31",
        "tirsdag 18-20 fra 2026-08-01 til 2026-10-31", "onsdag 17-19; ikke 2026-11-25; avlyst 2026-12-02 (sykdom)", "torsdag 18-20; flyttet 2026-11-26 til 2026-11-28 10-12", "mandag 11-13", "mandag 8-9",
        "lørdag 20-02", "søndag 22-01", "hver dag 23-03", "lørdag 18-20 fra 2027-02-01", "hver 3. uke fredag 17-18 fra 2026-09-04", "onsdag; torsdag 9-10", "2026-12-12", "lørdag 12-14; sesong 1.12-15.3",
    ];

    private static readonly string[] Kinds = ["football", "choir", "sport", "language-cafe", "meeting-place", "dance", "music", "women"];

    [Fact]
    public void The_index_finds_what_the_plainest_search_finds_in_the_same_order()
    {
        var random = new Random(20261123);
        Activity[] all = [.. Enumerable.Range(0, 150).Select(number => Any(random, number))];
        var catalogue = new ActivityCatalogue(all);
        var found = 0;
        for (var round = 0; round < 1000; round++)
        {
            var query = Ask(random);
            var now = Now.AddMinutes(random.Next(0, 20 * 24 * 60));

            var expected = SlowSearch.Find(all, query, now);
            var actual = catalogue.Find(query, now);

            Assert.Equal(expected.Select(hit => (hit.Id, hit.Certain, hit.Day)), actual.Matches.Select(match => (match.Activity.Id, match.IsCertain, match.Next?.Day)));
            Assert.Equal((expected.Count, expected.Count(hit => hit.Certain)), (actual.Total, actual.Certain));
            found += expected.Count;
        }
        Assert.True(found > 5_000, $"Only {found} matches: the questions test too little.");
    }

    [Fact]
    public void A_page_holds_what_the_plainest_search_has_in_its_place()
    {
        var random = new Random(20261122);
        Activity[] all = [.. Enumerable.Range(0, 300).Select(number => Any(random, number) with { Municipality = $"m{number % 7}" })];
        var catalogue = new ActivityCatalogue(all);
        var pages = 0;
        for (var round = 0; round < 1500; round++)
        {
            var query = Ask(random) with { Skip = random.Next(3) * random.Next(20), Take = random.Next(1, 5), Municipality = random.Next(3) == 0 ? $"m{random.Next(7)}" : null };
            var now = Now.AddMinutes(random.Next(0, 20 * 24 * 60));

            var expected = SlowSearch.Find(all, query, now);
            var actual = catalogue.Find(query, now);

            Assert.Equal(expected.Skip(query.Skip).Take(query.Take).Select(hit => (hit.Id, hit.Certain, hit.Day)), actual.Matches.Select(match => (match.Activity.Id, match.IsCertain, match.Next?.Day)));
            Assert.Equal((expected.Count, expected.Count(hit => hit.Certain)), (actual.Total, actual.Certain));
            pages += expected.Count > query.Skip + query.Take ? 1 : 0;
        }
        Assert.True(pages > 300, $"Only {pages} pages have more behind them: the questions test too little.");
    }

    private static Activity Any(Random random, int number) => Activity($"a{number:000}", Kinds[random.Next(Kinds.Length)], Times[random.Next(Times.Length)]) with
    {
        Price = random.Next(3) switch { 0 => Price.Unknown, 1 => Price.Free, _ => Price.Of(random.Next(1, 10) * 1000) },
        Audience = new(random.Next(4) == 0 ? null : new AgeLimits(random.Next(3) == 0 ? null : random.Next(0, 20), random.Next(3) == 0 ? null : random.Next(20, 70)), random.Next(4) switch { 0 => Gender.Women, 1 => Gender.Men, _ => null }, random.Next(2) == 0, random.Next(2) == 0),
        Languages = random.Next(3) switch { 0 => [], 1 => ["nb"], _ => ["nb", "en"] },
        Spoken = random.Next(3) == 0 ? ["uk"] : [],
        Place = random.Next(4) switch { 0 => null, 1 => new("Biblioteket", "Storgata 1"), _ => new("Hallen", "Idrettsveien 2") },
    };

    private static ActivityQuery Ask(Random random)
    {
        bool Some() => random.Next(3) == 0;
        DateOnly? from = Some() ? Today.AddDays(random.Next(-3, 140)) : null;
        return new()
        {
            Kinds = Some() ? [Kinds[random.Next(Kinds.Length - 1)]] : [],
            From = from,
            Until = Some() ? (from ?? Today).AddDays(random.Next(0, 30)) : null,
            Weekdays = Some() ? [(DayOfWeek)random.Next(7)] : [],
            Time = Some() ? new[] { TimeWindow.Morning, TimeWindow.Noon, TimeWindow.Afternoon, TimeWindow.Evening }[random.Next(4)] : null,
            Age = Some() ? random.Next(0, 90) : null,
            Gender = Some() ? (Gender)random.Next(2) : null,
            MaxOre = Some() ? random.Next(0, 10) * 1000 : null,
            Language = Some() ? "uk" : null,
            Place = random.Next(6) == 0 ? "hallen" : null,
            People = random.Next(6) == 0 ? "children" : null,
            Newcomers = random.Next(6) == 0,
            Families = random.Next(6) == 0,
            Take = 1000,
        };
    }
}
