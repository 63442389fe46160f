using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Editing.Previews;

/// <summary>One text message of an answer.</summary>
/// <param name="Text">The words as they are sent.</param>
/// <param name="Size">What it costs.</param>
public sealed record PreviewPage(string Text, SmsSize Size);

/// <summary>What a resident of one municipality gets on one topic in one language.</summary>
/// <param name="Language">The language asked for.</param>
/// <param name="Shown">The language the answer is really in.</param>
/// <param name="First">The text message to somebody who has never written before: with what is said once.</param>
/// <param name="Pages">The text messages to everybody else: the answer, and what each 9 brings.</param>
/// <param name="Screen">The answer where there is room for all of it, on the web and in Teams; null for danger, which is the text message everywhere.</param>
public sealed record TopicPreview(Language Language, Language Shown, PreviewPage First, IReadOnlyList<PreviewPage> Pages, string? Screen)
{
    private const int MostPages = 50;

    /// <summary>Whether readers are shown another language than their own.</summary>
    public bool IsFallback => !Shown.Equals(Language);

    /// <summary>Shows a topic as the production engine and renderer would. Nothing is learnt for it: the topic is chosen by its number, not asked for in words.</summary>
    /// <param name="content">The content.</param>
    /// <param name="topic">A topic that has an answer.</param>
    /// <param name="municipality">The id of the municipality texted.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="now">The instant of the turn.</param>
    public static TopicPreview Of(Content content, Topic topic, string municipality, Language language, DateTimeOffset now)
    {
        var knowledge = UnlearntKnowledge.Of(content);
        var engine = new ConversationEngine(new ConversationSettings());
        TurnResult Say(string text, ConversationState state) =>
            engine.Run(state, new InboundMessage(text, false, municipality, false, CarrierOptOut.None, PersonStanding.Unknown, "0000"), knowledge, now);
        var offered = ConversationState.Empty with { Language = language.Tag, LanguageChosen = true, Offered = [topic.Id] };
        var first = Say("1", offered).Reply!;
        var answer = Say("1", offered with { Greeted = true });
        List<PreviewPage> pages = [];
        var turn = answer;
        while (SmsRenderer.Render(turn.Reply!, engine.Settings) is { } page)
        {
            pages.Add(Measured(page));
            if (!page.HasMore || pages.Count == MostPages) break;
            turn = Say("9", turn.State);
        }
        var reply = answer.Reply!;
        return new(language, reply.Language, Measured(SmsRenderer.Render(first, engine.Settings)!.Value), pages, reply.IsDanger ? null : OnScreen(reply));
    }

    private static string OnScreen(Reply reply)
    {
        string?[] parts = [.. reply.Before, reply.Text, .. reply.Choices.Select((choice, i) => $"{i + 1} {choice.Label}"), reply.Foot, reply.Details, reply.Provenance];
        return string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static PreviewPage Measured(SmsPage page) => new(page.Text, SmsText.Measure(page.Text));
}
