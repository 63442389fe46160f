using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rendering;

/// <summary>One text message, ready to send.</summary>
/// <param name="Text">The words, economised, at most 1,600 UTF-16 units.</param>
/// <param name="HasMore">Whether another page follows.</param>
public readonly record struct SmsPage(string Text, bool HasMore);

/// <summary>Turns a reply's meaning into text messages that fit the budget of its language.</summary>
/// <remarks>A page ends at a line or a sentence where it can. What a reader needs to go on ("more: 9") is part of the page and of its cost.</remarks>
public static class SmsRenderer
{
    /// <summary>The page that <see cref="Reply.Page"/> names; null when the reply has no such page.</summary>
    public static SmsPage? Render(Reply reply, ConversationSettings settings)
    {
        if (reply.IsDanger) return reply.Page == 0 ? new(SmsText.Economise(Join(reply.Before, reply.Text)), HasMore: false) : null;
        var budget = new SmsBudget(settings.SegmentsFor(reply.Language.Tag, reply.IsFirst));
        var rest = SmsUnits.Of(reply);
        var details = SmsUnits.OfMore(reply);
        for (var page = 0; ; page++)
        {
            var taken = page == 0
                ? FirstPage(reply, rest, details.Count > 0 || reply.Continues, budget, out var suffix)
                : LaterPage(reply, rest, budget, out suffix);
            var hasMore = taken < rest.Count || (page == 0 && details.Count > 0) || reply.Continues;
            if (page == reply.Page) return new(SmsText.Economise(SmsUnits.Write(rest, taken) + suffix), hasMore);
            rest = [.. rest.Skip(taken)];
            if (page == 0) rest = SmsUnits.Follow(rest, details);
            if (rest.Count == 0) return null;
        }
    }

    private static int FirstPage(Reply reply, IReadOnlyList<SmsUnit> units, bool hasDetails, SmsBudget budget, out string suffix)
    {
        var whole = SmsUnits.Write(units, units.Count);
        foreach (var candidate in Suffixes(reply, hasDetails))
        {
            suffix = candidate;
            if (budget.Holds(whole + suffix)) return units.Count;
        }
        suffix = Suffixes(reply, hasMore: true)[^1];
        var fitting = budget.Fit(units, suffix);
        // The first answer of a conversation is given whole, whatever its notices cost beside it.
        return reply.IsFirst && reply.Choices.Count == 0 ? Math.Max(fitting, SmsUnits.AnswerLength(reply)) : fitting;
    }

    private static int LaterPage(Reply reply, IReadOnlyList<SmsUnit> units, SmsBudget budget, out string suffix)
    {
        suffix = Suffix([], Hints(reply, more: reply.Continues, back: true, menu: true));
        if (budget.Holds(SmsUnits.Write(units, units.Count) + suffix)) return units.Count;
        suffix = Suffix([], Hints(reply, more: true, back: true, menu: true));
        return budget.Fit(units, suffix);
    }

    // What stands below the answer, the most first: a script of 67 characters a segment has room for less of it than Latin letters have.
    // The last has only what the reader must know to go on; the answer itself then says whom to ask.
    private static IReadOnlyList<string> Suffixes(Reply reply, bool hasMore)
    {
        var hints = Hints(reply, hasMore, back: false, menu: true);
        var brief = Hints(reply, hasMore, back: false, menu: !hasMore);
        return
        [
            Suffix([reply.Provenance, .. reply.Notices], hints),
            Suffix([reply.ProvenanceShort, .. reply.Notices], hints),
            Suffix([reply.ProvenanceShort, .. reply.Notices], brief),
            Suffix(reply.Notices, brief),
        ];
    }

    private static string Hints(Reply reply, bool more, bool back, bool menu)
    {
        string[] shown = [more ? reply.Hints.More : "", back ? reply.Hints.Back : "", menu ? reply.Hints.Menu : ""];
        return string.Join("  ", shown.Where(hint => hint.Length > 0));
    }

    private static string Suffix(IReadOnlyList<string?> lines, string hints)
    {
        var all = lines.Append(hints).Where(line => !string.IsNullOrEmpty(line));
        return string.Concat(all.Select(line => "\n" + line));
    }

    private static string Join(IReadOnlyList<string> before, string text) => string.Join('\n', [.. before, text]);
}
