using System.Diagnostics;
using System.Text.Json;
using ChatBot.Tests.Editing.Translations;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Tools;

/// <summary>The commands of staff and translators, run as they run them.</summary>
public sealed class EditingCommandTests : IDisposable
{
    private const string Price = "norwegian-price";

    private readonly ContentHouse _house = new();
    private readonly Scratch _own = new();

    [Fact]
    public async Task A_spreadsheet_goes_out_comes_back_and_is_undone()
    {
        var before = _house.Home.Read().Version;
        var sheet = _own.Path("uk.xlsx");

        Assert.Equal(0, (await RunAsync("export", "--language", "uk", "--out", sheet)).Code);
        Assert.Equal((0, "Nothing to change."), (await RunAsync("import", sheet)) is var unedited ? (unedited.Code, unedited.Output.Trim()) : default);
        TypeInto(sheet, $"{Price}.Sms", "Безкоштовно.");
        var dry = await RunAsync("import", sheet, "--reviewed-by", "tolk", "--dry-run", "--json");
        Assert.Equal(before, _house.Home.Read().Version);
        var real = await RunAsync("import", sheet, "--reviewed-by", "tolk", "--json");

        Assert.Equal(("Безкоштовно.", 0), (dry.Json.GetProperty("changes")[0].GetProperty("after").GetString(), real.Code));
        Assert.Equal(2, real.Json.GetProperty("version").GetInt32());
        Assert.Equal("tolk", (await RunAsync("versions", "--json")).Json.GetProperty("versions")[0].GetProperty("by").GetString());
        Assert.Equal(0, (await RunAsync("undo")).Code);
        Assert.Equal(before, _house.Home.Read().Version);
    }

    [Fact]
    public async Task A_faulty_cell_is_refused_by_its_address_with_exit_code_1()
    {
        var sheet = _own.Path("uk.xlsx");
        await RunAsync("export", "--language", "uk", "--out", sheet);
        var cell = TypeInto(sheet, $"{Price}.Full", "Більше.");

        var told = await RunAsync("import", sheet);

        Assert.Equal(1, told.Code);
        Assert.Contains($"REFUSED {cell} (C111)", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_xliff_file_goes_out_and_comes_back()
    {
        var file = _own.Path("uk.xlf");

        await RunAsync("export", "--language", "uk", "--out", file);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace($"<target>[uk] Kort om {Price}.</target>", "<target>Безкоштовно.</target>", StringComparison.Ordinal), Stop);
        await RunAsync("import", file, "--reviewed-by", "byrå");

        Assert.Equal("Безкоштовно.", _house.Content.National.Answers["uk"].Find($"{Price}.Sms")!.Text);
    }

    [Fact]
    public async Task Coverage_is_a_table_a_page_and_json()
    {
        var table = await RunAsync("coverage", "--html", _own.Path("coverage.html"));
        var json = (await RunAsync("coverage", "--json")).Json;

        Assert.Contains(table.Output.Split('\n'), line => line.StartsWith(Price, StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, "b", "m", "m", "m"]);
        Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(_own.Path("coverage.html"), Stop), StringComparison.Ordinal);
        Assert.Equal("machine", json.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("id").GetString() == Price).GetProperty("languages").GetProperty("uk").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_preview_tells_segments_and_price_of_every_language()
    {
        var languages = (await RunAsync("preview", Price, "--municipality", "provevik", "--price", "0.50", "--json")).Json.GetProperty("languages").EnumerateArray().ToList();

        Assert.Equal(["nb", "en", "uk", "ar"], languages.Select(language => language.GetProperty("language").GetString()));
        Assert.All(languages.SelectMany(language => language.GetProperty("sms").EnumerateArray()), page => Assert.Equal(page.GetProperty("segments").GetInt32() * 0.50m, page.GetProperty("price").GetDecimal()));
        Assert.Contains("kr", (await RunAsync("preview", Price, "--municipality", "provevik", "--language", "uk")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_withdrawn_and_given_back()
    {
        Assert.Equal(0, (await RunAsync("withdraw", Price, "--language", "uk", "--by", "kultur")).Code);
        Assert.True(_house.Content.Topics.Find(Price)!.IsWithdrawn("uk", "provevik"));
        Assert.Equal(1, (await RunAsync("withdraw", "emergency")).Code);
        Assert.Equal(0, (await RunAsync("withdraw", Price, "--language", "uk", "--undo")).Code);
        Assert.False(_house.Content.Topics.Find(Price)!.IsWithdrawn("uk", "provevik"));
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("preview", Price, "--municipality", "provevik")]
    [InlineData("versions")]
    [InlineData("withdraw", Price)]
    public async Task What_is_printed_into_a_file_has_no_colours_and_nothing_is_learnt_for_it(params string[] arguments)
    {
        var printed = await RunAsync(arguments);

        Assert.Equal(0, printed.Code);
        Assert.DoesNotContain("\u001B", printed.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_own.Path("share/chatbot-tools")));
    }

    [Theory]
    [InlineData("export", "--language", "xx", "--out", "x.xlsx")]
    [InlineData("export", "--language", "uk", "--out", "x.docx")]
    [InlineData("export", "--language", "uk", "--out", "x.xlsx", "--only", "old")]
    [InlineData("import", "no-such.xlsx")]
    [InlineData("preview", "no-such", "--municipality", "provevik")]
    [InlineData("preview", Price, "--municipality", "nowhere")]
    [InlineData("coverage", "--municipality", "nowhere")]
    [InlineData("undo")]
    [InlineData("undo", "7")]
    public async Task What_cannot_be_done_is_told_in_one_line_with_exit_code_1(params string[] arguments)
    {
        var told = await RunAsync(arguments);

        Assert.Equal((1, ""), (told.Code, told.Output));
        Assert.Single(told.Faults.Trim().Split('\n'));
    }

    public void Dispose()
    {
        _house.Dispose();
        _own.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string TypeInto(string sheet, string key, string text)
    {
        var returned = new Returned(File.ReadAllBytes(sheet));
        var cell = returned.Write(key, text);
        File.WriteAllBytes(sheet, returned.ToBytes());
        return cell;
    }

    private async Task<Ran> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _own.Folder };
        start.Environment["XDG_DATA_HOME"] = _own.Path("share");
        start.ArgumentList.Add(typeof(ChatBot.Tools.JsonOutput).Assembly.Location);
        foreach (var argument in arguments.Concat(["--content", _house.Folder])) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return new(process.ExitCode, output, await faults);
    }

    private sealed record Ran(int Code, string Output, string Faults)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
