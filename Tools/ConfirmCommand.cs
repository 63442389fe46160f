using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Tools;

/// <summary>Records that a person of a role has checked a topic today. Only staff do this; what is shipped is unconfirmed.</summary>
internal static class ConfirmCommand
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NewLine = "\n",
    };

    public static Command Create(Option<DirectoryInfo?> content)
    {
        var topic = new Argument<string>("topic") { Description = "The topic's id, such as norwegian-price." };
        var role = new Option<string>("--role") { Description = "The role of whoever has checked it, such as voksenopplæring; never a name.", Required = true };
        var command = new Command("confirm", "Record that a topic's answer was checked today, by a role.") { topic, role };
        command.SetAction(parsed =>
        {
            var file = Path.Combine(ContentPlace.Find(parsed.GetValue(content)), "Topics.json");
            return Confirm(file, parsed.GetRequiredValue(topic), parsed.GetRequiredValue(role), OsloTime.DayOf(TimeProvider.System.GetUtcNow()));
        });
        return command;
    }

    /// <summary>Writes the confirmation into <c>Topics.json</c> and changes nothing else in it.</summary>
    /// <returns>0, or 1 when the topic is unknown or the role empty.</returns>
    public static int Confirm(string file, string topic, string role, DateOnly day)
    {
        var document = JsonNode.Parse(File.ReadAllText(file))!;
        var entry = document["topics"]!.AsArray().FirstOrDefault(node => (string?)node!["id"] == topic);
        if (entry is null || string.IsNullOrWhiteSpace(role))
        {
            Console.Error.WriteLine(entry is null ? $"{file} has no topic '{topic}'." : "Give the role of whoever has checked it.");
            return 1;
        }
        entry["checked"] = new JsonObject { ["date"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["role"] = role.Trim() };
        var pending = file + ".new";
        File.WriteAllText(pending, document.ToJsonString(Layout) + "\n");
        // Renamed into place, so that a running service never reads half a file.
        File.Move(pending, file, overwrite: true);
        Console.WriteLine($"{topic} is confirmed by {role.Trim()}, {day:yyyy-MM-dd}.");
        return 0;
    }
}
