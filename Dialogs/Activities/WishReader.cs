using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Activities;

/// <summary>Reads from a message what is looked for: kind, day, part of the day, person, price, place, language, organiser, name.</summary>
internal sealed class WishReader(TurnContext turn)
{
    private const int Ore = 100, LongestSmallWord = 3;

    // Kinds that say who shall come rather than what is done there: beside another kind they are no kind.
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "children", "parents", "youth", "seniors", "women", "men" };

    private readonly ActivityNames _names = turn.Knowledge.ActivityNames[turn.Message.Municipality];

    /// <summary>What a text says.</summary>
    public WishChange Read(string text)
    {
        var entities = turn.Knowledge.Entities.Read(text, turn.Language, OsloTime.At(turn.Now), turn.Knowledge.Places);
        var wishes = entities.Wishes.Select(mention => mention.Wish).ToHashSet();
        var kinds = entities.Categories.Select(category => category.Id).Where(kind => ActivityKinds.Find(kind) is not null).ToList();
        var people = PeopleIn(kinds, wishes);
        if (kinds.Any(kind => !People.Contains(kind))) kinds.RemoveAll(People.Contains);
        var said = Days(entities) with { Kinds = kinds, Age = entities.Ages is [var age, ..] ? age.Years : null, People = people, MaxOre = Price(entities, wishes) };
        said = said with { Gender = GenderOf(wishes, entities.Categories), Newcomers = wishes.Contains(Wish.Newcomers), Families = wishes.Contains(Wish.Families), Language = LanguageIn(text, wishes, kinds) };
        // "Språkkafé" is the name of many, and of a kind; a title of its own has a word more.
        var title = _names.TitleIn(text) is { } named && (kinds.Count == 0 || named.Contains(' ', StringComparison.Ordinal)) ? named : null;
        return new(title is not null ? said with { Words = title, Kinds = [] } : WithNames(said, entities), wishes, title is not null) { Strange = entities.UnknownWords.Count(word => word.Length > LongestSmallWord), WithoutWho = Without(entities, text) };
    }

    // "Sport for children": who shall come, where what is done there is named too.
    private static string? PeopleIn(List<string> kinds, HashSet<Wish> wishes)
    {
        if (kinds.TrueForAll(People.Contains)) return null;
        return kinds.Find(kind => kind is "children" or "youth" or "seniors") ?? (wishes.Contains(Wish.Child) ? "children" : null);
    }

    private static string Without(MessageEntities entities, string text)
    {
        var who = entities.Wishes.Where(mention => mention.Wish is Wish.Female or Wish.Male or Wish.Child or Wish.Adult or Wish.Near).Select(mention => mention.Span).ToList();
        return who.Count == 0 ? text : string.Concat(entities.Text.Select((letter, at) => who.Exists(span => span.Start <= at && at < span.Start + span.Length) ? ' ' : letter));
    }

    private ActivityWish WithNames(ActivityWish said, MessageEntities entities)
    {
        var words = entities.UnknownWords;
        var (place, organiser) = (_names.PlaceIn(words), _names.OrganiserIn(words));
        // What is said of a place is no title; and where a kind is named its words are in many titles.
        var title = place is null && organiser is null && said.Kinds.Count == 0 ? _names.TitleWordsIn(words) : null;
        return said with { Place = place, Organiser = place is null ? organiser : null, Words = title };
    }

    private ActivityWish Days(MessageEntities entities)
    {
        DayPart? part = entities.DayParts is [var mentioned, ..] ? mentioned.Part : null;
        if (entities.Dates is not [var date, ..] || date.To < turn.Today) return ActivityWish.All with { Part = part };
        // "Saturday and Sunday" are two days beside each other.
        var last = entities.Dates.Where(other => other.To >= date.From && other.From <= date.To.AddDays(1)).Max(other => other.To);
        return ActivityWish.All with { From = date.From < turn.Today ? turn.Today : date.From, Until = last > date.To ? last : date.To, Part = date.Part ?? part };
    }

    private static int? Price(MessageEntities entities, HashSet<Wish> wishes)
    {
        if (wishes.Contains(Wish.Free)) return 0;
        var currency = entities.Wishes.Where(mention => mention.Wish == Wish.Kroner).ToList();
        // The amount stands right before or behind "kr".
        var amount = entities.Numbers.Where(number => currency.Any(kroner => Gap(number.Span, kroner.Span) <= 1)).Select(number => (int?)number.Value).FirstOrDefault();
        return amount is >= 0 and <= int.MaxValue / Ore ? amount * Ore : null;
    }

    private static int Gap(TextSpan one, TextSpan other) => one.Start < other.Start ? other.Start - (one.Start + one.Length) : one.Start - (other.Start + other.Length);

    private static Gender? GenderOf(HashSet<Wish> wishes, IReadOnlyList<NameMention> categories)
    {
        var women = wishes.Contains(Wish.Female) || categories.Any(category => category.Id == "women");
        var men = wishes.Contains(Wish.Male) || categories.Any(category => category.Id == "men");
        // A mother who asks for her son, or both children: nothing is left out.
        return women == men ? null : women ? Gender.Women : Gender.Men;
    }

    private string? LanguageIn(string text, HashSet<Wish> wishes, List<string> kinds)
    {
        // Who speaks no Norwegian looks for somebody who speaks what they write.
        if (wishes.Contains(Wish.NoNorwegian)) return turn.Language.Tag == "nb" ? "en" : turn.Language.Tag;
        var commands = turn.Knowledge.Commands;
        if (!wishes.Contains(Wish.Speaks) && !kinds.Contains("language-cafe")) return kinds.Count > 0 ? commands.LanguageHeldIn(text) : null;
        return turn.Knowledge.Commands.LanguagesIn(text).Where(tag => tag != "nb").FirstOrDefault();
    }
}
