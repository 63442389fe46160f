using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Twilio's webhooks, with forms that were real until they were spoilt; three in four signed as they then are.</summary>
[Collection(FuzzCollection.Name)]
public sealed class WebhookFuzzTests(FuzzHouse house) : IClassFixture<FuzzHouse>
{
    private const string Form = "application/x-www-form-urlencoded; charset=UTF-8";

    // Two hundred and fifty-six times the largest form.
    private const long MostAllocated = 256L * FormReader.MaxBytes;

    private static readonly string[] Texts =
        ["hei", "Hvordan søker jeg norskkurs?", "det brenner", "STOPP", "1", "meny", "uk", "ስፖርት ንቖልዑ", "من کمک می‌خواهم", "språkkafé i morgen kl 18", "SLETT", "rettigheter", "minn meg på 1", new('a', 1500)];

    [Fact]
    public Task No_message_breaks_the_webhook() => RunAsync("sms", 1000, random => ("/sms", Carrier.Text(Carrier.NewPerson(), Texts[random.Next(Texts.Length)])));

    [Fact]
    public Task No_report_breaks_the_webhook() => RunAsync("sms status", 400, random =>
    [
        ("MessageSid", Carrier.NewSid()), ("MessageStatus", random.Next(2) == 0 ? "delivered" : "failed"), ("ErrorCode", "30003"), ("AccountSid", FakeTwilio.AccountSid), ("From", Carrier.Namsos), ("To", Carrier.NewPerson()), ("ApiVersion", "2010-04-01"),
    ], "/sms/status?t=0123456789abcdef0123456789abcdef&d=1");

    [Fact]
    public Task No_call_breaks_the_webhook() => RunAsync("voice", 300, _ =>
    [
        ("CallSid", "CA0123456789abcdef0123456789abcdef"), ("CallStatus", "ringing"), ("Direction", "inbound"), ("AccountSid", FakeTwilio.AccountSid), ("From", Carrier.NewPerson()), ("To", Carrier.Namsos), ("ApiVersion", "2010-04-01"),
    ], "/voice");

    private Task RunAsync(string name, int count, Func<Random, List<(string, string)>> fields, string target) => RunAsync(name, count, random => (target, fields(random)));

    private async Task RunAsync(string name, int count, Func<Random, (string Target, List<(string, string)> Fields)> seed)
    {
        var run = new FuzzRun(name, count);
        var mutator = new RequestMutator(run.Random, FormReader.MaxBytes + 4096);
        await house.RunAsync(run, MostAllocated, i =>
        {
            // Whoever is refused too often in a minute is told to wait, and would meet nothing else.
            if (i % 40 == 0) house.Limits.Advance(TimeSpan.FromMinutes(1));
            var (target, fields) = seed(run.Random);
            var request = mutator.Spoil(new(target, [("Content-Type", Form)], Encode(Mixed(fields, run.Random))), [Encode(seed(run.Random).Fields)]);
            return Task.FromResult(request.With(Signature, run.Random.Next(4) == 0 ? "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" : Sign(request)));
        }, Judge);

        Assert.Equal(house.Before, await house.AskAsync());
    }

    private const string Signature = "X-Twilio-Signature";

    private static string? Judge(RawRequest request, int status)
    {
        // Of a body that is cut otherwise than it was signed the service may read a part, and that part may be as good as signed.
        if (request.IsCutOff || request.Framing == Framing.TooMuch) return null;
        var isSigned = request[Signature] == Sign(request);
        if (isSigned && status == 429) return "a signed webhook was told to wait";
        return !isSigned && status is >= 200 and < 300 ? $"{status} without a good signature ({request.Framing})" : null;
    }

    private static string Sign(RawRequest request)
    {
        var form = request["Content-Type"]?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true ? FormReader.Read(request.Body) : TwilioForm.Empty;
        return TwilioSignature.Sign(FakeTwilio.AuthToken, ServiceHostSettings.PublicBaseUrl + request.Target, form ?? TwilioForm.Empty);
    }

    // Fields change places, come twice or not at all before anything else is spoilt.
    private static List<(string Name, string Value)> Mixed(List<(string Name, string Value)> fields, Random random)
    {
        if (random.Next(4) > 0) return fields;
        var (one, other) = (random.Next(fields.Count), random.Next(fields.Count));
        switch (random.Next(4))
        {
            case 0: (fields[one], fields[other]) = ((fields[one].Name, fields[other].Value), (fields[other].Name, fields[one].Value)); break;
            case 1: fields.Add(fields[one]); break;
            case 2: fields.RemoveAt(one); break;
            default: fields.AddRange(Enumerable.Repeat(fields[one], random.Next(1, 400))); break;
        }
        return fields;
    }

    private static byte[] Encode(List<(string Name, string Value)> fields) => Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
}
