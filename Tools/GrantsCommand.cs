using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Catalogue.Content;
using ChatBot.Catalogue.Grants;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tools;

/// <summary>Lists all grants with their next deadlines, as certain as they are, so that staff see at a glance what to look up.</summary>
internal static class GrantsCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonOutput.Options) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Create(Option<DirectoryInfo?> content)
    {
        var municipality = new Option<string?>("--municipality") { Description = "Only what can be applied for there; the default is everything." };
        var on = new Option<string?>("--on") { Description = "The day asked about, such as 2026-11-20. The default is today." };
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("grants", "List all grants with their next deadlines and how certain each is.") { municipality, on, json };
        command.SetAction(parsed => Run(ContentFolder.Read(ContentPlace.Find(parsed.GetValue(content))), parsed.GetValue(municipality), parsed.GetValue(on), parsed.GetValue(json)));
        return command;
    }

    private static int Run(ContentSnapshot files, string? municipality, string? on, bool json)
    {
        var day = OsloTime.DayOf(TimeProvider.System.GetUtcNow());
        if (on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Commands.Refuse($"'{on}' is no day. Write it as 2026-11-20.");
        var units = AllUnits.Read(files);
        if (units.National is not { } national) return Commands.Refuse("The content cannot be read. Run check.");
        var content = new Content(national, units.Municipalities, files.Version, units.Problems);
        if (municipality is not null && !content.Municipalities.ContainsKey(municipality)) return Commands.Refuse($"There is no municipality '{municipality}'. There are: {string.Join(", ", content.Municipalities.Keys)}.");
        var grants = municipality is not null ? content.Municipalities[municipality].Grants
            : [.. national.Grants, .. content.Municipalities.Values.SelectMany(here => here.OwnGrants)];
        List<(Grant Grant, DeadlineTold Told)> rows = [.. grants.SelectMany(grant => GrantCalendar.Ahead(grant, day).Select(told => (grant, told)))
            .OrderBy(row => row.told.Date ?? DateOnly.MaxValue).ThenBy(row => row.told.Certainty).ThenBy(row => row.grant.Id, StringComparer.Ordinal)];
        if (json) Console.WriteLine(JsonSerializer.Serialize(rows.Select(row => new { row.Grant.Id, row.Grant.Name, row.Told.Certainty, row.Told.Date, row.Told.Closes, row.Told.Was, row.Grant.Apply.Web, Confirmed = row.Grant.Checked?.Date }), Layout));
        else foreach (var (grant, told) in rows) Console.WriteLine($"{told.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-",-10}  {Word(told),-28}  {grant.Id,-24}  {grant.Apply.Web ?? grant.Apply.Giver}");
        return 0;
    }

    private static string Word(DeadlineTold told) => told.Certainty switch
    {
        DeadlineCertainty.Fixed => "fixed by regulation",
        DeadlineCertainty.Announced => "announced",
        DeadlineCertainty.Pattern => $"a guess: was {told.Was:yyyy-MM-dd}",
        DeadlineCertainty.Rolling => "at any time",
        _ => told.Was is { } was ? $"not known; was {was:yyyy-MM-dd}" : "not known",
    };
}
