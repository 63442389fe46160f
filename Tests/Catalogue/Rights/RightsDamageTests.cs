using System.Text;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Rights;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Catalogue.Rights;

/// <summary>Every place of every rights file is damaged in turn: it is refused, or the rules still answer.</summary>
public sealed class RightsDamageTests
{
    [Theory]
    [InlineData(RightsContent.LawsPath)]
    [InlineData(RightsContent.ParametersPath)]
    [InlineData(RightsContent.RowsPath)]
    public void No_damage_to_one_place_of_a_file_makes_reading_or_answering_throw(string damaged)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Resources, "Rights")).ToDictionary(path => $"Rights/{Path.GetFileName(path)}", File.ReadAllBytes, StringComparer.Ordinal);
        var refused = 0;
        foreach (var (damage, text) in JsonDamage.Of(Encoding.UTF8.GetString(files[damaged])))
        {
            var (law, problems) = RightsContent.Read(ContentSnapshot.Of(new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [damaged] = Encoding.UTF8.GetBytes(text) }));
            Assert.True(law is not null || problems.Any(problem => problem.Effect == ProblemEffect.Blocks), damage);
            if (law is null) refused++;
            else foreach (var facts in Examples()) new RightsEngine(law).Decide(facts, FactDomain.Today);
        }
        Assert.True(refused > 20, "Hardly any damage was noticed.");
    }

    private static IEnumerable<RightsFacts> Examples() =>
        from reason in FactDomain.Reasons
        from offer in new[] { DateAnswer.None, DateAnswer.Unknown }
        select new RightsFacts { Reason = reason, Joined = JoinedPerson.Refugee, AgeAtPermit = 34, PermitDate = FactDomain.Permits[^2], OfferDate = offer, StartDate = offer, SettledByAgreement = true };
}
