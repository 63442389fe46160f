using System.Globalization;
using System.Text.Json;
using ChatBot.Tests.EndToEnd;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The page where residents ask, in a real browser.</summary>
public sealed class ChatPageTests(ChatPage chat) : IClassFixture<ChatPage>
{
    private const string Answers = "article:not(.mine)";

    public static TheoryData<string, string> Questions => new()
    {
        { "nb", "norskkurs pris" }, { "en", "How much is the Norwegian course?" }, { "uk", "курси норвезької" }, { "ru", "курсы норвежского" }, { "pl", "kurs norweskiego cena" }, { "lt", "norvegų kalbos kursai" },
        { "ar", "كم سعر الكورس؟" }, { "prs", "قیمت کورس نارویژی" }, { "ur", "نارویجن کورس کی قیمت" }, { "so", "koorsada af noorwiiji" }, { "ti", "ናይ ኖርወጂ ኮርስ ክንደይ ዋግኡ" }, { "ckb", "نرخی کۆرسی نەرویجی" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task In_every_language_the_page_and_its_answers_pass_the_rules_of_accessibility(string language, string question)
    {
        var axe = await File.ReadAllTextAsync(ChatPage.Package("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        var page = await chat.VisitAsync(language, script: axe, adjust: options => options.ColorScheme = language is "ar" or "uk" ? ColorScheme.Dark : ColorScheme.Light);
        await page.WaitForSelectorAsync(Answers);

        await ChatPage.AskAsync(page, question);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
        var faults = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => one.id + ' ' + one.impact + ' ' + one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))");

        Assert.Empty(faults.EnumerateArray().Select(fault => fault.GetString()));
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.Equal(language is "ar" or "prs" or "ur" or "ckb" ? "rtl" : "ltr", await page.GetAttributeAsync("html", "dir"));
        Assert.Equal(language, await page.Locator(Answers).Last.GetAttributeAsync("lang"));
        Assert.Empty(chat.FaultsOf(page));
    }

    public static TheoryData<string, string, string> Wishes => new()
    {
        { "nb", "fotball for jenter lørdag", "minn meg" }, { "en", "football for girls Saturday", "remind me" }, { "uk", "футбол для доньки 8 років у суботу", "нагадай" }, { "ru", "футбол для дочки 8 лет в субботу", "напомни" },
        { "pl", "piłka nożna dla córki 8 lat w sobotę", "przypomnij" }, { "lt", "futbolas dukrai 8 metų šeštadienį", "primink" }, { "ar", "كرة قدم لابنتي عمرها 8 سنوات يوم السبت", "ذكرني" },
        { "prs", "فوتبال برای دخترم ۸ ساله روز شنبه", "به یادم بده" }, { "ur", "میری 8 سال کی بیٹی کے لیے ہفتے کو فٹ بال", "یاد دلائیں" }, { "so", "kubadda cagta gabadhayda 8 jir Sabtida", "i xusuusi" },
        { "ti", "ኩዕሶ እግሪ ንጓለይ 8 ዓመት ቀዳም", "ኣዘኻኽሩኒ" }, { "ckb", "تۆپی پێ بۆ کچەکەم تەمەنی 8 ساڵە شەممە", "بیرم بخەرەوە" },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task In_every_language_what_is_offered_in_place_of_a_reminder_passes_the_rules_of_accessibility(string language, string question, string remind)
    {
        var axe = await File.ReadAllTextAsync(ChatPage.Package("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        var page = await chat.VisitAsync(language, "?municipality=eksempelvik", script: axe);
        await page.WaitForSelectorAsync(Answers);

        await ChatPage.AskAsync(page, question);
        await ChatPage.AskAsync(page, "1");
        await ChatPage.AskAsync(page, remind);
        var faults = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(one => one.id + ' ' + one.impact + ' ' + one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))");

        Assert.Empty(faults.EnumerateArray().Select(fault => fault.GetString()));
        var said = await page.Locator(Answers).Last.InnerTextAsync();
        Assert.Contains("/activities/eksempelvik.ics?id=", said, StringComparison.Ordinal);
        Assert.Empty(chat.FaultsOf(page));
    }

    [Fact]
    public async Task A_full_answer_stands_there_within_three_tenths_of_a_second()
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);
        var times = new List<double>();

        foreach (var question in new[] { "norskkurs pris", "tolk", "barnehage", "norskkurs", "helsestasjon", "skatt", "bolig", "introduksjonsprogram", "lege" }) times.Add(await ChatPage.AskAsync(page, question));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', times.Select(time => time.ToString("0", CultureInfo.InvariantCulture))));
        Assert.InRange(times.Order().ElementAt(times.Count / 2), 0, 300);
    }

    [Fact]
    public async Task Everything_can_be_done_by_the_keyboard_alone()
    {
        var page = await chat.VisitAsync(query: "");
        await page.WaitForSelectorAsync("#choices button");

        await TabToAsync(page, "document.activeElement.textContent === 'Namsos kommune'");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(Answers);
        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("norskkurs pris");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(Answers).Nth(1).WaitForAsync();
        await TabToAsync(page, "document.activeElement.tagName === 'SUMMARY'", back: true);
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "document.activeElement.textContent === 'Vis på to språk'");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(Answers).Nth(2).WaitForAsync();
        await TabToAsync(page, "document.activeElement.textContent === 'ትግርኛ'");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".columns");

        Assert.Equal(["nb", "ti"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.columns > section')].map(one => one.lang)"));
        Assert.Equal(0, await page.Locator("details:not([open])").CountAsync() - await page.Locator(Answers).Last.Locator("details").CountAsync());
        await TabToAsync(page, "document.activeElement.dataset.word === 'HoldUp'");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.IsVisibleAsync("#large"));
    }

    [Fact]
    public async Task Where_streams_are_blocked_the_page_works_by_looking()
    {
        var page = await chat.VisitAsync(script: "window.WebSocket = class { constructor() { throw new Error('blocked'); } };");
        await page.WaitForSelectorAsync(Answers);

        await ChatPage.AskAsync(page, "norskkurs pris");

        Assert.Contains("74 21 71 00", await page.Locator(Answers).Last.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_shows_the_same_conversation()
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);
        await page.Locator("article .choices button").Nth(2).ClickAsync();
        await page.Locator(Answers).Nth(1).WaitForAsync();
        var before = await page.Locator("#messages").InnerTextAsync();

        await page.ReloadAsync();
        await page.Locator(Answers).Nth(1).WaitForAsync();

        Assert.Equal(before, await page.Locator("#messages").InnerTextAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Another_language_speaks_at_once_on_the_page_and_in_the_answers()
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);
        await ChatPage.AskAsync(page, "norskkurs pris");

        await page.SelectOptionAsync("#language", "ar");
        await page.Locator(Answers).Nth(2).WaitForAsync();

        Assert.Equal(("ar", "rtl"), (await page.GetAttributeAsync("html", "lang"), await page.GetAttributeAsync("html", "dir")));
        Assert.Equal(("ar", "rtl"), (await page.Locator(Answers).Last.GetAttributeAsync("lang"), await page.Locator(Answers).Last.GetAttributeAsync("dir")));
        Assert.Equal("العربية", await page.Locator("article.mine p:last-child").Last.TextContentAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_quickly_is_elsewhere_with_nothing_left_on_the_page(bool byKey)
    {
        var page = await chat.VisitAsync();
        await page.RouteAsync("https://www.yr.no/**", route => route.FulfillAsync(new() { Body = "elsewhere" }));
        await page.WaitForSelectorAsync(Answers);
        await ChatPage.AskAsync(page, "norskkurs pris");
        var token = JsonDocument.Parse(await page.EvaluateAsync<string>("sessionStorage.getItem('chat')")).RootElement;

        if (byKey)
        {
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Escape");
        }
        else
        {
            await page.ClickAsync("#leave");
        }
        await Eventually.HoldsAsync(() => page.Url == "https://www.yr.no/");
        await page.GotoAsync(new Uri(chat.Address, "/?municipality=namsos").ToString());
        await page.WaitForSelectorAsync(Answers);

        Assert.Equal(1, await page.Locator("article").CountAsync());
        Assert.NotEqual(token.GetProperty("id").GetString(), JsonDocument.Parse(await page.EvaluateAsync<string>("sessionStorage.getItem('chat')")).RootElement.GetProperty("id").GetString());
        using var http = new HttpClient();
        using var look = new HttpRequestMessage(HttpMethod.Get, new Uri(chat.Address, $"/v3/directline/conversations/{token.GetProperty("id").GetString()}/activities"));
        look.Headers.Authorization = new("Bearer", token.GetProperty("token").GetString());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.SendAsync(look, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_new_conversation_knows_nothing_of_the_last()
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);
        await ChatPage.AskAsync(page, "norskkurs pris");

        await page.ClickAsync("#new");
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);

        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("ar")]
    public async Task At_four_hundred_per_cent_nothing_runs_out_of_the_screen(string language)
    {
        var page = await chat.VisitAsync(language, adjust: options => options.ViewportSize = new() { Width = 320, Height = 256 });
        await page.WaitForSelectorAsync(Answers);
        await ChatPage.AskAsync(page, "norskkurs pris");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.ClickAsync("#larger");
        await page.ClickAsync("#larger");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task What_somebody_writes_is_shown_as_it_stands_and_never_run()
    {
        var page = await chat.VisitAsync();
        await page.WaitForSelectorAsync(Answers);

        await ChatPage.AskAsync(page, "<img src=x onerror=\"document.title='owned'\"><b>norskkurs pris</b>");

        Assert.Equal(0, await page.Locator("article img, article b").CountAsync());
        Assert.NotEqual("owned", await page.TitleAsync());
    }

    private static async Task TabToAsync(IPage page, string condition, bool back = false)
    {
        for (var press = 0; press < 80; press++)
        {
            if (await page.EvaluateAsync<bool>(condition)) return;
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail("The keyboard does not reach " + condition);
    }
}
