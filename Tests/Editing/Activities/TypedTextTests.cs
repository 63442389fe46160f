using ChatBot.Editing.Activities;

namespace ChatBot.Tests.Editing.Activities;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(" to\r\nlinjer\tog\u00A0mellomrom ", "to linjer og mellomrom")]
    [InlineData("gratis\u202E 05 sirp\u2066\u200B", "gratis 05 sirp")]
    [InlineData("lyd\u0000løs\u0007", "lydløs")]
    [InlineData("a\u030A", "å")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void A_field_becomes_one_line_with_nothing_hidden_in_it(string typed, string line) => Assert.Equal(line, TypedText.Line(typed));
}
