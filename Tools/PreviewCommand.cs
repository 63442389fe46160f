using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChatBot.Dialogs.Answers;
using ChatBot.Editing.Previews;
using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Shows what residents get on a topic: every language and channel, with what it costs.</summary>
internal static class PreviewCommand
{
    // The price that the service reckons with by default (Sms:Countries:47).
    private const decimal UsualPrice = 0.55m;

    public static Command Create(Option<DirectoryInfo?> content)
    {
        var topic = new Argument<string>("topic") { Description = "The topic's id, such as norwegian-price." };
        var municipality = new Option<string>("--municipality") { Description = "The municipality texted.", Required = true };
        var language = new Option<string?>("--language") { Description = "Only this language." };
        var price = new Option<decimal>("--price") { Description = "The price of one SMS segment in kroner.", DefaultValueFactory = _ => UsualPrice };
        var json = Commands.Json();
        var command = new Command("preview", "Show what residents get on a topic, in every language and channel, with segments and price.") { topic, municipality, language, price, json };
        command.SetAction((parsed, _) => Commands.RunAsync(async () =>
        {
            var (id, here, tag) = (parsed.GetRequiredValue(topic), parsed.GetRequiredValue(municipality), parsed.GetValue(language));
            if (await Commands.ReadAsync(Commands.Home(parsed.GetValue(content)).Read()) is not { } read) return 1;
            if (Commands.FaultOf(read, here, tag) is { } fault) return Commands.Refuse(fault);
            if (read.Topics.Find(id) is not { } found) return Commands.Refuse($"There is no topic '{id}'. coverage lists them all.");
            if (found.Kind == Topic.KindOfOutside) return Commands.Refuse($"The topic '{id}' holds example questions only; there is no answer to show.");
            var now = TimeProvider.System.GetUtcNow();
            var previews = await Progress.RunAsync("Asking in every language", () =>
                read.Languages.All.Where(language => tag is null || language.Tag == tag).Select(language => TopicPreview.Of(read, found, here, language, now)).ToList());
            if (parsed.GetValue(json)) PrintJson(id, here, previews, parsed.GetValue(price));
            else foreach (var preview in previews) Print(preview, parsed.GetValue(price));
            return 0;
        }));
        return command;
    }

    private static void Print(TopicPreview preview, decimal price)
    {
        Terminal.Line($"{preview.Language.Tag}  {preview.Language.OwnName}{(preview.IsFallback ? $"  (shown in {preview.Shown.Tag})" : "")}", Color.Blue);
        foreach (var (page, i) in preview.Pages.Select((page, i) => (page, i)))
        {
            Terminal.Line($"  SMS{(i == 0 ? "" : $", on 9 ({i + 1} of {preview.Pages.Count})")}: {Cost(page, price)}", Color.Green);
            Indent(page.Text);
        }
        Terminal.Line($"  SMS, the first of a conversation: {Cost(preview.First, price)}", Color.Green);
        Indent(preview.First.Text);
        if (preview.Screen is { } screen)
        {
            Terminal.Line($"  Web and Teams: {screen.Length} characters", Color.Green);
            Indent(screen);
        }
        Terminal.Line();
    }

    private static void PrintJson(string topic, string municipality, IReadOnlyList<TopicPreview> previews, decimal price)
    {
        object Page(PreviewPage page) => new { page.Text, Encoding = page.Size.Encoding.ToString(), page.Size.Segments, Price = page.Size.Segments * price };
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Topic = topic,
                Municipality = municipality,
                Languages = previews.Select(preview => new
                {
                    Language = preview.Language.Tag,
                    Shown = preview.Shown.Tag,
                    Fallback = preview.IsFallback,
                    Sms = preview.Pages.Select(Page),
                    First = Page(preview.First),
                    Screen = preview.Screen,
                }),
            },
            JsonOutput.Options));
    }

    private static void Indent(string text)
    {
        foreach (var line in text.Split('\n')) Terminal.Line("    " + line);
    }

    private static string Cost(PreviewPage page, decimal price) => string.Create(
        CultureInfo.InvariantCulture, $"{page.Size.Segments} segment{(page.Size.Segments == 1 ? "" : "s")} {page.Size.Encoding}, {page.Size.Segments * price:0.00} kr");
}
