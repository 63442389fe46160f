using System.CommandLine;
using System.Text.Json;
using ChatBot.Editing.Checking;
using ChatBot.Editing.Versions;

namespace ChatBot.Tools;

/// <summary>Goes back to an earlier version of the content.</summary>
internal static class UndoCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var number = new Argument<int?>("version") { Description = "The number of the version to go back to; without it, the one before.", Arity = ArgumentArity.ZeroOrOne };
        var (by, json) = (Commands.By(), Commands.Json());
        var command = new Command("undo", "Go back to an earlier version of the content. That is a version too, and can be undone.") { number, by, json };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(async () =>
        {
            var home = Commands.Home(parsed.GetValue(content));
            var wanted = parsed.GetValue(number);
            var version = wanted is null ? home.BeforeNow() : home.Versions.FirstOrDefault(version => version.Number == wanted);
            if (version is null) return Commands.Refuse(wanted is null ? "No earlier version is kept." : $"There is no version {wanted}. versions lists those that are kept.");
            var publication = await home.ReturnToAsync(version, parsed.GetValue(by) ?? ContentHome.Unnamed, cancellation);
            foreach (var problem in ContentReading.Of(home.Read()).Blocking) Terminal.Complain($"This version has a fault that the service refuses: {problem}");
            if (!parsed.GetValue(json)) return Commands.Tell(publication, $"The content is as in version {version.Number} again: {version.What}", $"The content is as in version {version.Number} already.");
            Console.WriteLine(JsonSerializer.Serialize(new { Outcome = publication.Outcome.ToString(), BackTo = version.Number, Version = publication.Version?.Number, publication.Version?.Changed }, JsonOutput.Options));
            return publication.Outcome == PublicationOutcome.Busy ? 1 : 0;
        }));
        return command;
    }
}
