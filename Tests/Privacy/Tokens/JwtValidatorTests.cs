using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Privacy.Tokens;

public sealed class JwtValidatorTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private LocalIssuer? _issuer;
    private JwtValidator? _validator;

    private LocalIssuer Issuer => _issuer!;

    private DateTimeOffset Now => _clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _validator = new(new JwtRules(LocalIssuer.Issuer, LocalIssuer.Audience), Issuer.OpenKeys(_clock), _clock);
    }

    public ValueTask DisposeAsync() => Issuer.DisposeAsync();

    [Fact]
    public async Task A_token_of_the_issuer_for_us_counts()
    {
        var verdict = await JudgeAsync(Issuer.Token(Now));

        Assert.Equal(JwtFault.None, verdict.Fault);
        Assert.Equal("somebody", verdict.Text("sub"));
        Assert.Equal(["editor"], verdict.Texts("roles"));
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", 4)]
    [InlineData("iat", 4)]
    public async Task Clocks_may_be_some_minutes_apart(string claim, int minutes) =>
        Assert.Equal(JwtFault.None, (await JudgeAsync(Issuer.Token(Now, claims => claims[claim] = Now.AddMinutes(minutes).ToUnixTimeSeconds()))).Fault);

    [Theory]
    [InlineData("exp", -6, nameof(JwtFault.Expired))]
    [InlineData("nbf", 6, nameof(JwtFault.TooEarly))]
    [InlineData("iat", 6, nameof(JwtFault.TooEarly))]
    public async Task But_not_more(string claim, int minutes, string fault) =>
        Assert.Equal(fault, (await JudgeAsync(Issuer.Token(Now, claims => claims[claim] = Now.AddMinutes(minutes).ToUnixTimeSeconds()))).Fault.ToString());

    [Theory]
    [InlineData("iss", "https://login.example/another/v2.0", nameof(JwtFault.Issuer))]
    [InlineData("iss", LocalIssuer.Issuer + "/", nameof(JwtFault.Issuer))]
    [InlineData("iss", null, nameof(JwtFault.Issuer))]
    [InlineData("aud", "another", nameof(JwtFault.Audience))]
    [InlineData("aud", null, nameof(JwtFault.Audience))]
    [InlineData("aud", new[] { LocalIssuer.Audience, "another" }, nameof(JwtFault.Audience))]
    [InlineData("aud", new string[0], nameof(JwtFault.Audience))]
    [InlineData("exp", null, nameof(JwtFault.Malformed))]
    [InlineData("exp", "4102444800", nameof(JwtFault.Malformed))]
    [InlineData("nbf", "0", nameof(JwtFault.Malformed))]
    public async Task A_claim_that_is_wrong_is_refused(string claim, object? value, string fault) =>
        Assert.Equal(fault, (await JudgeAsync(Issuer.Token(Now, claims => claims[claim] = value))).Fault.ToString());

    [Fact]
    public async Task A_token_that_never_runs_out_is_refused() => Assert.Equal(JwtFault.Expired, (await JudgeAsync(Issuer.Token(Now, claims => claims.Remove("exp")))).Fault);

    [Fact]
    public async Task An_audience_in_a_list_of_its_own_counts() =>
        Assert.Equal(JwtFault.None, (await JudgeAsync(Issuer.Token(Now, claims => claims["aud"] = new[] { LocalIssuer.Audience }))).Fault);

    [Theory]
    [InlineData("alg", "none", nameof(JwtFault.Algorithm))]
    [InlineData("alg", "None", nameof(JwtFault.Algorithm))]
    [InlineData("alg", "rs256", nameof(JwtFault.Algorithm))]
    [InlineData("alg", "HS256", nameof(JwtFault.Algorithm))]
    [InlineData("alg", "PS256", nameof(JwtFault.Algorithm))]
    [InlineData("alg", "RS512", nameof(JwtFault.Algorithm))]
    [InlineData("alg", null, nameof(JwtFault.Algorithm))]
    [InlineData("typ", "at+jwt", nameof(JwtFault.Header))]
    [InlineData("jku", "https://evil.example/keys", nameof(JwtFault.Header))]
    [InlineData("x5u", "https://evil.example/cert", nameof(JwtFault.Header))]
    [InlineData("x5c", "MIIB", nameof(JwtFault.Header))]
    [InlineData("jwk", "{}", nameof(JwtFault.Header))]
    [InlineData("crit", new[] { "exp" }, nameof(JwtFault.Header))]
    [InlineData("b64", false, nameof(JwtFault.Header))]
    [InlineData("kid", null, nameof(JwtFault.UnknownKey))]
    [InlineData("kid", "", nameof(JwtFault.UnknownKey))]
    [InlineData("kid", 1, nameof(JwtFault.UnknownKey))]
    [InlineData("kid", "two", nameof(JwtFault.UnknownKey))]
    public async Task A_header_that_is_wrong_is_refused(string name, object? value, string fault) =>
        Assert.Equal(fault, (await JudgeAsync(Issuer.Token(Now, header: header => header[name] = value))).Fault.ToString());

    [Fact]
    public async Task A_signature_by_another_key_is_refused()
    {
        using var another = RSA.Create(2048);

        Assert.Equal(JwtFault.Signature, (await JudgeAsync(Issuer.Token(Now, key: another))).Fault);
    }

    [Fact]
    public async Task The_public_key_used_as_a_secret_signs_nothing()
    {
        var parts = Issuer.Token(Now, header: header => header["alg"] = "HS256").Split('.');
        var mac = HMACSHA256.HashData(Issuer.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));

        Assert.Equal(JwtFault.Algorithm, (await JudgeAsync($"{parts[0]}.{parts[1]}.{System.Buffers.Text.Base64Url.EncodeToString(mac)}")).Fault);
    }

    [Fact]
    public async Task Claims_that_were_changed_are_refused()
    {
        var (one, another) = (Issuer.Token(Now).Split('.'), Issuer.Token(Now, claims => claims["sub"] = "another").Split('.'));

        Assert.Equal(JwtFault.Signature, (await JudgeAsync($"{one[0]}.{another[1]}.{one[2]}")).Fault);
    }

    [Fact]
    public async Task A_name_that_stands_twice_is_refused()
    {
        const string Head = """{"alg":"RS256","kid":"one"}""";
        var claims = $$"""{"iss":"{{LocalIssuer.Issuer}}","aud":"{{LocalIssuer.Audience}}","exp":{{Now.AddHours(1).ToUnixTimeSeconds()}},"sub":"a","sub":"b"}""";

        Assert.Equal(JwtFault.DuplicateName, (await JudgeAsync(LocalIssuer.Sign(Head, claims, Issuer.Key))).Fault);
        Assert.Equal(JwtFault.DuplicateName, (await JudgeAsync(LocalIssuer.Sign("""{"alg":"RS256","alg":"none","kid":"one"}""", "{}", Issuer.Key))).Fault);
        Assert.Equal(JwtFault.DuplicateName, (await JudgeAsync(LocalIssuer.Sign(Head, """{"act":{"sub":"a","sub":"b"}}""", Issuer.Key))).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xx.yy.zz")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("e30=.e30=.e30=")]
    [InlineData(" e30.e30.e30")]
    [InlineData("W10.e30.e30")]
    [InlineData("e30.W10.e30")]
    public async Task What_is_no_token_is_refused(string token) => Assert.Equal(JwtFault.Malformed, (await JudgeAsync(token)).Fault);

    [Fact]
    public async Task A_token_of_more_than_sixteen_kilobytes_is_not_read()
    {
        Assert.Equal(JwtFault.TooLong, (await JudgeAsync(Issuer.Token(Now, claims => claims["more"] = new string('x', JwtParts.Longest)))).Fault);
        Assert.Equal(0, Issuer.Fetched);
    }

    [Fact]
    public async Task A_key_of_fewer_than_2048_bits_signs_nothing()
    {
        Issuer.Keys["small"] = RSA.Create(1024);

        Assert.Equal(JwtFault.UnknownKey, (await JudgeAsync(Issuer.Token(Now, header: header => header["kid"] = "small", key: Issuer.Keys["small"]))).Fault);
    }

    private Task<JwtVerdict> JudgeAsync(string token) => _validator!.JudgeAsync(token, TestContext.Current.CancellationToken);
}
