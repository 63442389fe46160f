using System.Net;
using System.Text;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Staff;

namespace ChatBot.Tests.Fuzzing;

/// <summary>The forms of staff and organisers, with fields that were real until they were spoilt; the mark and the sign-in stay good in most.</summary>
[Collection(FuzzCollection.Name)]
public sealed class FormFuzzTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    // Checking all content takes most of it, whatever was sent.
    private const long MostAllocated = 128L * StaffForm.MostBytes;

    // Who sends more forms in an hour is told to wait.
    private const int FormsAnHour = 25;

    private static readonly (string Path, string Fields)[] StaffForms =
    [
        ("/sign-in", "secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D"),
        ("/topics/norwegian-course/withdraw", "language=uk&municipality=namsos"),
        ("/topics/norwegian-course/give-back", "language=uk&municipality=namsos"),
        ("/topics/norwegian-course/confirm", ""),
        ("/spreadsheets/publish", "sheet=UEsDBA%3D%3D&seen=abc&reviewed=yes"),
        ("/proposals/approve", "proposal=abc&seen=abc&municipality=namsos"),
        ("/proposals/refuse", "proposal=abc&word=takk&municipality=namsos"),
        ("/organisers/link", "municipality=namsos&name=Koret+Ljom"),
        ("/organisers/revoke", "municipality=namsos&issued=2026-09-01T08%3A00%3A00Z&organiser=koret-ljom"),
        ("/versions/undo", "unit=namsos&version=1&seen=abc"),
    ];

    private static readonly (string Path, string Fields)[] OrganiserForms =
    [
        ("/new", "title=Nytt+kor&description=Vi+synger&kinds=kor&schedule=tirsdag+18%3A00-20%3A00%3B+fra+2026-09-01+til+2027-05-31%3B+skoleferier+nei&place=Kirken&address=Gata+1&price=50&pricenote=halv+pris&ages=6-12&gender=kvinner&families=ja&newcomers=ja&languages=norsk&spoken=ukrainsk&signup=nei&phone=59+44+00+01&email=kor%40example.test&web=example.test&transport=buss&access=d%C3%B8r&stepfree=ja&accessibility=teleslynge"),
        ("/proposals/abc/take-back", "x=1"),
        ("/activities/kafe/correct", "title=Spr%C3%A5kkaf%C3%A9&kinds=spr%C3%A5kkaf%C3%A9&schedule=hver+dag+23%3A30-23%3A59&price=gratis"),
        ("/activities/kafe/dates/2026-12-01/cancel?at=23:30", "note=sykdom"),
        ("/activities/kafe/dates/2026-12-02/move?at=23:30", "to=2026-12-03&from=18%3A00&until=20%3A00&note=julebord"),
        ("/activities/kafe/dates/2026-12-02/give-back?at=23:30", "x=1"),
    ];

    [Fact]
    public async Task No_form_breaks_the_staff_room()
    {
        var run = new FuzzRun("staff forms", 300);
        var mutator = new RequestMutator(run.Random, 200_000);
        var (cookie, mark) = ("", "");
        await house.RunAsync(run, MostAllocated, async i =>
        {
            if (i % FormsAnHour == 0) (cookie, mark) = await SignInAsync();
            var (path, fields) = StaffForms[run.Random.Next(StaffForms.Length)];
            return Form(mutator, run.Random, StaffRoom.Path + path, fields, mark).With("Cookie", cookie);
        });

        Assert.Equal(house.Before.Cry, (await house.AskAsync()).Cry);
    }

    [Fact]
    public async Task No_upload_breaks_the_staff_room()
    {
        var run = new FuzzRun("uploads", 80);
        var parts = new Mutator(run.Random, 400_000);
        var mutator = new RequestMutator(run.Random, 800_000);
        var (cookie, mark) = await SignInAsync();
        using var browser = new StaffBrowser(house.Host.Address) { Cookie = cookie.Split('=', 2)[1] };
        byte[][] seeds = [(await browser.GetAsync("/spreadsheets/download?language=uk&municipality=namsos")).Bytes, ActivityWorkbook.Of([["x"]])];
        Assert.All(seeds, seed => Assert.Equal((byte)'P', seed[0]));
        await house.RunAsync(run, MostAllocated, _ =>
        {
            var seed = seeds[run.Random.Next(seeds.Length)];
            var sheet = run.Random.Next(4) > 0 ? Seeds.Repacked(seed, run.Random, part => parts.Spoil(part, [])) : parts.Spoil(seed, []);
            byte[] body = [.. Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"mark\"\r\n\r\n{mark}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nb.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"), .. sheet, .. "\r\n--b--\r\n"u8];
            var request = new RawRequest(StaffRoom.Path + "/spreadsheets/check", [("Content-Type", "multipart/form-data; boundary=b"), ("Cookie", cookie)], body);
            return Task.FromResult(run.Random.Next(4) == 0 ? mutator.Spoil(request, [sheet]) : request);
        });

        Assert.Equal(house.Before.Cry, (await house.AskAsync()).Cry);
    }

    [Fact]
    public async Task No_form_breaks_the_organisers_pages()
    {
        var run = new FuzzRun("organiser forms", 300);
        var mutator = new RequestMutator(run.Random, 80_000);
        var (link, mark) = ("", "");
        await house.RunAsync(run, MostAllocated, async i =>
        {
            if (i % FormsAnHour == 0) (link, mark) = await LinkAsync();
            var (path, fields) = OrganiserForms[run.Random.Next(OrganiserForms.Length)];
            return Form(mutator, run.Random, link + path, fields, mark);
        });

        Assert.Equal(house.Before.Cry, (await house.AskAsync()).Cry);
    }

    private static RawRequest Form(RequestMutator mutator, Random random, string target, string fields, string mark)
    {
        var request = mutator.Spoil(new(target, [("Content-Type", "application/x-www-form-urlencoded")], Encoding.UTF8.GetBytes(fields)), []);
        return random.Next(10) == 0 ? request : request with { Body = [.. Encoding.UTF8.GetBytes($"mark={Uri.EscapeDataString(mark)}&"), .. request.Body] };
    }

    private async Task<(string Cookie, string Mark)> SignInAsync()
    {
        house.Limits.Advance(TimeSpan.FromMinutes(61));
        using var browser = new StaffBrowser(house.Host.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);
        return ($"{SecretDoor.Cookie}={browser.Cookie}", await browser.MarkAsync());
    }

    private async Task<(string Link, string Mark)> LinkAsync()
    {
        house.Limits.Advance(TimeSpan.FromMinutes(61));
        var link = await house.LinkAsync();
        using var organiser = new OrganiserBrowser(house.Host.Address, link);
        return (link, StaffBrowser.FieldOf((await organiser.GetAsync("/new")).Body, "mark"));
    }
}
