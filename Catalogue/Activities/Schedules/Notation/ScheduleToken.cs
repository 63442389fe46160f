namespace ChatBot.Catalogue.Activities.Schedules.Notation;

internal enum TokenKind
{
    Word,
    Date,

    /// <summary>Two numbers with a sign between: an hour, or a day and a month; the place decides.</summary>
    Pair,

    /// <summary>A number with a full stop: "2.".</summary>
    Ordinal,
    Number,

    /// <summary>A rule of RFC 5545, with slashes for its semicolons.</summary>
    Rule,
    Dash,
    Dots,
    Comma,

    /// <summary>What stands in parentheses.</summary>
    Note,

    /// <summary>A date that is none, or a sign that means nothing here.</summary>
    Wrong,
}

/// <summary>A piece of a clause; its position is counted from 1 in the cell.</summary>
internal sealed record ScheduleToken(TokenKind Kind, string Text, int Position, int First = 0, int Second = 0, DateOnly Date = default)
{
    public bool Is(params ReadOnlySpan<string> words) => Kind == TokenKind.Word && words.Contains(Text);
}
