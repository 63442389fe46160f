using System.CommandLine;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Topics;
using ChatBot.Editing.Versions;

namespace ChatBot.Tools;

/// <summary>Records that a person of a role has checked a topic today. Only staff do this; what is shipped is unconfirmed.</summary>
internal static class ConfirmCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var topic = new Argument<string>("topic") { Description = "The topic's id, such as norwegian-price." };
        var role = new Option<string>("--role") { Description = "The role of whoever has checked it, such as voksenopplæring; never a name.", Required = true };
        var command = new Command("confirm", "Record that a topic's answer was checked today, by a role.") { topic, role };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(() =>
            ConfirmAsync(Commands.Home(parsed.GetValue(content)), parsed.GetRequiredValue(topic), parsed.GetRequiredValue(role), OsloTime.DayOf(TimeProvider.System.GetUtcNow()), cancellation)));
        return command;
    }

    /// <summary>Writes the confirmation.</summary>
    /// <returns>0, or 1 when the topic is unknown or the role empty.</returns>
    public static async Task<int> ConfirmAsync(ContentHome home, string topic, string role, DateOnly day, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(role)) return Commands.Refuse("Give the role of whoever has checked it.");
        return await new TopicConfirmation(topic, role, day).PublishAsync(home, cancellation) is not { } publication
            ? Commands.Refuse($"{TopicsFile.Path} has no topic '{topic}'.")
            : Commands.Tell(publication, $"{topic} is confirmed by {role.Trim()}, {day:yyyy-MM-dd}.", $"{topic} is confirmed by {role.Trim()} today already.");
    }
}
