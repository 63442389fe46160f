using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Activities;

/// <summary>Says back what is looked for, so that a misunderstanding shows: "Football, Sat 28.11, free".</summary>
internal sealed class WishWords(TurnContext turn)
{
    private const int Ore = 100;

    private readonly ActivityTimes _times = new(turn);

    /// <summary>What stands between two things of a list.</summary>
    public string Comma => turn.Language.Script switch { Script.Arabic => "، ", Script.Ethiopic => "፣ ", _ => ", " };

    /// <summary>The conditions in words; "activities" when there are none.</summary>
    public string Of(ActivityWish wish) => Begin(string.Join(Comma, Parts(wish)));

    /// <summary>The conditions in words, then fewer and fewer of them, down to the first two: what, and when or for whom.</summary>
    public IEnumerable<string> LongestFirst(ActivityWish wish)
    {
        var parts = Parts(wish).ToList();
        for (var count = parts.Count; count >= Math.Min(2, parts.Count); count--) yield return Begin(string.Join(Comma, parts.Take(count)));
    }

    private string Begin(string words)
    {
        if (words.Length == 0) words = Say("all");
        // The names stand in sentences too, and so begin with a small letter.
        return char.IsLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>One condition by what it is called.</summary>
    public string Condition(ActivityCondition condition) => Say($"condition.{condition.ToString().ToLowerInvariant()}");

    /// <summary>A condition of which it is not known whether it holds.</summary>
    public string Unknown(ActivityCondition condition) => Condition(condition) + (turn.Language.Script == Script.Arabic ? '؟' : '?');

    /// <summary>The kinds in words.</summary>
    public string Kinds(ActivityWish wish) => string.Join(Comma, wish.Kinds.Select(kind => turn.Say(ActivityKeys.OfKind(kind))));

    /// <summary>A price in kroner.</summary>
    public string Kroner(int ore)
    {
        var amount = ore % Ore == 0 ? (ore / Ore).ToString(CultureInfo.InvariantCulture) : (ore / (decimal)Ore).ToString("0.00", CultureInfo.InvariantCulture);
        return turn.Say(ActivityKeys.Of("price.kroner"), "amount", amount);
    }

    private IEnumerable<string> Parts(ActivityWish wish)
    {
        if (wish.Kinds.Count > 0) yield return Kinds(wish);
        if (wish.Words is { } words) yield return words;
        if (wish.From is not null || wish.Until is not null) yield return _times.Days(wish.From ?? turn.Today, wish.Until ?? wish.From ?? turn.Today);
        // "For women" is a kind too.
        if (wish.Gender is { } gender && !wish.Kinds.Contains(gender == Gender.Women ? "women" : "men")) yield return Say(gender == Gender.Women ? "for.women" : "for.men");
        if (wish.Age is { } age) yield return turn.Say(ActivityKeys.Of("for.age"), "age", age.ToString(CultureInfo.InvariantCulture));
        else if (wish.People is { } people) yield return turn.Say(ActivityKeys.OfKind(people));
        if (wish.Families) yield return Say("for.families");
        if (wish.Newcomers) yield return Say("for.newcomers");
        if (wish.Part is { } part) yield return Say(part switch { DayPart.Morning => "part.morning", DayPart.Noon => "part.noon", DayPart.Afternoon => "part.afternoon", _ => "part.evening" });
        if (wish.MaxOre is { } ore) yield return ore == 0 ? Say("price.free") : Most(ore);
        if (wish.Place is { } place) yield return place;
        if (wish.Organiser is { } organiser) yield return organiser;
        if (wish.Language is { } tag && turn.Knowledge.Content.Languages.Find(tag) is { } language) yield return language.OwnName;
    }

    // Less than 150 kroner is at most 149: who asked for something cheaper is told so in whole kroner.
    private string Most(int ore) => turn.Say(ActivityKeys.Of("for.price"), "amount", (ore / Ore).ToString(CultureInfo.InvariantCulture));

    private string Say(string name) => turn.Say(ActivityKeys.Of(name));
}
