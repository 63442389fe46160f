namespace ChatBot.Catalogue.Activities.Schedules.Notation;

/// <summary>A place in a clause, and the small things read everywhere: dates, spans, hours.</summary>
internal sealed class ClauseCursor(IReadOnlyList<ScheduleToken> tokens)
{
    private int _at;

    public bool AtEnd => _at >= tokens.Count;

    public ScheduleToken Current => tokens[_at];

    public ScheduleToken Last => tokens[^1];

    public ScheduleToken? Ahead(int count = 1) => _at + count < tokens.Count ? tokens[_at + count] : null;

    public bool Is(params ReadOnlySpan<string> words) => !AtEnd && Current.Is(words);

    public bool Is(TokenKind kind) => !AtEnd && Current.Kind == kind;

    public ScheduleToken Take() => tokens[_at++];

    public bool Skip(params ReadOnlySpan<string> words)
    {
        if (!Is(words)) return false;
        _at++;
        return true;
    }

    public bool Skip(TokenKind kind)
    {
        if (!Is(kind)) return false;
        _at++;
        return true;
    }

    /// <summary>A comma, or "og".</summary>
    public bool SkipJoin() => Skip(TokenKind.Comma) || Skip("og", "&");

    public DateOnly Date(string remedy)
    {
        if (Is(TokenKind.Date)) return Take().Date;
        throw Fault(AtEnd ? "A date is missing here." : Current.Kind is TokenKind.Pair or TokenKind.Ordinal ? "A date needs its year." : "This is no date that exists.", remedy);
    }

    /// <summary>A date, or two with ".." , "-" or "til" between.</summary>
    public DaySpan Span(string remedy)
    {
        var first = Date(remedy);
        var open = Is(TokenKind.Dots) || (Is(TokenKind.Dash) && Ahead()?.Kind == TokenKind.Date) || (Is("til") && Ahead()?.Kind == TokenKind.Date);
        if (!open) return DaySpan.Of(first);
        _at++;
        var start = AtEnd ? Last : Current;
        var last = Date(remedy);
        return last < first ? throw new ScheduleFaultException(new(start.Position, start.Text, "The span ends before it begins.", "Write the earlier date first.")) : new(first, last);
    }

    public bool IsTime() => !AtEnd && (Current is { Kind: TokenKind.Pair } or { Kind: TokenKind.Number } || (Is("kl", "klokka", "klokken") && Ahead() is not null));

    /// <summary>"18:00-20:00", "kl. 18.00", "18-20"; the end is null when only a beginning stands there.</summary>
    public (TimeOnly From, TimeOnly? Until) Times()
    {
        Skip("kl", "klokka", "klokken");
        var from = Time();
        if (!Skip(TokenKind.Dash) && !(Is("til") && Ahead() is { Kind: TokenKind.Pair or TokenKind.Number } && Skip("til"))) return (from, null);
        Skip("kl", "klokka", "klokken");
        var start = AtEnd ? Last : Current;
        var until = Time();
        return until == from ? throw new ScheduleFaultException(new(start.Position, start.Text, "It ends in the minute in which it begins.", "Correct one of the hours, or leave the end out.")) : (from, until);
    }

    public ScheduleFaultException Fault(string what, string remedy)
    {
        var token = AtEnd ? Last : Current;
        return new(new(token.Position, token.Text, what, remedy));
    }

    private TimeOnly Time()
    {
        const string remedy = "Write hours as 18:00-20:00.";
        if (AtEnd) throw Fault("An hour is missing here.", remedy);
        var (hour, minute) = Current.Kind switch
        {
            TokenKind.Pair when Current.Text[^3] is ':' or '.' => (Current.First, Current.Second),
            TokenKind.Number => (Current.First, 0),
            _ => throw Fault("This is no hour.", remedy),
        };
        if (hour == 24 && minute == 0) hour = 0;
        if (hour > 23 || minute > 59) throw Fault("There is no such hour.", remedy);
        _at++;
        return new(hour, minute);
    }
}
