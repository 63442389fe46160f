using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>The field <c>"withdrawn"</c> of <c>Topics.json</c> as staff write it.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData("true", true, true)]
    [InlineData("false", false, false)]
    [InlineData("null", false, false)]
    [InlineData("[]", false, false)]
    [InlineData("[{ \"language\": \"uk\" }]", true, false)]
    [InlineData("[{ \"municipality\": \"provevik\" }]", true, true)]
    [InlineData("[{ \"municipality\": \"other\" }, { \"language\": \"ar\", \"municipality\": \"provevik\" }]", false, true)]
    public void It_holds_for_those_it_names(string value, bool forUkrainian, bool forArabic)
    {
        var topic = With(value).Build().Topics.Find("norwegian-price")!;

        Assert.Equal((forUkrainian, forArabic), (topic.IsWithdrawn("uk", "provevik"), topic.IsWithdrawn("ar", "provevik")));
    }

    [Theory]
    [InlineData("\"yes\"")]
    [InlineData("[{ \"languages\": \"uk\" }]")]
    [InlineData("[null]")]
    [InlineData("[\"uk\"]")]
    public void A_misspelt_one_is_refused_and_not_passed_over(string value) =>
        Assert.Contains(With(value).Problems(), problem => problem is { Code: "C101", File: "Topics.json" });

    [Fact]
    public void Nothing_that_is_shipped_is_withdrawn() =>
        Assert.All(NationalContent.Read(ContentFolder.Read(Repository.Resources)).Unit!.Topics.All, topic => Assert.Empty(topic.Withdrawn));

    private static ContentBuilder With(string value) =>
        ContentBuilder.Good().Edit("Topics.json", "\"id\": \"norwegian-price\",", $"\"id\": \"norwegian-price\", \"withdrawn\": {value},");
}
