using System.CommandLine;
using ChatBot.Tools;

var content = new Option<DirectoryInfo?>("--content") { Description = "The content folder. The default is the Resources folder above the working folder.", Recursive = true };
var root = new RootCommand("What staff and translators run. Reads and checks content; never touches the database.") { content };
root.Add(AskCommand.Create(content));
root.Add(EvaluateCommand.Create(content));
root.Add(CheckCommand.Create(content));
root.Add(ConfirmCommand.Create(content));
root.Add(RightsCommand.Create(content));
return await root.Parse(args).InvokeAsync();
