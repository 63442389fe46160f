using System.Globalization;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;
using ChatBot.Editing.Previews;

namespace ChatBot.Bot.Staff.Pages;

/// <summary>What residents get on a topic, in every language and channel, with segments and price; from the production engine.</summary>
internal static class PreviewList
{
    /// <summary>The list.</summary>
    /// <param name="content">The content.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="municipality">The id of the municipality texted.</param>
    /// <param name="price">The price of a segment in kroner; null where none is set.</param>
    /// <param name="now">The instant.</param>
    public static Html Of(Content content, Topic topic, string municipality, decimal? price, DateTimeOffset now) => Html.Join(
        content.Languages.All.Select(language => Of(TopicPreview.Of(content, topic, municipality, language, now), price)));

    private static Html Of(TopicPreview preview, decimal? price) => Html.Of($"""
        <details{(preview.Language.Tag == "nb" ? Html.Of($" open") : Html.None)}>
        <summary><span lang="{preview.Language.Tag}">{preview.Language.OwnName}</span> ({preview.Language.Tag}{(preview.IsFallback ? $", shown in {preview.Shown.Tag}" : "")}): {Cost(preview.Pages[0], price)}</summary>
        {preview.Pages.Select((page, i) => Message(i == 0 ? "Text message" : $"Text message, on 9 ({i + 1} of {preview.Pages.Count})", page, preview.Shown, price))}
        {Message("Text message, the first of a conversation", preview.First, preview.Shown, price)}
        {(preview.Screen is { } screen ? Html.Of($"""<h3>Web and Teams: {screen.Length} characters</h3>{Text(screen, preview.Shown)}""") : Html.None)}
        </details>
        """);

    private static Html Message(string head, PreviewPage page, Language language, decimal? price) => Html.Of($"<h3>{head}: {Cost(page, price)}</h3>{Text(page.Text, language)}");

    private static Html Text(string text, Language language) => Html.Of($"""<p class="text" lang="{language.Tag}" dir="auto">{text}</p>""");

    private static string Cost(PreviewPage page, decimal? price)
    {
        var kroner = price is { } each ? string.Create(CultureInfo.InvariantCulture, $", {each * page.Size.Segments:0.00} kr") : "";
        return $"{page.Size.Segments} segment{(page.Size.Segments == 1 ? "" : "s")} {(page.Size.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2")}{kroner}";
    }
}
