using System.CommandLine;

namespace ChatBot.Tools;

/// <summary>Writes the package that an administrator uploads to Teams.</summary>
internal static class TeamsPackageCommand
{
    public static Command Create()
    {
        var app = new Option<string>("--app-id") { Description = "The id of the app registration (Teams:AppId).", Required = true };
        var host = new Option<string>("--host") { Description = "The service's public host, such as svar.example.kommune.no.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The file to write, such as chatbot-teams.zip.", Required = true };
        var name = new Option<string>("--name") { Description = "What the app is called in Teams; at most 20 letters.", DefaultValueFactory = _ => "Kommunesvar" };
        var developer = new Option<string?>("--developer") { Description = "The municipality that answers for it; at most 32 letters. The default is the host." };
        var privacy = new Option<string?>("--privacy-url") { Description = "The municipality's page on privacy. The default is https://<host>/." };
        var command = new Command("teams-package", "Write the app package for Teams: manifest, icons, names in Norwegian and English.") { app, host, output, name, developer, privacy };
        command.SetAction((parsed, _) => Commands.RunAsync(async () =>
        {
            var site = parsed.GetRequiredValue(host);
            var package = new TeamsPackage(parsed.GetRequiredValue(app), site, parsed.GetRequiredValue(name), parsed.GetValue(developer) ?? site, parsed.GetValue(privacy) ?? $"https://{site}/");
            if (package.Fault is { } fault) return Commands.Refuse(fault);
            var file = parsed.GetRequiredValue(output);
            await OutputFile.WriteAsync(file.FullName, package.Write);
            Console.WriteLine($"{file.Name} is written. Upload it in the Teams admin centre; docs/teams.md tells how.");
            return 0;
        }));
        return command;
    }
}
