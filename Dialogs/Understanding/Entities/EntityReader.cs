namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Reads what a message names: days, times, ages, numbers, countries, activities, municipalities. Pure, safe for use by many threads.</summary>
public sealed class EntityReader
{
    private static readonly string[] BorrowedFrom = ["nb", "en"];

    private readonly Dictionary<string, Lexicon> _lexicons;
    private readonly Dictionary<string, AnswerFinder> _answers;
    private readonly Lexicon[] _borrowed;

    /// <summary>Takes the words of all languages.</summary>
    /// <param name="lexicons">The lexicons.</param>
    /// <param name="words">The lists with yes and no.</param>
    public EntityReader(IEnumerable<Lexicon> lexicons, IEnumerable<WordList> words)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        ArgumentNullException.ThrowIfNull(words);
        _lexicons = lexicons.ToDictionary(lexicon => lexicon.Language, StringComparer.Ordinal);
        _answers = words.ToDictionary(list => list.Language, list => new AnswerFinder(list), StringComparer.Ordinal);
        _borrowed = [.. BorrowedFrom.Where(_lexicons.ContainsKey).Select(tag => _lexicons[tag])];
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="language">Its language; words of Norwegian and English are understood in every one.</param>
    /// <param name="now">The local date and time.</param>
    /// <param name="places">The municipalities to look for.</param>
    public MessageEntities Read(string text, Language language, DateTime now, PlaceNames places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(places);
        var cut = EntityText.Of(text, language.Tag);
        var today = DateOnly.FromDateTime(now);
        var reading = new EntityReading(cut, _lexicons.GetValueOrDefault(language.Tag), _borrowed);
        var dates = DateFinder.Find(reading, today);
        var times = TimeFinder.Find(reading);
        return new()
        {
            Text = cut.Text,
            Dates = dates,
            Times = times,
            DayParts = DayPartFinder.Find(reading),
            Ages = AgeFinder.Find(reading, today, dates, times),
            Numbers = NumberFinder.Find(reading),
            Countries = NameFinder.Find(reading, LexiconSection.Countries),
            Categories = NameFinder.Find(reading, LexiconSection.Categories),
            Wishes = WishFinder.Find(reading),
            UnknownWords = [.. UnknownIn(reading)],
            Municipalities = NameFinder.Find(cut, places),
            Answer = AnswerOf(cut, language),
        };
    }

    /// <summary>Reads when something happened: a day, a month, a year, "three years ago".</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="language">Its language.</param>
    /// <param name="today">The local date.</param>
    /// <returns>The first and the last day it can have been, neither after today; null when the message names none.</returns>
    public (DateOnly First, DateOnly Last)? ReadPast(string text, Language language, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return PastDates.Find(new(EntityText.Of(text, language.Tag), _lexicons.GetValueOrDefault(language.Tag), _borrowed), today) is { } days ? (days.From, days.To) : null;
    }

    private static IEnumerable<string> UnknownIn(EntityReading reading)
    {
        for (var at = 0; at < reading.Tokens.Count; at = reading.After(at))
            if (reading.IsUnknown(at)) yield return reading.Text.Folded(at, 1).ToString();
    }

    private Answer? AnswerOf(EntityText text, Language language)
    {
        if (_answers.TryGetValue(language.Tag, out var own) && own.Find(text) is { } answer)
            return answer;
        foreach (var tag in BorrowedFrom)
        {
            if (tag != language.Tag && _answers.TryGetValue(tag, out var borrowed) && borrowed.Find(text) is { } found)
                return found;
        }
        return null;
    }
}
