using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class GreetingsTests
{
    [Theory]
    [InlineData("hei norskkurs pris", "norskkurs pris")]
    [InlineData("salam aleikum kurs", "kurs")]
    [InlineData("hei", "hei")]
    [InlineData("hei hei", "hei hei")]
    [InlineData("norskkurs hei", "norskkurs hei")]
    public void A_question_is_read_without_its_greeting_and_a_greeting_as_it_stands(string message, string read) =>
        Assert.Equal(read, Greetings.Without(message).ToString());
}
