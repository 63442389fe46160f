using System.Globalization;
using ChatBot.Catalogue.Activities;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Activities;

/// <summary>The ids by which a conversation remembers what it shows of the activities: a list with its conditions, one activity, a link to a calendar.</summary>
internal static class ActivityIds
{
    private const string ListPrefix = "activities:", OnePrefix = "activity:", CalendarPrefix = "activity-calendar:", Day = "yyyy-MM-dd";
    private const char Between = ';', BetweenDays = '_', BetweenKinds = ',';

    /// <summary>Whether an id is one of these.</summary>
    public static bool Owns(string id) => id.StartsWith(ListPrefix, StringComparison.Ordinal) || id.StartsWith(OnePrefix, StringComparison.Ordinal) || id.StartsWith(CalendarPrefix, StringComparison.Ordinal);

    /// <summary>The id of one activity.</summary>
    public static string Of(Activity activity) => OnePrefix + activity.Id;

    /// <summary>The id of a list.</summary>
    /// <param name="wish">Its conditions.</param>
    /// <param name="skip">How many stand before the first of it.</param>
    public static string Of(ActivityWish wish, int skip) => ListPrefix + Write(wish, skip);

    /// <summary>The id of a link to the dates of what is shown under an id.</summary>
    public static string CalendarOf(string shown) => CalendarPrefix + shown;

    /// <summary>What a link to a calendar is for; null when the id is no such link.</summary>
    public static string? CalendarFor(string id) => id.StartsWith(CalendarPrefix, StringComparison.Ordinal) ? id[CalendarPrefix.Length..] : null;

    /// <summary>The catalogue's id of the one activity; null when the id is not of one.</summary>
    public static string? One(string id) => id.StartsWith(OnePrefix, StringComparison.Ordinal) ? id[OnePrefix.Length..] : null;

    /// <summary>The list of an id; null when it is of none. What cannot be read is left out.</summary>
    public static (ActivityWish Wish, int Skip)? List(string id) => id == ActivityDialog.TopicId ? (ActivityWish.All, 0) : id.StartsWith(ListPrefix, StringComparison.Ordinal) ? Read(id[ListPrefix.Length..]) : null;

    /// <summary>A name as it can stand in an id.</summary>
    public static string Plain(string name) => name.Replace(Between, ' ');

    private static string Write(ActivityWish wish, int skip)
    {
        var parts = new (char Name, string? Value)[]
        {
            ('k', wish.Kinds.Count == 0 ? null : string.Join(BetweenKinds, wish.Kinds)),
            ('d', wish.From is null && wish.Until is null ? null : $"{Of(wish.From)}{BetweenDays}{Of(wish.Until)}"),
            ('t', wish.Part is { } part ? Number((int)part) : null),
            ('a', wish.Age is { } age ? Number(age) : null),
            ('h', wish.People),
            ('g', wish.Gender is { } gender ? Number((int)gender) : null),
            ('m', wish.MaxOre is { } ore ? Number(ore) : null),
            ('p', wish.Place),
            ('o', wish.Organiser),
            ('w', wish.Words),
            ('l', wish.Language),
            ('n', wish.Newcomers ? "1" : null),
            ('f', wish.Families ? "1" : null),
            ('x', wish.Near ? "1" : null),
            ('s', skip > 0 ? Number(skip) : null),
        };
        return string.Join(Between, parts.Where(part => part.Value is not null).Select(part => $"{part.Name}{part.Value}"));
    }

    private static (ActivityWish Wish, int Skip) Read(string text)
    {
        var (wish, skip) = (ActivityWish.All, 0);
        foreach (var part in text.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            var value = part[1..];
            if (part[0] == 's') skip = NumberOf(value) ?? 0;
            else wish = With(wish, part[0], value);
        }
        return (wish, skip);
    }

    private static ActivityWish With(ActivityWish wish, char name, string value) => name switch
    {
        'k' => wish with { Kinds = [.. value.Split(BetweenKinds).Where(kind => ActivityKinds.Find(kind) is not null)] },
        'd' when value.Split(BetweenDays) is [var from, var until] => wish with { From = DayOf(from), Until = DayOf(until) },
        't' => wish with { Part = (DayPart?)NumberOf(value) },
        'a' => wish with { Age = NumberOf(value) },
        'h' => wish with { People = ActivityKinds.Find(value)?.Id },
        'g' => wish with { Gender = (Gender?)NumberOf(value) },
        'm' => wish with { MaxOre = NumberOf(value) },
        'x' => wish with { Near = true },
        'p' => wish with { Place = value },
        'o' => wish with { Organiser = value },
        'w' => wish with { Words = value },
        'l' => wish with { Language = value },
        'n' => wish with { Newcomers = true },
        'f' => wish with { Families = true },
        _ => wish,
    };

    private static string Of(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
