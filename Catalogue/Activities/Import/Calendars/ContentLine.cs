namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>One property of an iCalendar file (RFC 5545, section 3.1), unfolded.</summary>
internal sealed record ContentLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value, int Number)
{
    /// <summary>The value as text: escaped line breaks, commas and semicolons read.</summary>
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder(Value.Length);
            for (var at = 0; at < Value.Length; at++)
            {
                if (Value[at] != '\\' || at + 1 == Value.Length) text.Append(Value[at]);
                else text.Append(Value[++at] is 'n' or 'N' ? '\n' : Value[at]);
            }

            return text.ToString();
        }
    }

    /// <summary>A list of texts, divided by commas that are not escaped.</summary>
    public IEnumerable<string> Texts
    {
        get
        {
            var start = 0;
            for (var at = 0; at <= Value.Length; at++)
            {
                if (at < Value.Length && Value[at] == '\\') at++;
                else if (at == Value.Length || Value[at] == ',')
                {
                    yield return (this with { Value = Value[start..at] }).Text;
                    start = at + 1;
                }
            }
        }
    }
}
