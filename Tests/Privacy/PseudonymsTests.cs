using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Privacy;

namespace ChatBot.Tests.Privacy;

public sealed class PseudonymsTests
{
    private static readonly PhoneNumber Number = PhoneNumber.Parse("+4759440000");

    [Fact]
    public void A_pseudonym_is_the_keyed_hash_of_municipality_and_number()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var ring = KeyRing.Parse([Convert.ToBase64String(key)], "Privacy:PseudonymKeys");

        var pseudonym = Assert.Single(new Pseudonyms(ring).For("namsos", Number));

        var expected = Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("namsos\n+4759440000")));
        Assert.Equal($"{ring.Primary.Id}:{expected}", pseudonym);
    }

    [Fact]
    public void There_is_one_pseudonym_for_each_key_and_the_primary_is_first()
    {
        string[] keys = [Base64(), Base64(), Base64()];
        var ring = KeyRing.Parse(keys, "Privacy:PseudonymKeys");

        var pseudonyms = new Pseudonyms(ring).For("namsos", Number);

        Assert.Equal(ring.Keys.Select(key => key.Id), pseudonyms.Select(pseudonym => pseudonym.Split(':')[0]));
        Assert.Equal(pseudonyms[2], new Pseudonyms(KeyRing.Parse([keys[2]], "Privacy:PseudonymKeys")).For("namsos", Number)[0]);
    }

    [Fact]
    public void One_person_at_two_municipalities_is_two_people()
    {
        var pseudonyms = new Pseudonyms(KeyRing.Generate());

        Assert.NotEqual(pseudonyms.For("namsos", Number), pseudonyms.For("sandefjord", Number));
    }

    [Fact]
    public void No_pseudonym_holds_the_number()
    {
        var pseudonym = new Pseudonyms(KeyRing.Generate()).For("namsos", Number)[0];

        Assert.DoesNotContain("59440000", pseudonym, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nam\nsos")]
    public void A_municipality_that_could_blur_into_the_number_is_refused(string municipality) =>
        Assert.Throws<ArgumentException>(() => new Pseudonyms(KeyRing.Generate()).For(municipality, Number));

    private static string Base64() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
