using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding;

public sealed class DangerCheckTests
{
    public static TheoryData<string> Tags => [.. Twelve.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_message_of_the_danger_set_is_missed(string tag)
    {
        var missed = DangerSet.Misses(text => DangerCheck.Find(text)?.Topic).Where(entry => entry.Language == tag);

        Assert.Empty(missed.Select(entry => $"{entry.Topic}: {entry.Text}"));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Each_language_has_thirty_messages_on_all_six_topics(string tag)
    {
        var entries = DangerSet.All.Where(entry => entry.Language == tag).ToList();

        Assert.True(entries.Count >= 30, $"{entries.Count} messages");
        Assert.Equal(DangerTopics.BySeverity.Order(), entries.Select(entry => entry.Topic).Distinct().Order());
    }

    [Fact]
    public void Nineteen_in_twenty_are_found_under_their_own_topic()
    {
        var right = DangerSet.All.Count(entry => DangerCheck.Find(entry.Text)?.Topic == entry.Topic);

        Assert.True(right >= 0.95 * DangerSet.All.Count, $"{right} of {DangerSet.All.Count}");
    }

    [Fact]
    public void At_most_two_in_a_hundred_harmless_messages_are_taken_for_danger()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "Tests", "Data", "harmless-lookalikes"), "*.tsv");
        var messages = files.SelectMany(File.ReadLines).Where(line => line.Length > 0).ToList();
        var alarms = messages.Where(message => DangerCheck.Find(message) is not null).ToList();

        Assert.Equal(12, files.Length);
        Assert.All(files, file => Assert.True(File.ReadLines(file).Count() >= 25, file));
        Assert.True(alarms.Count <= 0.02 * messages.Count, string.Join('\n', alarms));
    }

    [Theory]
    [InlineData("HJELP MEG", "emergency")]
    [InlineData("hjeeeelp meg!!!", "emergency")]
    [InlineData("help me please now", "emergency")]
    [InlineData("помогите", "emergency")]
    [InlineData("рятуйте", "emergency")]
    [InlineData("النجدة", "emergency")]
    [InlineData("ሓግዙኒ", "emergency")]
    [InlineData("mannen min slår meg", "violence-at-home")]
    [InlineData("manen min slar meg", "violence-at-home")]
    [InlineData("my hubsand my husbend hits me", "violence-at-home")]
    [InlineData("ПАПА БЬЕТ МЕНЯ", "child-in-danger")]
    public void A_cry_is_heard_however_it_is_spelt(string text, string topic) => Assert.Equal(topic, DangerCheck.Find(text)?.Topic);

    [Theory]
    [InlineData("hjelp")]
    [InlineData("HELP")]
    [InlineData("مساعدة")]
    [InlineData("kan du hjelpe meg med skjema")]
    [InlineData("hjelp meg å finne norskkurs")]
    [InlineData("my phone died")]
    [InlineData("انتظار")]
    [InlineData("")]
    [InlineData("👍")]
    public void A_lone_word_for_help_and_ordinary_messages_are_no_danger(string text) => Assert.Null(DangerCheck.Find(text));

    [Fact]
    public void Danger_is_heard_in_the_middle_of_a_long_message()
    {
        var filler = string.Join(' ', Enumerable.Repeat("jeg vil gjerne vite mer om kurset som begynner i høst", 12));

        Assert.Equal("suicide-mental-crisis", DangerCheck.Find($"{filler} jeg vil ikke leve lenger {filler}")?.Topic);
    }

    [Fact]
    public void Words_from_the_two_ends_of_a_long_message_are_not_put_together()
    {
        var filler = string.Join(' ', Enumerable.Repeat("jeg vil gjerne vite mer om kurset", 12));

        Assert.Null(DangerCheck.Find($"mannen min {filler} slår meg"));
    }

    [Fact]
    public void The_most_pressing_of_two_dangers_is_answered() =>
        Assert.Equal("suicide-mental-crisis", DangerCheck.Find("mannen min slår meg og jeg vil ikke leve lenger")?.Topic);

    [Fact]
    public void Two_languages_in_one_message_are_both_read()
    {
        Assert.Equal(new DangerFinding("violence-at-home", "nb", BySlip: false), DangerCheck.Find("من فضلك mannen min slår meg"));
        Assert.Equal("ar", DangerCheck.Find("hei, زوجي يضربني")?.Language);
    }

    [Fact]
    public void A_thousand_letters_of_one_kind_are_no_danger() => Assert.Null(DangerCheck.Find(new string('a', 1600)));

    [Fact]
    public void A_message_is_missed_when_the_finder_gives_none_or_an_ordinary_topic()
    {
        Assert.Equal(DangerSet.All.Count, DangerSet.Misses(_ => null).Count);
        Assert.Equal(DangerSet.All.Count, DangerSet.Misses(_ => "norwegian-price").Count);
        Assert.Empty(DangerSet.Misses(_ => "emergency"));
    }

    [Fact]
    public void A_pattern_that_fits_only_by_a_forgiven_slip_gives_way_to_a_plain_question()
    {
        var found = new DangerFinding("emergency", "prs", BySlip: true);
        var language = new LanguageGuess(null, 0, false, true, 0, null);

        Assert.True(found.IsContradicted(new(language, [new("find-activities", 0.6), new("emergency", 0.02)], Verdict.Answer)));
        Assert.False(found.IsContradicted(new(language, [new("find-activities", 0.6), new("emergency", 0.2)], Verdict.Answer)));
        Assert.False(found.IsContradicted(new(language, [new("find-activities", 0.2)], Verdict.NotUnderstood)));
        Assert.False((found with { BySlip = false }).IsContradicted(new(language, [new("find-activities", 0.9)], Verdict.Answer)));
        Assert.True((found with { BySlip = false }).IsContradicted(new(language, [new("find-activities", 1), new("emergency", 0.9)], Verdict.Answer) { IsExample = true }));
    }
}
