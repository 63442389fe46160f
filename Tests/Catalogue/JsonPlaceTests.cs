using System.Text;
using ChatBot.Catalogue.Content;

namespace ChatBot.Tests.Catalogue;

public sealed class JsonPlaceTests
{
    private const string Json = """
        {
          // staff may write remarks
          "values": {
            "a": { "kind": "phone", "versions": [ { "value": "1" } ] },
            "b": {
              "kind": "age",
              "versions": [
                { "value": "2" },
              ]
            }
          },
          "topics": [
            { "id": "x", "menu": 1 },
            { "id": "y",
              "menu": 2 }
          ]
        }
        """;

    [Theory]
    [InlineData(3, "values")]
    [InlineData(5, "values", "b")]
    [InlineData(8, "values", "b", "value")]
    [InlineData(8, "values", "b", "=2")]
    [InlineData(14, "topics", "=y")]
    [InlineData(15, "topics", "=y", "menu")]
    public void A_place_is_found_by_its_steps(int line, params string[] path) => Assert.Equal(line, JsonPlace.LineOf(Encoding.UTF8.GetBytes(Json), path));

    [Theory]
    [InlineData(4, "values", "a", "owner")]
    [InlineData(13, "topics", "=x", "owner")]
    public void A_step_that_is_missing_leads_to_the_last_that_is_there(int line, params string[] path) => Assert.Equal(line, JsonPlace.LineOf(Encoding.UTF8.GetBytes(Json), path));

    [Fact]
    public void Nothing_is_found_where_there_is_nothing_to_find()
    {
        Assert.Null(JsonPlace.LineOf(Encoding.UTF8.GetBytes(Json), "nothing"));
        Assert.Null(JsonPlace.LineOf(Encoding.UTF8.GetBytes("{ \"a\": "), "b"));
        Assert.Null(JsonPlace.LineOf([], "a"));
    }

    [Fact]
    public void A_byte_order_mark_moves_no_line() => Assert.Equal(1, JsonPlace.LineOf([.. Encoding.UTF8.Preamble, .. "{ \"a\": 1 }"u8], "a"));
}
