using System.Net;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Channels.Teams;
using ChatBot.Bot.Channels.WebChat;
using ChatBot.Bot.Organisers;
using ChatBot.Bot.Staff;
using ChatBot.Tests.Channels.Teams;
using ChatBot.Tests.Channels.WebChat;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatBot.Tests.Fuzzing;

/// <summary>The real service with every door open, its own light content, and a clock of the test's; started once for a class.</summary>
public sealed class FuzzHouse : IAsyncLifetime
{
    internal const string Cry = "det brenner i leiligheten";
    internal const string Question = "Hvordan søker jeg norskkurs?";

    private readonly ServiceHostSettings _settings = new();
    private ServiceHost? _host;
    private LocalIssuer? _issuer;
    private FakeConnector? _connector;
    private Carrier? _twilio;

    internal ServiceHost Host => _host!;

    internal TestClock Clock { get; } = new();

    /// <summary>The clock of the limits alone: a minute that passes there sets nothing else going.</summary>
    internal TestClock Limits { get; } = new();

    internal FakeConnector Connector => _connector!;

    internal RawClient Client => new(Host.Address);

    internal string Content { get; private set; } = "";

    /// <summary>What was answered before anything was spoilt: to a cry for help, and to a question.</summary>
    internal (string Cry, string Question) Before { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync();
        _issuer.Named = BotTokenValidator.Issuer;
        _issuer.Endorsements["one"] = ["msteams"];
        _connector = await FakeConnector.StartAsync();
        Content = _settings.CopyLightContent();
        await File.WriteAllTextAsync(Path.Combine(Content, "Municipalities", "namsos", "activities.csv"), OrganiserHouse.Table.ReplaceLineEndings("\r\n"));
        StaffHouse.Open(_settings);
        _settings.With("Teams:AppId", LocalIssuer.Audience).With("Teams:TenantId", LocalIssuer.Tenant).With("Teams:ClientSecret", "hemmelig")
            .With($"Teams:Tenants:{LocalIssuer.Tenant}", "namsos").With("Teams:OpenIdMetadataUrl", _issuer.Metadata.ToString()).With("Teams:ServiceHosts", "127.0.0.1")
            .With("WebChat:TokenKeys:0", ServiceHostSettings.Key()).With("WebChat:Secrets:namsos", WebChatHouse.Secret);
        _host = await ServiceHost.StartAsync(_settings, Clock, services => services
            .Replace(ServiceDescriptor.Singleton<IConnectorToken>(new TeamsHouse.FakeToken()))
            .Replace(ServiceDescriptor.Singleton(new UnsignedLimit(Limits)))
            .Replace(ServiceDescriptor.Singleton(new WebChatLimits(Limits)))
            .Replace(ServiceDescriptor.Singleton(new SignInThrottle(Limits)))
            .Replace(ServiceDescriptor.Singleton(new OrganiserPace(Limits))), readContent: true);
        _twilio = new(_host.Address);
        Before = await AskAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        if (_connector is not null) await _connector.DisposeAsync();
        if (_issuer is not null) await _issuer.DisposeAsync();
        _settings.Dispose();
    }

    /// <summary>What people are answered now.</summary>
    internal async Task<(string Cry, string Question)> AskAsync() =>
        ((await _twilio!.TextAsync(Carrier.NewPerson(), Cry)).Text ?? "", (await _twilio.TextAsync(Carrier.NewPerson(), Question)).Text ?? "");

    /// <summary>A token of the connector's that counts now.</summary>
    internal string Bearer() => "Bearer " + _issuer!.Token(Clock.GetUtcNow(), all =>
    {
        all.Clear();
        all["iss"] = BotTokenValidator.Issuer;
        all["aud"] = LocalIssuer.Audience;
        all["serviceurl"] = Connector.ServiceUrl;
        all["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds();
        all["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
    });

    /// <summary>The link of an organiser of Namsos, as staff make it.</summary>
    internal async Task<string> LinkAsync()
    {
        const string Before = "id=\"link\" class=\"link\" value=\"";
        using var staff = new StaffBrowser(Host.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/sign-in", ("secret", StaffHouse.National))).Status);
        var page = (await staff.SubmitAsync("/organisers/link", ("municipality", "namsos"), ("name", "Prøvelaget"))).Body;
        var start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return new Uri(WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)])).AbsolutePath;
    }

    /// <summary>Sends spoilt requests one after the other, and fails for any that is answered with a fault of ours, not at all, or at too great a cost.</summary>
    /// <param name="run">The run.</param>
    /// <param name="most">The most bytes that one may allocate.</param>
    /// <param name="next">The request with this number.</param>
    /// <param name="judge">What is wrong with an answer that is no fault of ours; null for nothing.</param>
    internal async Task RunAsync(FuzzRun run, long most, Func<int, Task<RawRequest>> next, Func<RawRequest, int, string?>? judge = null)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var request = await next(i);
            var (before, lines) = (GC.GetTotalAllocatedBytes(), Host.Log.Count);
            var (status, body) = await Client.SendAsync(request);
            var allocated = GC.GetTotalAllocatedBytes() - before;
            if (status >= 500) run.Fail($"{status} of {request.Target.Split('?')[0]}: {string.Join(" | ", Host.Log.Lines.Skip(lines).Where(line => line.Contains("100", StringComparison.Ordinal)).Take(2))} {body}", request.ToBytes());
            else if (judge?.Invoke(request, status) is { } wrong) run.Fail(wrong, request.ToBytes());
            else if (allocated > most) run.Fail($"more than {most >> 20} MiB", request.ToBytes());
            else run.Note(status is >= 200 and < 400 ? "accepted" : "refused", allocated);
        }
        run.End();
        Assert.DoesNotContain(Host.Log.Lines, line => line.Contains("T100", StringComparison.Ordinal) || line.Contains("H100", StringComparison.Ordinal));
    }
}
