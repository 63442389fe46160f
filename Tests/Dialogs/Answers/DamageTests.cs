using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Answers;

/// <summary>Every place of every JSON file is damaged in turn: the fault is told, and reading never throws.</summary>
public sealed class DamageTests
{
    [Theory]
    [InlineData("Topics.json")]
    [InlineData("Facts.json")]
    [InlineData("Languages.json")]
    [InlineData("Words/uk.json")]
    [InlineData(GoodContent.Home)]
    public void No_damage_to_one_place_of_a_file_makes_reading_throw(string file)
    {
        var good = ContentBuilder.Good().Snapshot();
        var refused = 0;
        foreach (var (damage, text) in JsonDamage.Of(good.Text(file)!))
        {
            var damaged = new Dictionary<string, byte[]>(good.Files, StringComparer.Ordinal) { [file] = Encoding.UTF8.GetBytes(text) };
            try
            {
                if (Use(ContentSnapshot.Of(damaged))) refused++;
            }
            catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{file} with {damage}: {thrown}");
            }
        }
        Assert.True(refused > 20, "Hardly any damage was noticed.");
    }

    [Theory]
    [InlineData("Topics.json")]
    [InlineData("Facts.json")]
    [InlineData("Languages.json")]
    [InlineData("Words/uk.json")]
    [InlineData(GoodContent.Home)]
    public void A_file_cut_off_anywhere_is_refused(string file)
    {
        var text = ContentBuilder.Good().Snapshot().Text(file)!;
        for (var length = 0; length < text.Length; length += 1 + (text.Length / 97))
            Assert.Contains(ContentBuilder.Good().Put(file, text[..length]).Problems(), problem => problem.Code == "C101" && problem.File == file);
    }

    // True when the content was refused; what was not refused is used as a turn would.
    private static bool Use(ContentSnapshot snapshot)
    {
        var (national, _) = NationalContent.Read(snapshot);
        if (national is null || MunicipalUnit.Read("provevik", snapshot, national).Unit is not { } unit) return true;
        var content = new Content(national, [unit], snapshot.Version, []);
        var here = content.Municipalities[unit.Municipality.Id];
        foreach (var language in content.Languages.All)
        {
            foreach (var key in here.Answers.Keys) here.Answers.Get(key, language, new(2026, 9, 1));
            foreach (var line in content.Topics.All.SelectMany(topic => here.LinesFor(topic.Id)))
                Assert.NotEmpty(line.Phone(new(2026, 9, 1), language) + line.Label(here.Answers, language, new(2026, 9, 1)));
        }
        DueChecks.Find(content, new(2026, 9, 1));
        return false;
    }
}
