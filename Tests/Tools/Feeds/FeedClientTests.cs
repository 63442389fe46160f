using System.Net;
using System.Text;
using ChatBot.Catalogue.Activities.Import;
using ChatBot.Tests.Support;
using ChatBot.Tools.Feeds;

namespace ChatBot.Tests.Tools.Feeds;

public sealed class FeedClientTests
{
    private static readonly Uri Feed = new("https://feed.example/rpde");

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("192.168.0.1")]
    [InlineData("172.31.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    public void An_address_of_a_network_of_somebody_s_own_is_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void An_address_of_the_open_internet_is_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_feed_is_followed_to_its_last_page()
    {
        using var client = Client(("/rpde", Page(1, "/rpde?2")), ("/rpde?2", Page(2, "https://feed.example/rpde?3")), ("/rpde?3", """{"items":[],"next":"/rpde?3"}"""));

        var (pages, isWhole) = await client.FollowAsync(Feed, new TestClock(default), TestContext.Current.CancellationToken);

        Assert.Equal((3, true), (pages.Count, isWhole));
    }

    [Theory]
    [InlineData("https://elsewhere.example/rpde?2")]
    [InlineData("http://feed.example/rpde?2")]
    [InlineData("https://feed.example:8443/rpde?2")]
    public async Task A_feed_that_goes_on_elsewhere_is_not_followed(string next)
    {
        using var client = Client(("/rpde", Page(1, next)));

        await Assert.ThrowsAsync<FormatException>(() => client.FollowAsync(Feed, new TestClock(default), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_feed_that_gives_the_same_page_for_ever_is_refused()
    {
        using var client = Client(("/rpde", Page(1, "/rpde")));

        await Assert.ThrowsAsync<FormatException>(() => client.FollowAsync(Feed, new TestClock(default), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://feed.example/rpde")]
    [InlineData("https://user:word@feed.example/rpde")]
    [InlineData("file:///etc/passwd")]
    public async Task Only_https_without_a_name_in_it_is_fetched(string address)
    {
        using var client = Client();

        await Assert.ThrowsAsync<FormatException>(() => client.FetchAsync(new(address), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        using var client = new FeedClient(new Answers(_ => new(HttpStatusCode.Redirect) { Headers = { Location = new("https://elsewhere.example/") } }));

        Assert.Contains("sends on", (await Assert.ThrowsAsync<FormatException>(() => client.FetchAsync(Feed, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_end_is_not_read_to_its_end()
    {
        using var client = new FeedClient(new Answers(_ => new(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) }));

        Assert.Contains("million bytes", (await Assert.ThrowsAsync<FormatException>(() => client.FetchAsync(Feed, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_client_connects_to_no_address_of_this_machine()
    {
        using var client = FeedClient.Open();

        await Assert.ThrowsAsync<FormatException>(() => client.FetchAsync(new("https://localhost:1/"), TestContext.Current.CancellationToken));
    }

    private static string Page(int number, string next) => $$"""{"items":[{"id":"{{number}}","modified":{{number}},"state":"deleted"}],"next":"{{next}}"}""";

    private static FeedClient Client(params (string Path, string Body)[] pages) => new(new Answers(request =>
        pages.FirstOrDefault(page => page.Path == request.RequestUri!.PathAndQuery) is { Body: { } body } ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) } : new(HttpStatusCode.NotFound)));

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Endless : Stream
    {
        private long _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _given; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            // A test of a limit that is not there must end too.
            _given += count;
            return _given > 2L * ImportLimits.Bytes ? 0 : count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
