using System.Net;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Tests.Channels.Teams;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>The same tokens put to Microsoft's own validator and to our endpoint, where both are to say the same.</summary>
public sealed class BotTokenPeerTests
{
    [Fact]
    public async Task Microsoft_s_validator_and_ours_agree()
    {
        await using var peer = PeerProcess.Start("connector.cjs");
        // Microsoft's reads the machine's clock.
        await using var house = await TeamsHouse.OpenAsync(clock: new TestClock(TimeProvider.System.GetUtcNow()));
        long In(int minutes) => house.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
        string With(string claim, object value) => house.Bearer(claims => claims[claim] = value);
        (string Name, string? Header)[] cases =
        [
            ("valid", house.Bearer()),
            ("expired four minutes ago", house.Bearer(claims => (claims["nbf"], claims["exp"]) = (In(-60), In(-4)))),
            ("valid in four minutes", With("nbf", In(4))),
            ("no header", null),
            ("no token", "Bearer xx.yy.zz"),
            ("another scheme", "Basic " + house.Bearer()["Bearer ".Length..]),
            ("another issuer", With("iss", "https://login.example/x")),
            ("another audience", With("aud", "00000000-0000-0000-0000-000000000001")),
            ("expired six minutes ago", house.Bearer(claims => (claims["nbf"], claims["exp"]) = (In(-60), In(-6)))),
            ("unknown key", house.Bearer(header: header => header["kid"] = "other")),
        ];
        var activity = house.Message("meny");

        var theirs = await peer.AskOneAsync(new
        {
            issuer = BotTokenValidator.Issuer,
            metadata = house.Issuer.Metadata,
            appId = LocalIssuer.Audience,
            cases = cases.Select(one => new { header = one.Header, activity }),
        });

        foreach (var ((name, header), verdict) in cases.Zip(theirs))
        {
            var ours = (await house.PostAsync(house.Message("meny").ToJsonString(), header)).Status;
            Assert.Equal((name, verdict.GetInt32() == 200 ? HttpStatusCode.Accepted : (HttpStatusCode)verdict.GetInt32()), (name, ours));
        }
    }
}
