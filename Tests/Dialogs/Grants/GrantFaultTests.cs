using ChatBot.Catalogue.Content;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Grants;

/// <summary>Faults in the files of grants: each with what breaks it.</summary>
public sealed class GrantFaultTests
{
    private const string File = "Grants/national.json";

    [Fact]
    public void Grants_in_order_have_no_fault() => Assert.Empty(Good().Problems());

    [Theory]
    [InlineData("\"id\": \"proeve\"", "\"id\": \"Prøve\"")]
    [InlineData("[\"organisation\"]", "[]")]
    [InlineData("{ \"kind\": \"rolling\" }", "")]
    [InlineData("{ \"kind\": \"rolling\" }", "{ \"kind\": \"announced\" }")]
    [InlineData("{ \"kind\": \"rolling\" }", "{ \"kind\": \"rolling\", \"date\": \"2027-01-01\" }")]
    [InlineData("{ \"kind\": \"rolling\" }", "{ \"kind\": \"regulation\", \"yearly\": { \"month\": 2, \"day\": 30 } }")]
    [InlineData("{ \"kind\": \"rolling\" }", "{ \"kind\": \"unknown\", \"closes\": \"12:00:00\" }")]
    [InlineData("\"month\": 3", "\"month\": 13")]
    [InlineData("\"least\": 100", "\"least\": 100000")]
    [InlineData("\"least\": 100", "\"least\": -1")]
    [InlineData("\"counties\": [\"50\"]", "\"counties\": [\"Trøndelag\"]")]
    public void A_grant_that_is_not_whole_refuses_the_unit(string from, string to) => Expect(Good().Edit(File, from, to), "C160", ProblemEffect.Blocks, File);

    [Fact]
    public void A_misspelt_kind_of_deadline_refuses_the_unit() => Expect(Good().Edit(File, "rolling", "roling"), "C101", ProblemEffect.Blocks, File);

    [Fact]
    public void A_grant_that_stands_twice_refuses_the_unit() => Expect(Good().Put("Grants/more.json", Grant()), "C160", ProblemEffect.Blocks, File);

    [Fact]
    public void A_grant_without_a_purpose_refuses_the_unit() => Expect(Good().Say("Answers/grantlist.resx", "grant.proeve.Purpose", null), "C161", ProblemEffect.Blocks, "Answers/grantlist.resx");

    [Fact]
    public void A_text_of_no_grant_is_reported() => Expect(Good().Translate("Answers/grantlist", "grant.annen.Note", "Mer."), "C161", ProblemEffect.Reports, "Answers/grantlist.resx");

    [Fact]
    public void A_grant_that_leads_to_no_topic_is_reported() => Expect(Good().Edit(File, "\"norwegian-price\"", "\"norwegian-pris\""), "C164", ProblemEffect.Reports, "Topics.json");

    [Fact]
    public void A_grant_that_leads_people_to_an_unknown_page_is_reported() => Assert.Contains(
        Good().Edit(File, "\"web\": \"udi.no\"", "\"web\": \"penger.example.com\"").Check(), problem => problem.Code == "C219" && problem.File == File && problem.Line is not null);

    [Theory]
    [InlineData("{ \"kind\": \"announced\", \"date\": \"2020-01-01\" }", "C162")]
    [InlineData("{ \"kind\": \"announced\", \"date\": \"2020-01-01\" }, { \"kind\": \"lastYear\", \"date\": \"2021-01-05\" }", null)]
    [InlineData("{ \"kind\": \"lastYear\", \"date\": \"2020-01-01\" }", null)]
    [InlineData("{ \"kind\": \"lastYear\", \"date\": \"2999-01-01\" }", "C163")]
    [InlineData("{ \"kind\": \"announced\", \"date\": \"2999-01-01\" }", "C163")]
    public void Time_makes_a_deadline_untrue_and_staff_are_told(string deadlines, string? code)
    {
        var found = Good().Edit(File, "{ \"kind\": \"rolling\" }", deadlines).Check().Where(problem => problem.Code is "C162" or "C163").ToList();
        Assert.Equal(code is null ? [] : [code], found.Select(problem => problem.Code));
        Assert.All(found, problem => Assert.True(problem is { File: File, Line: not null, Effect: ProblemEffect.Reports }));
    }

    [Fact]
    public void A_municipality_s_fault_stays_its_own()
    {
        var path = GoodContent.Home.Replace("municipality.json", "grants.json", StringComparison.Ordinal);
        Expect(Good().Put(path, Grant("egen")), "C161", ProblemEffect.Blocks, "Municipalities/provevik/Answers.resx", "provevik");
        Assert.Empty(Good().Put(path, Grant("egen")).Translate("Municipalities/provevik/Answers", "grant.egen.Purpose", "Penger til lag.").Problems());
        // One that tells a national grant anew has its text already.
        Assert.Empty(Good().Put(path, Grant()).Problems());
    }

    private static ContentBuilder Good()
    {
        var content = ContentBuilder.Good().Put(File, Grant()).Translate("Answers/grantlist", "grant.proeve.Purpose", "Penger til lag.");
        foreach (var tag in ContentBuilder.Tags)
            content.Put($"Grants/Words/{tag}.json", System.IO.File.ReadAllText(Path.Combine(Repository.Resources, "Grants", "Words", "nb.json")));
        return content;
    }

    private static string Grant(string id = "proeve") => $$"""
        {
          "grants": [
            {
              "id": "{{id}}", "name": "Prøvetilskudd", "level": "national", "applicants": ["organisation"], "registration": "none", "counties": ["50"],
              "amount": { "year": 2026, "least": 100, "most": 1000 }, "apply": { "giver": "UDI", "web": "udi.no" }, "reportBy": { "month": 3, "day": 31 },
              "deadlines": [{ "kind": "rolling" }],
              "source": { "title": "udi.no", "section": null, "link": null, "sourceDate": "2026-01-01" },
              "topic": "norwegian-price"
            }
          ]
        }
        """;

    private static void Expect(ContentBuilder content, string code, ProblemEffect effect, string file, string unit = ContentUnits.National)
    {
        var problems = content.Problems();
        Assert.Contains(problems, problem => problem.Code == code && problem.Effect == effect && problem.File == file && problem.Unit == unit);
    }
}
