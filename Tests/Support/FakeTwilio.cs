using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>Twilio's API on a loopback port, behaving as Twilio does; what goes wrong is scripted, one fault a request.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "fake-twilio-token";
    public const string OurNumber = "+4759440001";

    /// <summary>Another number of the account, which the service under test gives to no municipality.</summary>
    public const string SecondNumber = "+4759449999";

    private static readonly string[] DefaultStopWords = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
    private static readonly string[] DefaultStartWords = ["START", "YES", "UNSTOP"];

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<FakeFault> _script = new();
    private readonly ConcurrentDictionary<string, bool> _stopped = new();
    private readonly Lock _lock = new();
    private readonly List<FakeMessage> _messages = [];
    private TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    private FakeTwilio(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
        app.Run(AnswerAsync);
    }

    public Uri Api => new(_app.Urls.First());

    public TwilioAccount Account { get; } = new(AccountSid, [AuthToken], []);

    /// <summary>How long after it was sent a message is missing from the list.</summary>
    public TimeSpan ListLag { get; set; }

    /// <summary>How many messages a page of the list holds.</summary>
    public int PageSize { get; set; } = 50;

    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>What goes wrong with a request for which nothing is scripted; null for nothing. It is asked once a request.</summary>
    public Func<FakeFault?>? Weather { get; set; }

    /// <summary>Done when a request is met with silence.</summary>
    public Task WhenSilent => _silent.Task;

    public static async Task<FakeTwilio> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var twilio = new FakeTwilio(builder.Build(), clock);
        await twilio._app.StartAsync();
        return twilio;
    }

    /// <summary>The next requests go wrong in this way, one after the other.</summary>
    public void Script(params FakeFault[] faults) => Array.ForEach(faults, _script.Enqueue);

    /// <summary>Twilio's own handling of its default stop and start words.</summary>
    public void HandleOptOut(string person, string body)
    {
        var word = body.Trim().ToUpperInvariant();
        if (DefaultStopWords.Contains(word)) _stopped[person] = true;
        if (DefaultStartWords.Contains(word)) _stopped.TryRemove(person, out _);
    }

    public bool IsStopped(string person) => _stopped.ContainsKey(person);

    /// <summary>Takes a message, whichever way it came.</summary>
    public FakeMessage Take(string from, string to, string body, string direction, Uri? callback)
    {
        lock (_lock)
        {
            var message = new FakeMessage
            {
                Sid = string.Create(CultureInfo.InvariantCulture, $"SM{++_next:x32}"),
                From = from,
                To = to,
                Body = body,
                Direction = direction,
                At = _clock.GetUtcNow(),
                StatusCallback = callback,
            };
            _messages.Add(message);
            return message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _silent.TrySetCanceled();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Requests.Enqueue(new FakeRequest(context.Request.Method, target, body, context.Request.Headers.Authorization));
        if (!_script.TryDequeue(out var fault)) fault = Weather?.Invoke();
        if (fault is null)
        {
            await WriteAsync(context, Process(context.Request, body));
            return;
        }

        (int Status, string? Body)? processed = fault.Taken ? Process(context.Request, body) : null;
        switch (fault)
        {
            case FakeFault.Answer answer:
                if (answer.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
                await WriteAsync(context, (answer.Status, answer.Code is { } code ? FakeTwilioJson.Problem(answer.Status, code) : "<html>busy</html>"));
                break;
            case FakeFault.Late late:
                await Task.Delay(late.By, context.RequestAborted);
                await WriteAsync(context, processed!.Value);
                break;
            case FakeFault.Silence:
                var silent = _silent;
                _silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                silent.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case FakeFault.Cut:
                context.Response.StatusCode = processed?.Status ?? 201;
                context.Response.ContentLength = 4096;
                await context.Response.WriteAsync("{\"sid\": \"SM", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, (int Status, string? Body) answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body is null) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private (int Status, string? Body) Process(HttpRequest request, string body)
    {
        var keys = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));
        if (request.Headers.Authorization != keys) return (401, FakeTwilioJson.Problem(401, 20003));
        var root = $"/2010-04-01/Accounts/{AccountSid}/Messages";
        var path = request.Path.Value!;
        if (path == root + ".json") return HttpMethods.IsPost(request.Method) ? Send(body) : List(request.Query);
        var sid = path.StartsWith(root + "/", StringComparison.Ordinal) ? path[(root.Length + 1)..].Replace(".json", "", StringComparison.Ordinal) : "";
        if (Messages.FirstOrDefault(message => message.Sid == sid && !message.Deleted) is not { } found) return (404, FakeTwilioJson.Problem(404, 20404));
        if (HttpMethods.IsDelete(request.Method))
        {
            if (found.Status is "queued" or "sending") return (409, FakeTwilioJson.Problem(409, 20009));
            found.Deleted = true;
            return (204, null);
        }

        found.Body = FormReader.Read(Encoding.UTF8.GetBytes(body))?.Body ?? found.Body;
        return (200, FakeTwilioJson.Message(found));
    }

    private (int Status, string? Body) Send(string body)
    {
        var form = FormReader.Read(Encoding.UTF8.GetBytes(body))!;
        if (form.To.Length == 0 || form.First("Body") is null) return (400, FakeTwilioJson.Problem(400, form.To.Length == 0 ? 21604 : 21602));
        if (form.Body.Length > 1600) return (400, FakeTwilioJson.Problem(400, 21617));
        if (form.From != OurNumber && form.From != SecondNumber) return (400, FakeTwilioJson.Problem(400, 21606));
        if (IsStopped(form.To)) return (400, FakeTwilioJson.Problem(400, 21610));
        var callback = form.First("StatusCallback") is { } url ? new Uri(url) : null;
        return (201, FakeTwilioJson.Message(Take(form.From, form.To, form.Body, "outbound-api", callback)));
    }

    private (int Status, string? Body) List(IQueryCollection query)
    {
        var since = DateTimeOffset.Parse(query["DateSent>"]!, CultureInfo.InvariantCulture);
        var page = int.TryParse(query["Page"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var found = Messages
            .Where(message => message.To == query["To"] && message.From == query["From"] && message.At >= since && !message.Deleted)
            .Where(message => message.At + ListLag <= _clock.GetUtcNow())
            .OrderByDescending(message => message.At).ToList();
        var next = found.Count > (page + 1) * PageSize
            ? $"/2010-04-01/Accounts/{AccountSid}/Messages.json?To={Uri.EscapeDataString(query["To"]!)}&From={Uri.EscapeDataString(query["From"]!)}"
                + $"&DateSent%3E={Uri.EscapeDataString(query["DateSent>"]!)}&Page={page + 1}"
            : null;
        return (200, FakeTwilioJson.Page([.. found.Skip(page * PageSize).Take(PageSize)], next));
    }
}
