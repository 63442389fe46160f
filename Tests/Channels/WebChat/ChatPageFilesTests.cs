using System.Net;

namespace ChatBot.Tests.Channels.WebChat;

/// <summary>What the server says with the page.</summary>
public sealed class ChatPageFilesTests
{
    [Fact]
    public async Task The_first_load_is_under_sixty_kilobytes_and_says_what_may_run()
    {
        await using var house = await WebChatHouse.OpenAsync(settings => settings.With("WebChat:FrameAncestors", WebChatHouse.Listed));
        var bytes = 0L;

        foreach (var path in new[] { "/", "/chat.css", "/chat.js", "/cards.js", "/chat/setup?municipality=namsos&language=ti" })
        {
            var said = await house.SendAsync(HttpMethod.Get, path, null, null, ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, said.Status);
            bytes += path.Contains("setup", StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetByteCount(said.Body) : long.Parse(said.Headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(("no-store", "no-referrer", "nosniff"), (said.Headers["Cache-Control"], said.Headers["Referrer-Policy"], said.Headers["X-Content-Type-Options"]));
            var policy = said.Headers["Content-Security-Policy"];
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            if (path == "/") Assert.EndsWith($"frame-ancestors 'self' {WebChatHouse.Listed}", policy, StringComparison.Ordinal);
        }

        Assert.InRange(bytes, 1, 60_000);
    }

    [Theory]
    [InlineData("?language=uk", null, "uk")]
    [InlineData("", "ti-ER,en;q=0.5", "ti")]
    [InlineData("", "fa-AF", "prs")]
    [InlineData("", "de", "nb")]
    [InlineData("?language=zz", "pl", "pl")]
    public async Task The_page_speaks_the_language_that_is_chosen_or_that_the_browser_is_set_to(string query, string? accepted, string expected)
    {
        await using var house = await WebChatHouse.OpenAsync();

        var said = await house.SendAsync(HttpMethod.Get, "/chat/setup" + query, null, null, accepted is null ? [] : [("Accept-Language", accepted)]);

        Assert.Equal(expected, said.Json().GetProperty("language").GetString());
        Assert.All(said.Json().GetProperty("words").EnumerateObject(), word => Assert.NotEqual("", word.Value.GetString()));
    }

    [Fact]
    public async Task The_page_is_told_where_leaving_quickly_goes()
    {
        await using var house = await WebChatHouse.OpenAsync(settings => settings.With("WebChat:LeaveTo", "https://www.vg.no/"));

        Assert.Equal("https://www.vg.no/", (await house.SendAsync(HttpMethod.Get, "/chat/setup", null)).Json().GetProperty("leaveTo").GetString());
    }

    [Fact]
    public async Task A_sandboxed_frame_may_read_the_page_s_files_and_no_site_else()
    {
        await using var house = await WebChatHouse.OpenAsync();

        foreach (var path in new[] { "/chat.js", "/cards.js", "/chat/setup" })
        {
            Assert.Equal("null", (await house.SendAsync(HttpMethod.Get, path, null, null, ("Origin", "null"))).Headers["Access-Control-Allow-Origin"]);
            Assert.DoesNotContain("Access-Control-Allow-Origin", (await house.SendAsync(HttpMethod.Get, path, null, null, ("Origin", "https://elsewhere.example"))).Headers.Keys);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await house.SendAsync(HttpMethod.Post, "/chat/token", null, new() { ["municipality"] = "namsos" }, ("Origin", "null"))).Status);
    }

    [Fact]
    public async Task A_municipality_that_nobody_serves_is_asked_for_again_and_never_repeated()
    {
        await using var house = await WebChatHouse.OpenAsync();

        var said = await house.SendAsync(HttpMethod.Get, "/chat/setup?municipality=atlantis", null);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, said.Json().GetProperty("municipality").ValueKind);
        Assert.DoesNotContain("atlantis", said.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_keys_there_is_no_web_chat()
    {
        await using var house = await WebChatHouse.OpenAsync(settings => settings.With("WebChat:TokenKeys:0", null).With("WebChat:Secrets:namsos", null).With("WebChat:AllowedOrigins:0", null));

        foreach (var path in new[] { "/", "/chat.js", "/chat/setup", "/v3/directline/conversations/x", "/phone" })
            Assert.Equal(HttpStatusCode.NotFound, (await house.SendAsync(HttpMethod.Get, path, null)).Status);
    }

    [Theory]
    [InlineData("WebChat:TokenKeys:0", null, "WebChat:TokenKeys is missing beside")]
    [InlineData("WebChat:TokenKeys:0", "kort", "WebChat:TokenKeys:0 must be base64")]
    [InlineData("WebChat:Secrets:atlantis", "q0V8y3ZpTn5Jc1xHd7uLw2Rb9mKfEoA4sGiQvYhXrDk=", "WebChat:Secrets:atlantis names the municipality 'atlantis'")]
    [InlineData("WebChat:Secrets:namsos", "kort", "WebChat:Secrets:namsos must be the base64")]
    [InlineData("WebChat:AllowedOrigins:0", "https://*.kommune.no", "which is no origin")]
    [InlineData("WebChat:AllowedOrigins:0", "https://a.no/path", "which is no origin")]
    [InlineData("WebChat:FrameAncestors:0", "http://a.no", "which is no origin")]
    [InlineData("WebChat:FrameAncestors:0", "https://a.no; script-src *", "which is no origin")]
    [InlineData("WebChat:LeaveTo", "javascript:alert(1)", "WebChat:LeaveTo must be")]
    [InlineData("WebChat:LeaveTo", "http://a.no/", "WebChat:LeaveTo must be")]
    public async Task Half_or_impossible_settings_stop_the_start(string name, string? value, string fault)
    {
        var exception = await Assert.ThrowsAsync<ChatBot.Bot.Settings.SettingsException>(() => WebChatHouse.OpenAsync(settings => settings.With(name, value)));

        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }
}
