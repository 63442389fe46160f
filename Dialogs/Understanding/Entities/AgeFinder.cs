namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Finds ages: "7 år", "my son is seven", "født 2018", "عمره ٧".</summary>
internal static class AgeFinder
{
    private const int Oldest = 110, PersonNear = 5, PersonClose = 2, YearNear = 6, LongMessage = 25, ShortMessage = 3;

    /// <summary>All ages, in order. A number counts beside a word for a person; where an age is told outright only close beside it.</summary>
    public static List<AgeMention> Find(EntityReading reading, DateOnly today, IReadOnlyList<DateMention> dates, IReadOnlyList<TimeMention> times)
    {
        var certain = new SortedDictionary<int, AgeMention>();
        for (var at = 0; at < reading.Tokens.Count; at++)
        {
            if (reading.Number(at, out var value, out var next))
                Told(reading, at, value, next, certain);
            if (reading.Is(at, LexiconSection.Age, (int)AgeWord.Born, out var afterBorn))
                Born(reading, at, afterBorn, today, certain);
            else if (reading.Is(at, LexiconSection.Age, (int)AgeWord.Old, out var afterOld))
                After(reading, at, afterOld, certain);
        }
        foreach (var (at, age) in BesidePerson(reading, certain.Count > 0 ? PersonClose : PersonNear, dates, times))
            certain.TryAdd(at, age);
        return [.. certain.Values];
    }

    private static void Told(EntityReading reading, int at, int value, int next, SortedDictionary<int, AgeMention> into)
    {
        if (value is < 0 or > Oldest || into.ContainsKey(at))
            return;
        var isOld = reading.Is(next, LexiconSection.Age, (int)AgeWord.Old, out var end);
        var isYear = reading.Is(next, LexiconSection.Units, (int)TimeUnit.Year, out var afterYear);
        if (isYear && !isOld)
        {
            // "For 8 year old" is no span of time.
            isOld = reading.Is(afterYear, LexiconSection.Age, (int)AgeWord.Old, out end);
            end = Math.Max(end, afterYear);
        }
        var isMonth = reading.Is(next, LexiconSection.Units, (int)TimeUnit.Month, out var afterMonth) && reading.Is(afterMonth, LexiconSection.Age, (int)AgeWord.Old, out end);
        // "I have lived here for three years", "in three years".
        var isTime = !isOld && !isMonth && (reading.Is(at - 1, LexiconSection.DateWords, (int)DateWord.During, out _) || reading.Is(at - 1, LexiconSection.DateWords, (int)DateWord.In, out _));
        if (isTime || !(isOld || isYear || isMonth) || reading.Is(end, LexiconSection.DateWords, (int)DateWord.Ago, out _))
            return;
        // "Three years of training" is no age, and looks like one.
        var isCertain = isOld || isMonth || reading.Tokens.Count <= ShortMessage || HasPerson(reading, at);
        into[at] = new(isMonth ? value / 12 : value, isCertain, reading.Text.Span(at, end));
        // "4, 5 og 7 år" tells three ages.
        for (var before = at - 1; before >= 0 && before >= at - 2; before--)
        {
            if (!reading.Number(before, out var other, out var after) || after > at || other is < 0 or > Oldest || !IsJoined(reading, after, at))
                continue;
            into[before] = new(other, isCertain, reading.Text.Span(before, after));
            at = before;
        }
    }

    private static bool HasPerson(EntityReading reading, int at)
    {
        for (var i = Math.Max(0, at - PersonNear); i < at; i++)
        {
            if (reading.Is(i, LexiconSection.Age, (int)AgeWord.Person, out _))
                return true;
        }
        return false;
    }

    private static bool IsJoined(EntityReading reading, int from, int at) =>
        from == at ? reading.Tokens[at].Gap is ',' or '،' or '፣' or '-' : from + 1 == at && reading.IsSmall(from);

    // عمره ٧, ዕድሚኡ 7
    private static void After(EntityReading reading, int at, int next, SortedDictionary<int, AgeMention> into)
    {
        var start = reading.IsSmall(next) ? next + 1 : next;
        if (reading.Number(at - 1, out _, out var before) && before == at)
            return;
        while (reading.Number(start, out var value, out var end) && value is >= 0 and <= Oldest
            && !(reading.Has(end, LexiconSection.Units, out var unit, out _, evenWeak: true) && (TimeUnit)unit != TimeUnit.Year))
        {
            into.TryAdd(start, new(value, true, reading.Text.Span(into.Count == 0 ? at : start, end)));
            start = reading.IsSmall(end) ? end + 1 : end;
            if (start >= reading.Tokens.Count || !IsJoined(reading, end, start))
                break;
        }
    }

    private static void Born(EntityReading reading, int at, int next, DateOnly today, SortedDictionary<int, AgeMention> into)
    {
        foreach (var i in Near(reading, at, next))
        {
            if (reading.Tokens[i] is not { IsNumber: true, Number: >= 1900 } year || year.Number > today.Year)
                continue;
            var age = today.Year - year.Number;
            // The whole date of birth tells whether this year's birthday has been.
            if (i >= 2 && NumericDates.At(reading, i - 2, today) is { } date && date.End == i + 1 && date.Days.From.AddYears(age) > today)
                age--;
            into[i] = new(Math.Max(0, age), true, reading.Text.Span(Math.Min(at, i), Math.Max(next, i + 1)));
            return;
        }
    }

    private static IEnumerable<int> Near(EntityReading reading, int at, int next)
    {
        for (var i = next; i < Math.Min(reading.Tokens.Count, next + YearNear); i++)
            yield return i;
        for (var i = at - 1; i >= Math.Max(0, at - YearNear); i--)
            yield return i;
    }

    private static List<(int At, AgeMention Age)> BesidePerson(
        EntityReading reading, int near, IReadOnlyList<DateMention> dates, IReadOnlyList<TimeMention> times)
    {
        var found = new List<(int At, AgeMention Age)>();
        var person = int.MinValue;
        for (var at = 0; at < reading.Tokens.Count && reading.Tokens.Count <= LongMessage; at++)
        {
            if (reading.Is(at, LexiconSection.Age, (int)AgeWord.Person, out _))
                person = at;
            if (person < at - near || person == at || !IsPlainNumber(reading, at, out var value, out var next))
                continue;
            var span = reading.Text.Span(at, next);
            var isCounted = reading.Has(next, LexiconSection.Units, out _, out _, evenWeak: true) || (reading.Is(next, LexiconSection.Age, (int)AgeWord.Person, out _) && reading.Tokens[next].Gap == ' ');
            if (isCounted || dates.Any(date => Holds(date.Span, span)) || times.Any(time => Holds(time.Span, span)))
                continue;
            found.Add((at, new(value, false, span)));
            person = at;
        }
        return found;
    }

    // Not an article, no part of "COVID-19", no share of a hundred.
    private static bool IsPlainNumber(EntityReading reading, int at, out int value, out int next)
    {
        next = at + 1;
        value = reading.Tokens[at].Number;
        if (!reading.Tokens[at].IsNumber)
            return reading.Has(at, LexiconSection.Numbers, out value, out next);
        var token = reading.Tokens[at];
        var behind = token.Start + token.Length;
        return value <= Oldest && token.Gap is ' ' or ',' or '،' && (behind == reading.Text.Text.Length || reading.Text.Text[behind] != '%')
            && (next == reading.Tokens.Count || !reading.Tokens[next].IsNumber || reading.Tokens[next].Gap == ' ');
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.Start < outer.Start + outer.Length;
}
