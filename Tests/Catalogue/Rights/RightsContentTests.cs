using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>Each way to spoil a rights file, and what staff are told.</summary>
public sealed class RightsContentTests
{
    private const string Parameters = RightsContent.ParametersPath;
    private const string Rows = RightsContent.RowsPath;

    [Fact]
    public void The_shipped_rights_files_have_no_fault() => Assert.Empty(Read(Shipped()));

    [Theory]
    [InlineData("C130", Parameters, "\"values\": {", "\"values\": ", "comma, quotation mark or bracket")]
    [InlineData("C130", Parameters, "\"kind\": \"age\"", "\"kind\": \"old\"", "misspelt")]
    [InlineData("C131", Parameters, "\"law.age.max\"", "\"law.age.maks\"", "law.age.max is missing")]
    [InlineData("C133", Parameters, "\"value\": \"67\"", "\"value\": \"67 years\"", "whole number")]
    [InlineData("C133", Parameters, "\"value\": \"2023-08-01\"", "\"value\": \"1.8.2023\"", "date written as")]
    [InlineData("C134", RightsContent.LawsPath, "\"to\": \"2021-12-31\"", "\"to\": \"2022-12-31\"", "hold on 2022-01-01")]
    [InlineData("C134", Parameters, "\"to\": \"2026-06-30\"", "\"to\": \"2023-06-30\"", "ends before it begins")]
    [InlineData("C139", Rows, "\"row\": 9,", "\"row\": 69,", "Row 9 is missing")]
    [InlineData("C139", Rows, "\"class\": \"O1x\"", "\"class\": \"O1X\"", "which is none")]
    [InlineData("C139", Rows, "\"class\": \"O6\"", "\"class\": null", "would answer nothing")]
    [InlineData("C139", Rows, "\"introduction\": \"IP-WORK\"", "\"introduction\": \"IP-JOB\"", "IP-JOB")]
    [InlineData("C139", Rows, "\"if § 65a\"", "\"intf § 65a\"", "begins with no law")]
    [InlineData("C139", Rows, "\"modifier\": \"M4\"", "\"modifier\": \"M44\"", "The modifier M4 is missing")]
    public void A_fault_that_could_change_an_answer_refuses_the_files(string code, string file, string from, string to, string told)
    {
        var problems = Read(Edited(file, from, to));

        Assert.Contains(problems, problem => problem.Code == code && problem.File == file && problem.Effect == ProblemEffect.Blocks && problem.Message.Contains(told, StringComparison.Ordinal));
        Assert.Null(RightsContent.Read(ContentSnapshot.Of(Edited(file, from, to))).Law);
    }

    [Theory]
    [InlineData("C132", "\"law.age.max\": {", "\"law.age.best\": { \"meaning\": \"-\", \"kind\": \"age\", \"versions\": [] }, \"law.age.max\": {", "No rule asks")]
    [InlineData("C135", "\"section\": \"§ 43g\"", "\"section\": null", "which law and section")]
    [InlineData("C135", "\"sourceDate\": \"2025-09-01\"", "\"sourceDate\": \"2026-09-01\"", "before its wording")]
    public void A_fault_that_changes_no_answer_is_told(string code, string from, string to, string told) =>
        Assert.Contains(Read(Edited(Parameters, from, to)), problem => problem.Code == code && problem.Message.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("law.age.max", "\"value\": \"67\"", "\"value\": \"sixty-seven\"")]
    [InlineData("law.s34.years", "\"from\": \"2024-07-01\",\n          \"to\": \"2026-06-30\",\n          \"source\": {\n            \"title\": \"integreringsloven\"", "\"from\": \"2024-07-01\",\n          \"to\": \"2020-06-30\",\n          \"source\": {\n            \"title\": \"integreringsloven\"")]
    public void A_fault_is_told_with_the_line_of_its_parameter(string name, string from, string to)
    {
        var files = Edited(Parameters, from, to);
        var line = Array.FindIndex(System.Text.Encoding.UTF8.GetString(files[Parameters]).Split('\n'), text => text.Contains($"\"{name}\"", StringComparison.Ordinal)) + 1;

        Assert.Contains(Read(files), problem => problem.Line == line);
    }

    [Fact]
    public void A_missing_file_refuses_them_all()
    {
        var files = Shipped();
        files.Remove(Rows);

        var problem = Assert.Single(Read(files));
        Assert.Equal(("C130", Rows), (problem.Code, problem.File));
    }

    [Fact]
    public void A_kind_that_its_rule_cannot_count_with_is_refused() =>
        Assert.Contains(Read(Edited(Parameters, "\"kind\": \"date\"", "\"kind\": \"name\"")), problem => problem.Code == "C133" && problem.Message.Contains("counts with a date", StringComparison.Ordinal));

    [Fact]
    public void A_number_that_texts_tell_and_rules_count_with_must_be_one_number() =>
        Assert.Contains(ContentBuilder.Good().Edit("Facts.json", "\"67\"", "\"70\"").Problems(), problem => problem.Code == "C136" && problem.Message.Contains("law.age.max", StringComparison.Ordinal));

    private static IReadOnlyList<ContentProblem> Read(Dictionary<string, byte[]> files) => RightsContent.Read(ContentSnapshot.Of(files)).Problems;

    private static Dictionary<string, byte[]> Shipped() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Resources, "Rights")).ToDictionary(path => $"Rights/{Path.GetFileName(path)}", File.ReadAllBytes, StringComparer.Ordinal);

    private static Dictionary<string, byte[]> Edited(string file, string from, string to)
    {
        var files = Shipped();
        var text = System.Text.Encoding.UTF8.GetString(files[file]);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no {from} in {file}.");
        files[file] = System.Text.Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]);
        return files;
    }
}
