using System.Globalization;
using ChatBot.Dialogs.Understanding.Entities;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Dialogs.Understanding.Entities;

/// <summary>The tables of <c>Data/entities</c>, and how a reading is written in them.</summary>
internal static class EntityTables
{
    public static readonly DateTime Now = new(2026, 9, 2, 10, 0, 0);

    private static readonly PlaceNames Places = new([("namsos", ["Namsos", "Namsos kommune"]), ("sandefjord", ["Sandefjord"])]);

    public static EntityReader Reader => Shared.Value;

    private static readonly Lazy<EntityReader> Shared = new(() => new(ShippedKnowledge.Knowledge.Content.National.Lexicons, ShippedKnowledge.Knowledge.Content.National.Words));

    public static MessageEntities Read(string tag, string text) => Reader.Read(text, Twelve.Get(tag), Now, Places);

    public static IEnumerable<(string Kind, string Text, string Expected)> Of(string tag) =>
        File.ReadLines(Path.Combine(Repository.Root, "Tests", "Data", "entities", $"{tag}.tsv")).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2]));

    public static string Write(string kind, MessageEntities found)
    {
        var parts = kind switch
        {
            "date" => found.Dates.Select(Write),
            "time" => found.Times.Select(Write),
            "age" => found.Ages.Select(age => age.Years + (age.IsCertain ? "" : "?")),
            "number" => found.Numbers.Select(number => number.Value.ToString(CultureInfo.InvariantCulture)),
            "answer" => found.Answer is { } answer ? [answer.ToString()] : [],
            "country" => found.Countries.Select(name => name.Id),
            "category" => found.Categories.Select(name => name.Id),
            "place" => found.Municipalities.Select(name => name.Id),
            _ => [$"no such kind: {kind}"],
        };
        var text = string.Join(',', parts);
        return text.Length == 0 ? "-" : text;
    }

    private static string Write(DateMention date)
    {
        var days = date.IsDeadline ? $"<{date.To:yyyy-MM-dd}" : date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";
        return date.Part is { } part ? $"{days} {part}" : days;
    }

    private static string Write(TimeMention time) =>
        $"{time.Time:HH:mm}" + (time.Other is { } other ? $"/{other:HH:mm}" : "") + (time.Until is { } until ? $"-{until:HH:mm}" : "");
}
