using System.CommandLine;
using ChatBot.Tools;

var content = new Option<DirectoryInfo?>("--content") { Description = "The content folder. The default is the Resources folder above the working folder.", Recursive = true };
var root = new RootCommand("What staff and translators run. Reads, checks and publishes content; never touches the database.") { content };
root.Add(AskCommand.Create(content));
root.Add(EvaluateCommand.Create(content));
root.Add(CheckCommand.Create(content));
root.Add(CoverageCommand.Create(content));
root.Add(PreviewCommand.Create(content));
root.Add(ExportCommand.Create(content));
root.Add(ImportCommand.Create(content));
root.Add(ConfirmCommand.Create(content));
root.Add(WithdrawCommand.Create(content));
root.Add(VersionsCommand.Create(content));
root.Add(UndoCommand.Create(content));
root.Add(RightsCommand.Create(content));
root.Add(GrantsCommand.Create(content));
root.Add(TeamsPackageCommand.Create());
root.Add(ReportCommand.Create());
// Opened by a double click there is nobody who knows a command, and a window that would close at once.
if (args.Length == 0 && !Console.IsInputRedirected) return await new Menu(line => root.Parse(line).InvokeAsync(), Console.In, Console.Out).RunAsync();
return await root.Parse(args).InvokeAsync();
