using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Peers;

/// <summary>Our signatures against those of npm <c>twilio</c> over random requests.</summary>
public sealed class TwilioSignaturePeerTests
{
    private const int Requests = 5000;

    private static readonly string[] Hosts =
        ["https://sms.eksempel.kommune.no", "http://sms.eksempel.kommune.no", "https://user:pa%20ss@SMS.eksempel.no", "https://[2001:db8::1]", "https://xn--blbr-roah.no"];

    private static readonly string[] Ports = ["", ":443", ":80", ":8443"];

    private readonly RandomTexts _texts = new(812);

    [Fact]
    public async Task Five_thousand_random_requests_get_the_same_signature()
    {
        await using var peer = PeerProcess.Start();
        var requests = Enumerable.Range(0, Requests).Select(_ => NextRequest()).ToList();

        var signatures = await peer.AskAsync([.. requests.Select(request => Question("sign", request, null))]);

        foreach (var (request, signature) in requests.Zip(signatures))
            Assert.Equal(signature.GetString(), TwilioSignature.Sign(request.Token, request.Host + request.Target, request.Form));
    }

    [Fact]
    public async Task What_Twilios_library_accepts_and_refuses_so_do_we()
    {
        await using var peer = PeerProcess.Start();
        var requests = Enumerable.Range(0, 1000).Select(_ => NextRequest()).ToList();
        var signed = requests.Select(request => (Request: request, Signature: Tampered(request))).ToList();

        var verdicts = await peer.AskAsync([.. signed.Select(pair => Question("verify", pair.Request, pair.Signature))]);

        var accepted = 0;
        foreach (var ((request, signature), verdict) in signed.Zip(verdicts))
        {
            var ours = new TwilioSignature(request.Host).FindToken(new SignedRequest(request.Target, request.Form, default, signature), ["other", request.Token]);
            Assert.Equal(verdict.GetBoolean(), ours == 1);
            accepted += ours is null ? 0 : 1;
        }

        Assert.InRange(accepted, 200, 800); // else the test would show only one side
    }

    [Fact]
    public async Task JSON_bodies_are_hashed_and_accepted_alike()
    {
        await using var peer = PeerProcess.Start();
        for (var i = 0; i < 50; i++)
        {
            var body = "{\"text\":\"" + _texts.Next(200) + "\"}";
            var hash = (await peer.AskAsync([new { ask = "bodyHash", body }]))[0].GetString();
            var target = $"/sms?a=1&bodySHA256={hash}";
            var signature = (await peer.AskAsync([new { ask = "sign", token = "t", url = Hosts[0] + target, @params = new { } }]))[0].GetString();

            Assert.Equal(0, new TwilioSignature(Hosts[0]).FindToken(new SignedRequest(target, TwilioForm.Empty, Encoding.UTF8.GetBytes(body), signature), ["t"]));
            Assert.True((await peer.AskAsync([new { ask = "verifyBody", token = "t", signature, url = Hosts[0] + target, body }]))[0].GetBoolean());
        }
    }

    private static object Question(string ask, RandomRequest request, string? signature) => new
    {
        ask,
        token = request.Token,
        signature,
        url = request.Host + request.Target,
        @params = request.Form.Fields.GroupBy(field => field.Key).ToDictionary(
            group => group.Key, group => group.Count() == 1 ? (object)group.Single().Value : group.Select(field => field.Value).ToArray()),
    };

    /// <summary>A signature of the request: right, right for another form of the port, or wrong.</summary>
    private string Tampered(RandomRequest request)
    {
        var url = request.Host + request.Target;
        return _texts.Random.Next(5) switch
        {
            0 => TwilioSignature.Sign(request.Token, url, request.Form),
            1 => TwilioSignature.Sign(request.Token, PublicUrl.WithoutPort(url), request.Form),
            2 => TwilioSignature.Sign(request.Token, PublicUrl.WithPort(url), request.Form),
            3 => TwilioSignature.Sign(request.Token + "x", url, request.Form),
            _ => TwilioSignature.Sign(request.Token, url, new TwilioForm([.. request.Form.Fields, new("New", "1")])),
        };
    }

    private RandomRequest NextRequest()
    {
        var random = _texts.Random;
        var host = Hosts[random.Next(Hosts.Length)] + Ports[random.Next(Ports.Length)];
        string[] targets = ["/sms", "/sms?kommune=3301&lang=nb", "/proxy/sms/status?t=a_b-C&d=1", "/sms?x=%C3%B8%20y&z=", "/"];
        var fields = new List<KeyValuePair<string, string>>();
        for (var count = random.Next(12); count > 0; count--)
            fields.Add(new(random.Next(4) == 0 ? _texts.Next(6) + "k" : ((string[])["Body", "From", "To", "MediaUrl0", "body", "Åre"])[random.Next(6)], _texts.Next(80)));
        return new RandomRequest("token-" + random.Next(), host, targets[random.Next(targets.Length)], new TwilioForm(fields));
    }

    private sealed record RandomRequest(string Token, string Host, string Target, TwilioForm Form);
}
