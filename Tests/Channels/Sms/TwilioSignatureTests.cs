using System.Text;
using System.Text.Json;
using ChatBot.Bot.Channels.Sms;
using ChatBot.Bot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Channels.Sms;

public sealed class TwilioSignatureTests
{
    private const string Base = "https://sms.eksempel.kommune.no";
    private const string Token = "12345";

    private static readonly TwilioForm Form = new([new("MessageSid", "SM1"), new("Body", "Hva skjer på lørdag?"), new("From", "+4790000001")]);

    [Fact]
    public void All_20_requests_of_Twilios_own_library_verify()
    {
        using var vectors = TwilioVectors.Load("twilio_signature_vectors.json");
        var seen = 0;

        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            seen++;
            var url = vector.GetProperty("url").GetString()!;
            var body = vector.TryGetProperty("rawBody", out var raw) ? raw.GetString()! : "";
            var form = vector.TryGetProperty("params", out var fields) ? FormOf(fields) : TwilioForm.Empty;
            var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
            var signature = vector.GetProperty("signature").GetString();
            var token = vector.GetProperty("authToken").GetString()!;
            var request = new SignedRequest(url[path..], form, Encoding.UTF8.GetBytes(body), signature);

            Assert.Equal(0, new TwilioSignature(url[..path]).FindToken(request, [token]));
            Assert.Null(new TwilioSignature(url[..path]).FindToken(request, [token + "x"]));
        }

        Assert.Equal(20, seen);
    }

    [Theory]
    [InlineData("https://sms.eksempel.kommune.no", "https://sms.eksempel.kommune.no:443")]
    [InlineData("https://sms.eksempel.kommune.no:443", "https://sms.eksempel.kommune.no")]
    [InlineData("http://sms.eksempel.kommune.no", "http://sms.eksempel.kommune.no:80")]
    [InlineData("https://sms.eksempel.kommune.no:8443", "https://sms.eksempel.kommune.no")]
    [InlineData("https://user:pass@sms.eksempel.kommune.no", "https://user:pass@sms.eksempel.kommune.no:443")]
    [InlineData("https://[2001:db8::1]", "https://[2001:db8::1]:443")]
    [InlineData("https://[2001:db8::1]:8443", "https://[2001:db8::1]")]
    [InlineData("https://SMS.Eksempel.kommune.no/proxy/", "https://SMS.Eksempel.kommune.no:443/proxy")]
    public void The_port_may_stand_or_be_missing_in_what_was_signed(string configured, string signed)
    {
        var request = Request(TwilioSignature.Sign(Token, signed + "/sms?x=%C3%B8", Form), "/sms?x=%C3%B8");

        Assert.Equal(0, new TwilioSignature(configured).FindToken(request, [Token]));
    }

    [Fact]
    public void Another_port_than_the_configured_one_does_not_verify() =>
        Assert.Null(new TwilioSignature(Base).FindToken(Request(TwilioSignature.Sign(Token, Base + ":8443/sms", Form)), [Token]));

    [Fact]
    public void While_a_token_is_replaced_both_verify_and_it_is_told_which()
    {
        var signature = new TwilioSignature(Base);

        Assert.Equal(0, signature.FindToken(Request(TwilioSignature.Sign("new", Base + "/sms", Form)), ["new", "old"]));
        Assert.Equal(1, signature.FindToken(Request(TwilioSignature.Sign("old", Base + "/sms", Form)), ["new", "old"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("IK+Dwps556ElfBT0I3Rgjkr1wJU=")]
    [InlineData("blåbær")]
    public void A_missing_or_wrong_signature_does_not_verify(string? signature) =>
        Assert.Null(new TwilioSignature(Base).FindToken(Request(signature), [Token]));

    [Fact]
    public void An_empty_token_verifies_nothing() =>
        Assert.Null(new TwilioSignature(Base).FindToken(Request(TwilioSignature.Sign("", Base + "/sms", Form)), [""]));

    [Theory]
    [InlineData("Body", "Hva skjer på søndag?")]
    [InlineData("New", "x")]
    public void A_changed_or_added_field_does_not_verify(string key, string value)
    {
        var signed = TwilioSignature.Sign(Token, Base + "/sms", Form);
        var changed = new TwilioForm([.. Form.Fields.Where(field => field.Key != key), new(key, value)]);

        Assert.Null(new TwilioSignature(Base).FindToken(new SignedRequest("/sms", changed, default, signed), [Token]));
    }

    [Fact]
    public void Repeated_fields_are_signed_once_each_in_order_of_their_values()
    {
        var form = new TwilioForm([new("Sid", "CA123"), new("SidAccount", "AC123"), new("Digits", "5678"), new("Digits", "1234"), new("Digits", "5678")]);

        Assert.Equal("IK+Dwps556ElfBT0I3Rgjkr1wJU=", TwilioSignature.Sign(Token, "https://mycompany.com/myapp.php?foo=1&bar=2", form));
    }

    [Fact]
    public void A_JSON_body_that_was_changed_does_not_verify()
    {
        const string target = "/sms?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        var signed = TwilioSignature.Sign(Token, Base + target, TwilioForm.Empty);
        var signature = new TwilioSignature(Base);

        Assert.Equal(0, signature.FindToken(new SignedRequest(target, TwilioForm.Empty, "{\"property\": \"value\", \"boolean\": true}"u8.ToArray(), signed), [Token]));
        Assert.Null(signature.FindToken(new SignedRequest(target, TwilioForm.Empty, "{\"property\": \"value\", \"boolean\": false}"u8.ToArray(), signed), [Token]));
    }

    [Fact]
    public void The_account_whose_token_signed_is_found_and_speaks_for_its_own_numbers_only()
    {
        var north = new TwilioAccount("AC1", ["north"], ["+4759440001"]);
        var south = new TwilioAccount("AC2", ["south-new", "south-old"], ["+4759440002"]);
        var accounts = new TwilioAccounts([north, south]);

        var signer = accounts.WhoSigned(new TwilioSignature(Base), Request(TwilioSignature.Sign("south-old", Base + "/sms", Form)));

        Assert.Same(south, signer);
        Assert.True(TwilioAccounts.MaySpeakFor(south, "AC2", "+4759440002"));
        Assert.False(TwilioAccounts.MaySpeakFor(south, "AC2", "+4759440001"));
        Assert.False(TwilioAccounts.MaySpeakFor(south, "AC1", "+4759440002"));
        Assert.Same(north, accounts.ForNumber("+4759440001"));
        Assert.Null(accounts.ForNumber("+4759440003"));
    }

    [Fact]
    public void Tokens_alone_are_a_complete_account_for_TwiML()
    {
        var accounts = new TwilioAccounts([new TwilioAccount(null, ["t"], [])]);

        Assert.False(accounts.CanCall);
        Assert.True(TwilioAccounts.MaySpeakFor(accounts.All[0], "AC9", "+4759440001"));
        Assert.NotNull(accounts.ForNumber("+4759440001"));
    }

    private static SignedRequest Request(string? signature, string target = "/sms") => new(target, Form, default, signature);

    private static TwilioForm FormOf(JsonElement fields) => new(
        [.. fields.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray().Select(value => new KeyValuePair<string, string>(field.Name, value.GetString()!))
            : [new(field.Name, field.Value.GetString()!)])]);
}
