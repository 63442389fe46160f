using System.Text.RegularExpressions;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

/// <summary>SLETT removes a person; a forged sender cannot.</summary>
public sealed class DeletionTests : IAsyncLifetime
{
    private const string Question = "Hvordan søker jeg norskkurs?";
    private readonly ServiceHostSettings _settings = new();
    private readonly string _person = Carrier.NewPerson();
    private ServiceHost? _house;
    private Carrier? _twilio;

    public async ValueTask InitializeAsync()
    {
        _house = await ServiceHost.StartAsync(_settings);
        _twilio = new(_house.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        await _house!.DisposeAsync();
        _settings.Dispose();
    }

    [Fact]
    public async Task The_right_code_removes_messages_state_and_waiting_replies()
    {
        await TextAsync(Question);
        await TextAsync("9");

        Assert.StartsWith(Said.By(PhraseKeys.DeleteDone), await TextAsync(CodeIn(await TextAsync("SLETT"))), StringComparison.Ordinal);

        Assert.Equal(0, Rows.Number(_settings, "select count(*) from inbox where person <> ''"));
        Assert.Equal(1, Rows.Number(_settings, "select count(*) from inbox"));
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from conversation"));
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from outbox where person <> ''"));
    }

    [Fact]
    public async Task A_repeated_delivery_of_the_code_does_not_bring_the_person_back()
    {
        var code = CodeIn(await TextAsync("SLETT"));
        var sid = Carrier.NewSid();

        var first = await _twilio!.TextAsync(_person, code, sid);
        var second = await _twilio!.TextAsync(_person, code, sid);

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(0, Rows.Number(_settings, "select count(*) from inbox where person <> ''"));
    }

    [Fact]
    public async Task A_wrong_code_removes_nothing_and_closes_the_question()
    {
        await TextAsync(Question);
        var code = CodeIn(await TextAsync("SLETT"));
        var wrong = code == "1111" ? "2222" : "1111";

        Assert.Equal(Said.By(PhraseKeys.DeleteWrongCode), await TextAsync(wrong));
        await TextAsync(code);

        Assert.Equal(1, Rows.Number(_settings, "select count(*) from conversation"));
        Assert.Equal(4, Rows.Number(_settings, "select count(*) from inbox where person <> ''"));
    }

    [Fact]
    public async Task Deletion_at_one_municipality_leaves_the_other_alone()
    {
        await _twilio!.TextAsync(_person, Question, to: Carrier.Sandefjord);

        await TextAsync(CodeIn(await TextAsync("SLETT")));

        Assert.Equal(1, Rows.Number(_settings, "select count(*) from conversation where municipality = 'sandefjord'"));
    }

    [Fact]
    public async Task Access_tells_kinds_and_dates_and_no_words()
    {
        await TextAsync("Hvordan søker jeg barnehage?");

        var told = await TextAsync("INNSYN");

        Assert.Contains(Said.By(PhraseKeys.AccessHead), told, StringComparison.Ordinal);
        Assert.DoesNotContain("barnehage", told, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The code that a reply asks for.</summary>
    internal static string CodeIn(string? reply) =>
        Regex.Match(reply ?? "", "(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant).Value is { Length: 4 } code ? code : throw new InvalidOperationException($"There is no code in: {reply}");

    private async Task<string?> TextAsync(string body) => (await _twilio!.TextAsync(_person, body)).Text;
}
