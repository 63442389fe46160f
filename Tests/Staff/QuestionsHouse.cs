using ChatBot.Dialogs.Understanding;
using ChatBot.Tests.EndToEnd;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Staff;

/// <summary>A service that people ask things of which it understands nothing.</summary>
public sealed class QuestionsHouse : StaffHouse, IAsyncLifetime
{
    /// <summary>Words of which a test each makes a question of its own.</summary>
    private static readonly string[] Strange = ["fiskekort", "sykkelvei", "svømmehall", "hundepark", "brøyting", "gravplass", "torget", "båtplass", "kiosken", "skirenn"];

    /// <summary>The staff token of Sandefjord.</summary>
    public static readonly string Sandefjord = ServiceHostSettings.Key();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var suspected = Strange.ToDictionary(TextNormalizer.Fold, _ => (IReadOnlyList<TopicScore>)[], StringComparer.Ordinal);
        suspected["verker"] = [new("none", 0.4), new("doctor", 0.05), new("find-work", 0.03)];
        suspected["utvist"] = [new("find-work", 0.2), new("referral:udi-case", 0.11)];
        suspected["krangler"] = [new("find-work", 0.2), new("violence-at-home", 0.1)];
        Host.Learn(known => known with { Understanding = new Deaf(known.Understanding, suspected) });
    }

    internal override void Adjust(ServiceHostSettings settings) => Settings = OpenMore(settings);

    internal ServiceHostSettings Settings { get; private set; } = null!;

    /// <summary>Asks the same as several people, each with a name of their own behind it.</summary>
    internal async Task<IReadOnlyList<string>> AskAsync(string question, int people, string to = Carrier.Namsos)
    {
        using var phone = new Carrier(Host.Address);
        List<string> numbers = [];
        for (var i = 0; i < people; i++)
        {
            numbers.Add(Carrier.NewPerson());
            await phone.TextAsync(numbers[^1], question, to: to);
        }
        return numbers;
    }

    /// <summary>How many rows of questions there are.</summary>
    internal long Kept => Rows.Number(Settings, "select count(*) from unanswered_question");

    private static ServiceHostSettings OpenMore(ServiceHostSettings settings)
    {
        Open(settings);
        return settings.With("Staff:Secrets:2:Secret", Sandefjord).With("Staff:Secrets:2:Role", "flyktningtjenesten").With("Staff:Secrets:2:Municipality", "sandefjord");
    }
}
