using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Bot.Channels.Activities;
using ChatBot.Bot.Channels.WebChat;
using ChatBot.Bot.Privacy;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Channels.Teams;
using ChatBot.Tests.Privacy.Tokens;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>What somebody who steals the database, and the folders beside it, can read: no number in any form, no name, no word of anybody.</summary>
public sealed class DumpTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const string Secret = "Kvitebjørn";
    private const string Teams = "29:anna";
    private const string Street = "Storgata 199";

    private static readonly string[] MayOutliveRetention = ["stop_mark", "spend", "spend_part", "reminder_clock", "reminder_event", "reminder_day", "sender_pace", "history", "journal_entry"];

    private readonly HttpClient _http = new(new LoopbackOnly());
    private readonly string _person = Carrier.NewPerson();
    private readonly string _stopped = Carrier.NewPerson();
    private FakeTwilio? _carrier;
    private TeamsHouse? _house;

    private TeamsHouse House => _house!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        if (_carrier is not null) await _carrier.DisposeAsync();
    }

    [Theory]
    [InlineData("Sqlite", "Rest")]
    [InlineData("Sqlite", "TwiML")]
    [InlineData("Postgres", "Rest")]
    public async Task A_copy_of_the_database_holds_no_number_and_no_text_before_and_after_deletion_and_retention(string provider, string mode)
    {
        await OpenAsync(provider, mode);
        using var twilio = new Carrier(House.Host.Address);
        await TextAllAsync(twilio);
        await TalkInTeamsAsync();
        var talk = await TalkOnThePageAsync();

        var full = await DatabaseDump.ReadAsync(House.Settings);
        foreach (var table in (string[])["inbox", "conversation", "stop_mark", "outbox", "subscription", "conversation_reference", "web_conversation", "web_activity"])
            Assert.Contains($"\n{table} | ", "\n" + full, StringComparison.Ordinal);
        await AssertNothingAsync("while it is in use");
        await TextWhileAwayAsync(twilio);

        await DeleteAllAsync(twilio, talk);
        var deleted = await DatabaseDump.ReadAsync(House.Settings);
        Assert.All(PseudonymsOf(talk.Id), name => Assert.Contains(name, full, StringComparison.Ordinal));
        Assert.All(PseudonymsOf(talk.Id), name => Assert.DoesNotContain(name, deleted, StringComparison.Ordinal));
        Assert.Contains(StopMark(), deleted, StringComparison.Ordinal);
        Assert.Equal("1", await DatabaseDump.ValueAsync(House.Settings, "select count(*) from web_activity"));
        await AssertNothingAsync("after deletion");

        await Eventually.HoldsAsync(async () =>
        {
            House.Clock.Advance(TimeSpan.FromHours(3));
            return (await LeftAsync()).All(MayOutliveRetention.Contains);
        });
        Assert.Contains(StopMark(), await DatabaseDump.ReadAsync(House.Settings), StringComparison.Ordinal);
        await AssertNothingAsync("after retention");
    }

    private async Task OpenAsync(string provider, string mode)
    {
        var database = provider == "Postgres" ? await cluster.EmptyDatabaseAsync("dump", Stop) : null;
        var clock = new TestClock();
        _carrier = await FakeTwilio.StartAsync(clock);
        _house = await TeamsHouse.OpenAsync(
            settings =>
            {
                settings.WithLookUp(_carrier).With("Twilio:ReplyMode", mode).With("WebChat:TokenKeys:0", ServiceHostSettings.Key())
                    .With("Spool:Directory", Spool(settings)).With("Spool:AssumePersistent", "true").With("Journal:Directory", Journal(settings));
                if (database is not null) settings.With("Storage:Provider", provider).With("Storage:ConnectionString", database);
            },
            ServiceHostStore.Use,
            clock);
    }

    private static string Spool(ServiceHostSettings settings) => Path.Combine(settings.Folder, "spool");

    private static string Journal(ServiceHostSettings settings) => Path.Combine(settings.Folder, "journal");

    /// <summary>What is said while the database is away lies in the spool, and is answered from it.</summary>
    private async Task TextWhileAwayAsync(Carrier twilio)
    {
        var before = SentTo(_person).Count;
        var store = ServiceHostStore.Of(House.Host);
        store.BeforeOpen = ServiceHostStore.Away;
        Assert.Equal(CarrierAnswer.Silence, (await twilio.TextAsync(_person, $"{Secret} i {Street}, ring {_person[3..]}")).Body);
        Assert.Single(Directory.GetFiles(Spool(House.Settings), "*.msg"));
        Assert.NotEmpty(Directory.GetFiles(Journal(House.Settings), "*.journal"));
        await AssertNothingAsync("while the database is away");
        store.BeforeOpen = null;
        await Eventually.HoldsAsync(() =>
        {
            House.Clock.Advance(TimeSpan.FromSeconds(1));
            return SentTo(_person).Count > before;
        });
        Assert.Empty(Directory.GetFiles(Spool(House.Settings), "*.msg"));
    }

    private async Task TextAllAsync(Carrier twilio)
    {
        var cry = DangerSet.All.First(entry => entry.Language == "nb").Text;
        foreach (var body in new[] { $"{Secret} spør: hvordan søker jeg norskkurs?", "9", $"Jeg bor i {Street}, ring meg på {_person[3..]}", cry, $"minn meg 12.03.2027 {Secret}", "minn meg 12.03.2027", "INNSYN" })
            await AskAsync(twilio, _person, body);
        await AskAsync(twilio, _stopped, $"{Secret}, norskkurs?");
        await AskAsync(twilio, _stopped, "stopp");
    }

    private async Task TalkInTeamsAsync()
    {
        await House.AskAsync(House.Message($"{Secret}: hva koster norskkurs"));
        await House.AskAsync(House.Message("minn meg 12.03.2027"));
    }

    private async Task<(string Id, string Token)> TalkOnThePageAsync()
    {
        var minted = await CallAsync(HttpMethod.Post, "/chat/token", null, """{"municipality":"namsos"}""");
        var talk = (minted.GetProperty("conversationId").GetString()!, minted.GetProperty("token").GetString()!);
        await CallAsync(HttpMethod.Post, "/v3/directline/conversations", talk.Item2, "{}");
        await SayAsync(talk, $"{Secret} i {Street}: norskkurs pris");
        return talk;
    }

    private async Task DeleteAllAsync(Carrier twilio, (string Id, string Token) talk)
    {
        await twilio.TextAsync(_stopped, CodeIn(await AskAsync(twilio, _stopped, "SLETT")));
        Assert.Contains(Said.By(PhraseKeys.DeleteCarrier), await AskAsync(twilio, _person, CodeIn(await AskAsync(twilio, _person, "SLETT"))), StringComparison.Ordinal);
        var confirmed = await House.AskAsync(House.Message(CodeIn((await House.AskAsync(House.Message("SLETT"))).Text)));
        Assert.Contains(Said.By(PhraseKeys.DeleteCarrierTeams), confirmed.Text, StringComparison.Ordinal);
        await SayAsync(talk, CodeIn(await SayAsync(talk, "SLETT")), leaves: 1);
    }

    /// <summary>Texts and gives the reply, whichever way it goes.</summary>
    private async Task<string> AskAsync(Carrier twilio, string person, string body)
    {
        var before = SentTo(person).Count;
        if ((await twilio.TextAsync(person, body)).Text is { } inline) return inline;
        await Eventually.HoldsAsync(() => SentTo(person).Count > before);
        return SentTo(person)[^1];
    }

    private List<string> SentTo(string person) => [.. _carrier!.Messages.Where(message => message.To == person).Select(message => message.Body)];

    /// <summary>Says something on the page and gives the reply, once the conversation holds so many activities.</summary>
    private async Task<string> SayAsync((string Id, string Token) talk, string text, int? leaves = null)
    {
        var path = $"/v3/directline/conversations/{talk.Id}/activities";
        var before = (await CallAsync(HttpMethod.Get, path, talk.Token)).GetProperty("activities").GetArrayLength();
        await CallAsync(HttpMethod.Post, path, talk.Token, JsonSerializer.Serialize(new { type = "message", text, from = new { id = "x" } }));
        JsonElement all = default;
        await Eventually.HoldsAsync(async () => (all = (await CallAsync(HttpMethod.Get, path, talk.Token)).GetProperty("activities")).GetArrayLength() == (leaves ?? before + 2));
        return all[all.GetArrayLength() - 1].ToString();
    }

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(House.Host.Address, path));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request, Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }

    private async Task AssertNothingAsync(string when)
    {
        var dump = await DatabaseDump.ReadAsync(House.Settings);
        var folders = FoldersBeside();
        foreach (var secret in Forbidden())
        {
            Assert.False(dump.Contains(secret, StringComparison.OrdinalIgnoreCase), $"'{secret}' stands in the database {when}.");
            Assert.False(folders.Contains(secret, StringComparison.OrdinalIgnoreCase), $"'{secret}' stands in a file {when}.");
        }
    }

    private IEnumerable<string> Forbidden()
    {
        string[] said = [Secret, AsRead(Secret), Street, "Anna Kvite", Teams, "a:" + Teams, LocalIssuer.Tenant, House.Connector.ServiceUrl];
        var replies = _carrier!.Messages.Select(message => message.Body).Concat(House.Connector.Messages.Select(sent => sent.Text)).SelectMany(text => text.Split('\n')).Where(line => line.Length > 20);
        return [.. said, .. replies, .. NumberForms.Of(_person, "namsos"), .. NumberForms.Of(_stopped, "namsos")];
    }

    /// <summary>Every byte of every file of the service: the database with its log, and whatever else it keeps beside it.</summary>
    private string FoldersBeside()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(House.Settings.Folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("last-good", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(Path.GetFileName(file)).Append(reader.ReadToEnd());
        }
        return all.ToString();
    }

    private IEnumerable<string> PseudonymsOf(string conversation)
    {
        var names = House.Host.Get<Pseudonyms>();
        return
        [
            .. names.For("namsos", PhoneNumber.Parse(_person)), .. names.For("namsos", "msteams", ConversationReference.AccountOf(LocalIssuer.Tenant, Teams)),
            .. House.Host.Get<WebChatPlaces>().PersonOf(conversation, "namsos"),
        ];
    }

    private string StopMark() => House.Host.Get<Pseudonyms>().For("namsos", PhoneNumber.Parse(_stopped))[0];

    private async Task<IReadOnlyList<string>> LeftAsync()
    {
        var dump = await DatabaseDump.ReadAsync(House.Settings);
        return [.. dump.Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).Distinct()];
    }

    private static string AsRead(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string CodeIn(string reply) => Regex.Match(reply, "koden ([0-9]{4})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) is { Success: true } found
        ? found.Groups[1].Value : throw new InvalidOperationException($"There is no code in: {reply}");
}
