using ChatBot.Dialogs.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Rights;

/// <summary>Answers in words.</summary>
public sealed class RightsWordsTests
{
    public static TheoryData<string> Tags => [.. ShippedKnowledge.Knowledge.Content.Languages.All.Select(language => language.Tag)];

    [Theory]
    [InlineData("nb", "jeg er gift med en norsk mann", "age")]
    [InlineData("nb", "jeg er gift med en flyktning", "age")]
    [InlineData("nb", "kona mi er fra Polen", null)]
    [InlineData("nb", "jeg flyttet til familien min", "joined")]
    [InlineData("nb", "vi flyktet hele familien", "reason")]
    [InlineData("nb", "flyktning", "age")]
    [InlineData("nb", "jeg er asylsøker", "adult")]
    [InlineData("nb", "jobb", "work")]
    [InlineData("nb", "jeg er fra Polen og jobber her", null)]
    [InlineData("pl", "jestem pracownikiem z UE", null)]
    [InlineData("en", "I am from Ukraine", "age")]
    [InlineData("en", "I am from Sweden", null)]
    [InlineData("en", "I am an engineer", "age")]
    [InlineData("en", "I study at the university", null)]
    [InlineData("en", "I converted", "age")]
    [InlineData("en", "I am from Syria", "reason")]
    public void A_reason_in_words_leads_to_the_next_question(string tag, string text, string? next) => Assert.Equal(next, new CheckPlayer(tag).Begin().Send(text).Open);

    [Theory]
    [InlineData("nb", "mars 2022", true)]
    [InlineData("nb", "2022", true)]
    [InlineData("nb", "for seks år siden", true)]
    [InlineData("nb", "9/2024", false)]
    [InlineData("nb", "for 2 år siden", false)]
    [InlineData("en", "six years ago", true)]
    [InlineData("en", "2024-03", false)]
    [InlineData("en", "in September 2022", true)]
    [InlineData("uk", "6 років тому", true)]
    [InlineData("ru", "6 лет назад", true)]
    [InlineData("pl", "6 lat temu", true)]
    [InlineData("lt", "prieš 6 metus", true)]
    [InlineData("ar", "قبل 6 سنوات", true)]
    [InlineData("prs", "6 سال پیش", true)]
    [InlineData("ur", "6 سال پہلے", true)]
    [InlineData("so", "6 sano ka hor", true)]
    [InlineData("ti", "ቅድሚ 6 ዓመት", true)]
    [InlineData("ckb", "6 ساڵ لەمەوبەر", true)]
    [InlineData("ar", "٢٠٢٢", true)]
    [InlineData("prs", "1401", true)]
    public void A_time_in_words_is_understood(string tag, string text, bool isBefore)
    {
        var player = new CheckPlayer(tag).Begin().Send("1").Send("34").Send(text);

        Assert.Equal(isBefore ? "rights:result.O1x" : "rights:branch.offer", player.State.Showing);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_of_a_reason_is_read_as_that_reason(string tag)
    {
        var words = ShippedKnowledge.Knowledge.Content.National.RightsWords[tag];
        List<string> astray = [];
        var count = 0;
        foreach (var (meaning, forms) in words.Where(entry => entry.Key.StartsWith("reason.", StringComparison.Ordinal)))
        {
            foreach (var form in forms)
            {
                // Words of force are danger before they are an answer, and the name of a language asks for it.
                if (meaning == "reason.trafficking" || ShippedKnowledge.Knowledge.Commands.FindLanguage(form) is not null) continue;
                count++;
                var player = new CheckPlayer(tag).Begin().Send(form.TrimEnd('*'));
                var told = player.Open is null ? player.State.Showing : string.Join(',', CheckTalk.Read(player.State.QuestionData)!.Told);
                if (player.Open == "reason" || player.State.Question is null && player.State.Showing?.StartsWith("rights:", StringComparison.Ordinal) != true) astray.Add($"{meaning}: {form} -> {told}");
            }
        }

        Assert.True(astray.Count <= count / 20, $"{astray.Count} of {count}:\n{string.Join('\n', astray)}");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Do_not_know_is_understood_in_every_language(string tag)
    {
        foreach (var form in ShippedKnowledge.Knowledge.Content.National.RightsWords[tag]["skip"])
        {
            var player = new CheckPlayer(tag).Begin().Send("1");
            var before = player.Open;

            Assert.True(player.Send(form.TrimEnd('*')).Open != before, form);
        }
    }
}
