using System.Text.Json;
using ChatBot.Bot.Privacy;

namespace ChatBot.Tests.Privacy;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+4759440000")]
    [InlineData("+2521234567")]
    [InlineData("+1234567")]
    [InlineData("+123456789012345")]
    public void A_number_in_international_form_is_read_as_it_is_written(string text) => Assert.Equal(text, PhoneNumber.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("4759440000")]
    [InlineData("+0759440000")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+47 59440000")]
    [InlineData("+4759440000\n")]
    [InlineData("+47٥٩٤٤٠٠٠٠")]
    [InlineData("whatsapp:+4759440000")]
    [InlineData("1900")]
    [InlineData("Namsos")]
    public void Anything_else_is_not_a_number(string? text)
    {
        Assert.False(PhoneNumber.TryParse(text, out var number));
        Assert.Null(number);
    }

    [Theory]
    [InlineData("+4759440000", "+47…")]
    [InlineData("+2521234567", "+25…")]
    [InlineData("+12025550123", "+1…")]
    [InlineData("+79161234567", "+7…")]
    public void A_number_prints_as_no_more_than_its_country(string text, string printed)
    {
        var number = PhoneNumber.Parse(text);

        Assert.Equal(printed, number.ToString());
        Assert.Equal(printed, $"{number}");
        Assert.DoesNotContain(text[^6..], JsonSerializer.Serialize(number), StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_for_a_bad_number_does_not_repeat_it()
    {
        var error = Assert.Throws<FormatException>(() => PhoneNumber.Parse("59440000"));

        Assert.DoesNotContain("5944", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readings_of_one_number_are_equal()
    {
        Assert.Equal(PhoneNumber.Parse("+4759440000"), PhoneNumber.Parse("+4759440000"));
        Assert.NotEqual(PhoneNumber.Parse("+4759440000"), PhoneNumber.Parse("+4759440001"));
    }
}
