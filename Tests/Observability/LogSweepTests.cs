using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Tests.Channels.Teams;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Staff;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ChatBot.Tests.Observability;

/// <summary>All that the service writes while people text, ring, and write in Teams and on the page, and staff work: JSON, and nothing of anybody.</summary>
public sealed class LogSweepTests : IAsyncLifetime
{
    private const string Question = "Kvitebjørn spør: hvordan søker jeg norskkurs?";
    private const string Name = "Anna Kvitebjørn";
    private const string Id = "29:anna-kvitebjorn";

    private static readonly string[] Said = [Question, "9", "jeg bor i Storgata 199, fødselsnummer 01018012345", "mannen min slår meg", "norskkurs", "stopp", "start", "INNSYN", "SLETT", ""];

    private readonly FormattedLog _log = new();
    private readonly string _person = Carrier.NewPerson();
    private readonly HashSet<string> _heard = [];
    private TeamsHouse? _house;

    private Uri Address => _house!.Host.Address;

    public async ValueTask InitializeAsync()
    {
        _house = await TeamsHouse.OpenAsync(
            settings =>
            {
                StaffHouse.Open(settings);
                settings.With("WebChat:TokenKeys:0", ServiceHostSettings.Key());
            },
            services => services.AddSingleton<ILoggerProvider>(provider =>
            {
                _log.Formatter = provider.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == ConsoleFormatterNames.Json);
                return _log;
            }));
    }

    public async ValueTask DisposeAsync() => await _house!.DisposeAsync();

    [Fact]
    public async Task Every_line_is_JSON_and_none_holds_a_number_a_word_a_name_or_a_secret()
    {
        await TextAndRingAsync();
        await WriteInTeamsAsync();
        var token = await WriteOnThePageAsync();
        await WorkAsync();

        Assert.True(_log.Lines.Count > 3 * Said.Length, $"Only {_log.Lines.Count} lines were written.");
        foreach (var line in _log.Lines)
        {
            using var entry = JsonDocument.Parse(line);
            Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            Assert.StartsWith("ChatBot.", entry.RootElement.GetProperty("Category").GetString(), StringComparison.Ordinal);
            Assert.EndsWith("Z", entry.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
            Assert.False(entry.RootElement.TryGetProperty("Exception", out _), "An exception is logged as its type and place.");
        }
        Assert.NotEmpty(_heard);
        string[] forbidden =
        [
            _person, _person[3..], Name, Id, "Kvitebj", "Storgata 199", "01018012345", FakeTwilio.AuthToken, token, StaffHouse.National,
            _house!.Settings.Values["Privacy:SealKeys:0"]!, .. Said.Where(text => text.Length > 8), .. _heard,
        ];
        Assert.All(forbidden, secret => Assert.DoesNotContain(_log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task TextAndRingAsync()
    {
        using var twilio = new Carrier(Address);
        foreach (var text in Said)
        {
            var answer = await twilio.TextAsync(_person, text);
            Hear(answer.Text);
            if (answer.Callback is not null) await twilio.ReportAsync(answer, _person, "delivered");
        }
        await twilio.PostAsync("/voice", [("CallSid", "CA1"), ("AccountSid", FakeTwilio.AccountSid), ("From", _person), ("To", Carrier.Namsos)]);
        await twilio.PostAsync("/sms", Carrier.Text(_person, Question), unsigned: true);
        await twilio.TextAsync(_person, Question, to: "+4759449999");
    }

    private async Task WriteInTeamsAsync()
    {
        foreach (var text in Said.Where(text => text.Length > 0))
        {
            await _house!.PostAsync(_house.Message(text, Id, change: activity => activity["from"]!["name"] = Name));
        }
        await Eventually.HoldsAsync(() => _house!.Connector.Messages.Count > 0);
        await _house!.PostAsync(_house.Message(Question, Id), "Bearer forged.token.here");
    }

    private async Task<string> WriteOnThePageAsync()
    {
        var minted = await SendAsync("/chat/token", null, new JsonObject { ["municipality"] = "namsos" });
        var (conversation, token) = (minted.GetProperty("conversationId").GetString()!, minted.GetProperty("token").GetString()!);
        await SendAsync("/v3/directline/conversations", token, new JsonObject { ["locale"] = "nb" });
        foreach (var text in Said.Where(text => text.Length > 0))
            await SendAsync($"/v3/directline/conversations/{conversation}/activities", token, new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = Id, ["name"] = Name } });
        return token;
    }

    private async Task<JsonElement> SendAsync(string path, string? token, JsonObject body)
    {
        using var http = new HttpClient(new LoopbackOnly());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private async Task WorkAsync()
    {
        using var browser = new StaffBrowser(Address);
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.National + "x"));
        await browser.PostAsync("/sign-in", ("secret", StaffHouse.National));
        await browser.GetAsync("");
    }

    private void Hear(string? text)
    {
        if (text is not null) _heard.UnionWith(text.Split('\n').Where(line => line.Length > 12));
    }
}
