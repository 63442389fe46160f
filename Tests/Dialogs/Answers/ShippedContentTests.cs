using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Rendering;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Sweeps over everything we ship: every topic, every phrase, every language.</summary>
public sealed class ShippedContentTests
{
    private const int LongestTitle = 32;

    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly ContentSnapshot Shipped = ContentFolder.Read(Repository.Resources);
    private static readonly Lazy<Reading> Read = new(ReadAll);

    public static TheoryData<string> Tags => ["nb", "en", "uk", "ru", "pl", "lt", "ar", "prs", "ur", "so", "ti", "ckb"];

    [Fact]
    public void The_languages_are_the_twelve_of_the_assignment_each_named_in_each()
    {
        var tags = Tags.Select(row => row.Data).ToList();

        Assert.Equal(tags, Read.Value.Content.Languages.All.Select(language => language.Tag));
        Assert.All(Read.Value.Content.Languages.All, language => Assert.Equal(tags.Order(), language.Names.Keys.Order()));
    }

    [Fact]
    public void Nothing_that_we_ship_is_refused()
    {
        var problems = Read.Value.Problems;

        Assert.DoesNotContain(problems, problem => problem.Effect == ProblemEffect.Blocks);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_text_is_there_and_made_from_the_present_bokmål_text(string tag)
    {
        Demand(tag);

        var faults = Read.Value.Problems.Where(problem => problem.Code is "C105" or "C230" or "C231" or "C201" or "C202" or "C203" or "C204" && Path.GetFileNameWithoutExtension(problem.File).EndsWith(tag, StringComparison.Ordinal));

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_text_holds_an_invisible_character_a_literal_number_or_another_topic_s_question(string tag)
    {
        Demand(tag);
        var files = Files(tag).Values.Select(entry => entry.File).ToHashSet(StringComparer.Ordinal);

        var faults = Read.Value.Problems.Where(problem => problem.Code is "C205" or "C206" or "C207" && files.Contains(problem.File));

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_title_fits_a_numbered_list(string tag)
    {
        Demand(tag);

        var longer = Files(tag).Where(entry => entry.Key.EndsWith(".Title", StringComparison.Ordinal) && entry.Value.Text.EnumerateRunes().Count() > LongestTitle);

        Assert.Empty(longer.Select(entry => $"{entry.Key}: {entry.Value.Text}"));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_place_is_left_open_and_no_sentence_has_a_hole(string tag)
    {
        Demand(tag);
        var content = Read.Value.Content;
        foreach (var here in content.Municipalities.Values)
        {
            foreach (var key in here.Answers.Keys.Where(key => !key.EndsWith(".Questions", StringComparison.Ordinal)))
            {
                var arguments = ProgramTexts.Arguments.GetValueOrDefault(key, []).ToDictionary(name => name, _ => "x");
                var text = here.Answers.Get(key, content.Languages.Get(tag), Day, arguments).Text;

                Assert.DoesNotContain('{', text);
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    [InlineData("so")]
    public void A_text_in_Latin_letters_of_the_cheap_alphabet_stays_in_it(string tag)
    {
        Demand(tag);

        var dear = Files(tag).Where(entry => !entry.Key.EndsWith(".Questions", StringComparison.Ordinal))
            .Where(entry => SmsText.Measure(entry.Value.Text).Encoding != SmsEncoding.Gsm7);

        Assert.Empty(dear.Select(entry => $"{entry.Key}: {entry.Value.Text}"));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_topic_has_twelve_questions_of_its_own_at_least(string tag)
    {
        Demand(tag);

        var fewer = Files(tag).Where(entry => entry.Key.EndsWith(".Questions", StringComparison.Ordinal) && entry.Value.Text.Split('\n').Distinct().Count() < 12);

        Assert.Empty(fewer.Select(entry => entry.Key));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Letters_are_written_in_the_one_form_that_phones_compare(string tag)
    {
        Demand(tag);

        var other = Files(tag).Where(entry => !entry.Value.Text.IsNormalized(NormalizationForm.FormC));

        Assert.Empty(other.Select(entry => entry.Key));
    }

    private static IReadOnlyDictionary<string, AnswerEntry> Files(string tag) => Read.Value.Content.National.Answers[tag].Entries;

    private static Reading ReadAll()
    {
        var (national, problems) = NationalContent.Read(Shipped);
        if (national is null) throw new InvalidOperationException(string.Join('\n', problems));
        var ids = ContentUnits.MunicipalitiesIn(Shipped);
        var units = ids.Select(id => MunicipalUnit.Read(id, Shipped, national)).ToList();
        return new(new(national, units.Select(read => read.Unit).OfType<MunicipalUnit>(), Shipped.Version, []), [.. problems, .. units.SelectMany(read => read.Problems)]);
    }

    private sealed record Reading(ChatBot.Dialogs.Answers.Content Content, IReadOnlyList<ContentProblem> Problems);

    private static void Demand(string tag) => Requirement.Demand(
        Shipped.Files.ContainsKey("Topics.json") && Shipped.Files.ContainsKey(tag == "nb" ? "Answers/phrases.resx" : $"Answers/phrases.{tag}.resx"),
        $"Resources has no texts in '{tag}' yet.");
}
