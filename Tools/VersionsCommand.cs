using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatBot.Dialogs.Conversation;
using ChatBot.Editing.Versions;
using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Lists the versions of the content that can be gone back to.</summary>
internal static class VersionsCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var json = Commands.Json();
        var command = new Command("versions", "List the last versions of the content: who, when, what.") { json };
        command.SetAction((parsed, _) => Commands.RunAsync(() =>
        {
            var home = Commands.Home(parsed.GetValue(content));
            var (versions, now) = (home.Versions, home.Read().Version);
            if (parsed.GetValue(json)) PrintJson(versions, now);
            else Print(versions, now);
            return Task.FromResult(0);
        }));
        return command;
    }

    private static void Print(IReadOnlyList<ContentVersion> versions, string now)
    {
        if (versions.Count == 0) Terminal.Line("Nothing has been published yet, so no version is kept.");
        else if (versions[0].Content != now) Terminal.Line("The folder has been edited by hand since the latest version.", Color.Yellow);
        foreach (var version in versions)
        {
            var at = OsloTime.At(version.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Terminal.Line($"{version.Number,4}  {at}  {version.By,-18}  {version.What}{(version == versions[0] && version.Content == now ? "  (now)" : "")}", version.Content == now ? Color.Green : null);
            foreach (var file in version.Changed.Take(5)) Terminal.Line($"      {file}", Color.Grey);
            if (version.Changed.Count > 5) Terminal.Line($"      and {version.Changed.Count - 5} files more", Color.Grey);
        }
    }

    private static void PrintJson(IReadOnlyList<ContentVersion> versions, string now) => Console.WriteLine(JsonSerializer.Serialize(
        new { Now = now, Versions = versions.Select(version => new { version.Number, version.Content, version.At, version.By, version.What, version.Changed, version.Restores }) }, JsonOutput.Options));
}
