using System.CommandLine;
using System.Text.Json;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Topics;
using ChatBot.Editing.Versions;

namespace ChatBot.Tools;

/// <summary>Takes an answer away while it is corrected, or gives it back.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Option<DirectoryInfo?> content)
    {
        var topic = new Argument<string>("topic") { Description = "The topic's id, such as norwegian-price." };
        var language = new Option<string?>("--language") { Description = "Only in this language." };
        var municipality = new Option<string?>("--municipality") { Description = "Only at this municipality." };
        var undo = new Option<bool>("--undo") { Description = "Give the answer back." };
        var (by, json) = (Commands.By(), Commands.Json());
        var command = new Command("withdraw", "Take an answer away: readers are told that it is being corrected, and whom to ask.") { topic, language, municipality, undo, by, json };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(async () =>
        {
            var (id, whom) = (parsed.GetRequiredValue(topic), new Withdrawal(parsed.GetValue(language), parsed.GetValue(municipality)));
            var (home, role) = (Commands.Home(parsed.GetValue(content)), parsed.GetValue(by) ?? ContentHome.Unnamed);
            var withdrawal = new TopicWithdrawal(id, whom);
            var isUndo = parsed.GetValue(undo);
            var result = isUndo ? await withdrawal.GiveBackAsync(home, role, cancellation) : await withdrawal.WithdrawAsync(home, role, cancellation);
            if (result.Fault is { } fault) return Commands.Refuse(fault);
            foreach (var problem in result.Waiting) Terminal.Complain($"It is written, and live as soon as this is mended: {problem}");
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(new { Topic = id, Withdrawn = !isUndo, whom.Language, whom.Municipality, Version = result.Publication?.Version?.Number, Waiting = result.Waiting.Count }, JsonOutput.Options));
            else if (Commands.Tell(result.Publication!, $"{id} is {(isUndo ? "given back" : "withdrawn")}{Scope(whom)}.", "Nothing to change.") is not 0 and var code) return code;
            return result.Waiting.Count == 0 && result.Publication!.Outcome != PublicationOutcome.Busy ? 0 : 1;
        }));
        return command;
    }

    private static string Scope(Withdrawal whom) => (whom.Language is { } language ? $" in {language}" : "") + (whom.Municipality is { } here ? $" at {here}" : "");
}
