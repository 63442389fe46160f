using System.Text;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering;

/// <summary>A piece of a message that is not parted if it can be helped: a sentence, or a line of a list.</summary>
/// <param name="Text">The words.</param>
/// <param name="NewLine">Whether it starts a line; otherwise a space stands before it.</param>
internal readonly record struct SmsUnit(string Text, bool NewLine);

/// <summary>Cuts a reply into units and writes units out again.</summary>
internal static class SmsUnits
{
    private const string SentenceEnds = ".!?።؟۔";

    /// <summary>The units of the part of a reply that comes first: remarks, answer, choices, foot.</summary>
    public static IReadOnlyList<SmsUnit> Of(Reply reply)
    {
        List<SmsUnit> units = [];
        foreach (var remark in reply.Before) units.Add(new(remark, true));
        units.AddRange(Of(reply.Text));
        foreach (var item in reply.Items) units.Add(new(string.Join(", ", [item.Title, .. item.Details]), true));
        foreach (var row in reply.Table?.Rows ?? []) units.Add(new(string.Join(": ", row), true));
        for (var i = 0; i < reply.Choices.Count; i++) units.Add(new($"{i + 1} {reply.Choices[i].Label}", true));
        if (!string.IsNullOrEmpty(reply.Foot)) units.Add(new(reply.Foot, true));
        return units;
    }

    /// <summary>The units of what follows when the reader asks for more: the reasons, then the details.</summary>
    public static IReadOnlyList<SmsUnit> OfMore(Reply reply) => [.. reply.Reasons.Select(reason => new SmsUnit(reason, true)), .. Of(reply.Details)];

    /// <summary>How many of the units are the answer itself, with the remarks before it.</summary>
    public static int AnswerLength(Reply reply) => reply.Before.Count + Of(reply.Text).Count;

    /// <summary>The sentences of a text, line by line.</summary>
    public static IReadOnlyList<SmsUnit> Of(string? text)
    {
        List<SmsUnit> units = [];
        if (string.IsNullOrEmpty(text)) return units;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (!SentenceEnds.Contains(line[i]) || i + 1 >= line.Length || line[i + 1] != ' ') continue;
                units.Add(new(line[start..(i + 1)], start == 0));
                start = i + 2;
            }
            if (start < line.Length) units.Add(new(line[start..], start == 0));
        }
        return units;
    }

    /// <summary>The units that remain of one part, followed by another part on a line of its own.</summary>
    public static IReadOnlyList<SmsUnit> Follow(IReadOnlyList<SmsUnit> first, IReadOnlyList<SmsUnit> second) => [.. first, .. second];

    /// <summary>The first units as text.</summary>
    public static string Write(IReadOnlyList<SmsUnit> units, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0) text.Append(units[i].NewLine ? '\n' : ' ');
            text.Append(units[i].Text);
        }
        return text.ToString();
    }
}
