using System.Text;

namespace ChatBot.Tests.Fuzzing;

/// <summary>Spoils requests: mostly what they say, at times how they say it.</summary>
internal sealed class RequestMutator(Random random, int mostBody)
{
    private static readonly string[] Types =
    [
        "application/json", "text/plain", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=\"" + "b", "application/xml", "application/json; charset=utf-7", "*/*", "", ";;;", "a/b/c", "application/x-www-form-urlencodedX",
    ];

    private static readonly string[] Words =
        ["", "\0", "\u00ff\u00fe", "\u00ed\u00a0\u0080", "%00", "null", "-1", "99999999999999999999", "Bearer ", "Bearer a.b.c", "bytes=0-", "gzip", "100-continue", "http://evil.test", "null", "*", "nb;q=", "xx-YY-zz;q=9", "a=b; a=c; __Host-staff=0.0.0.0", "127.0.0.1, ::1", "\"\"", "chunked, chunked"];

    private static readonly string[] Names =
        ["Accept-Language", "Content-Encoding", "X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Origin", "Referer", "Cookie", "Authorization", "X-Twilio-Signature", "I-Twilio-Idempotency-Token", "Expect", "Range", "Upgrade", "Sec-WebSocket-Version", "Sec-Fetch-Site", "Content-Disposition", "X-MS-CLIENT-PRINCIPAL", "Host", "X-HTTP-Method-Override", "TE", "\u00e6"];

    private static readonly string[] Tails = ["?", "?t=", "?t=%00", "?t=%ff%fe", "?a=1&a=2&a", "%00", "%", "%zz", "/..", "//", "/%2e%2e/%2e%2e", "?lang=%ed%a0%80", "#x", "\u00e6", "?watermark=99999999999999999999", ";x=1"];

    private readonly Mutator _bytes = new(random, mostBody);

    /// <summary>The request, spoilt.</summary>
    public RawRequest Spoil(RawRequest request, IReadOnlyList<byte[]> others)
    {
        if (random.Next(100) < 75) request = request with { Body = _bytes.Spoil(request.Body, others) };
        if (random.Next(100) < 8) request = request.With("Content-Type", Types[random.Next(Types.Length)]);
        if (random.Next(100) < 8) request = request.With(Names[random.Next(Names.Length)], random.Next(4) == 0 ? new string('x', random.Next(1, 40_000)) : Words[random.Next(Words.Length)]);
        if (random.Next(100) < 3) request = request with { Headers = [.. request.Headers, .. Enumerable.Range(0, random.Next(1, 150)).Select(at => ($"X-{at}", "x"))] };
        if (random.Next(100) < 8) request = request with { Target = TargetOf(request.Target) };
        if (random.Next(100) < 10) request = request with { Framing = (Framing)random.Next(1, 7) };
        if (random.Next(100) < 2) request = request with { Method = new[] { "GET", "PUT", "HEAD", "OPTIONS", "TRACE", "POST\0", "post", "PROPFIND" }[random.Next(8)] };
        return request;
    }

    private string TargetOf(string target) => random.Next(5) switch
    {
        0 => target + new string('a', random.Next(1, 10_000)),
        1 => Encoding.Latin1.GetString(_bytes.Spoil(Encoding.Latin1.GetBytes(target), [])).Replace(' ', '+').Replace('\r', '.').Replace('\n', '.'),
        _ => target + Tails[random.Next(Tails.Length)],
    };
}
