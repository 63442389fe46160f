using System.Text;
using ChatBot.Editing.Json;

namespace ChatBot.Tests.Editing.Json;

public sealed class JsonObjectEditTests
{
    private const string File = "{\r\n  // what we know\r\n  \"topics\": [\r\n    { \"id\": \"a\", \"checked\": null },\r\n    {\r\n      \"lines\": [\"id\", {\"id\": \"a\"}],\r\n      \"id\": \"b\", // the second\r\n      \"checked\": {\"role\": \"x\"},\r\n    },\r\n  ],\r\n}\r\n";

    [Fact]
    public void A_value_is_replaced_where_it_stands() =>
        Assert.Equal(File.Replace("null", "true", StringComparison.Ordinal), Set("a", "checked", "true"));

    [Fact]
    public void A_value_of_several_lines_is_laid_like_its_neighbours() =>
        Assert.Equal(File.Replace("{\"role\": \"x\"}", "{\r\n        \"role\": \"y\"\r\n      }", StringComparison.Ordinal), Set("b", "checked", "{\n  \"role\": \"y\"\n}"));

    [Theory]
    [InlineData("a", "\"checked\": null", "\"checked\": null, \"withdrawn\": true")]
    [InlineData("b", "{\"role\": \"x\"}", "{\"role\": \"x\"},\r\n      \"withdrawn\": true")]
    public void A_new_field_stands_last_and_goes_without_a_trace(string id, string before, string after)
    {
        var added = Set(id, "withdrawn", "true");

        Assert.Equal(File.Replace(before, after, StringComparison.Ordinal), added);
        Assert.Equal(File, Encoding.UTF8.GetString(JsonObjectEdit.Set(Encoding.UTF8.GetBytes(added!), "topics", id, "withdrawn", null)!));
    }

    [Fact]
    public void The_first_field_can_be_taken_out_too() =>
        Assert.Equal("{\"topics\":[{\"id\":\"a\"}]}", Encoding.UTF8.GetString(JsonObjectEdit.Set("{\"topics\":[{\"x\":1, \"id\":\"a\"}]}"u8.ToArray(), "topics", "a", "x", null)!));

    [Fact]
    public void The_mark_at_the_beginning_of_a_file_stays() =>
        Assert.Equal("\uFEFF{\"topics\":[{\"id\":\"a\",\"x\": 1}]}", Encoding.UTF8.GetString(JsonObjectEdit.Set(Encoding.UTF8.GetBytes("\uFEFF{\"topics\":[{\"id\":\"a\"}]}"), "topics", "a", "x", "1")!));

    [Fact]
    public void An_object_that_is_not_there_is_not_made_up() => Assert.Null(Set("c", "checked", "true"));

    private static string? Set(string id, string field, string? value) =>
        JsonObjectEdit.Set(Encoding.UTF8.GetBytes(File), "topics", id, field, value) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
