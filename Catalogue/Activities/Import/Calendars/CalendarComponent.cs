namespace ChatBot.Catalogue.Activities.Import.Calendars;

/// <summary>A component of an iCalendar file: what stands between BEGIN and END.</summary>
internal sealed class CalendarComponent(string name, int line)
{
    private const int Deepest = 6;

    private readonly List<ContentLine> _lines = [];
    private readonly List<CalendarComponent> _parts = [];

    public string Name { get; } = name;

    public int Line { get; } = line;

    public IReadOnlyList<CalendarComponent> Parts => _parts;

    public ContentLine? Find(string property) => _lines.Find(line => line.Name == property);

    public IEnumerable<ContentLine> All(string property) => _lines.Where(line => line.Name == property);

    /// <summary>The components of a file, below one that stands for the file. An END that nothing began is passed over; what is never ended ends with the file.</summary>
    public static CalendarComponent Read(ReadOnlySpan<byte> bytes)
    {
        var file = new CalendarComponent("", 0);
        var open = new Stack<CalendarComponent>([file]);
        foreach (var line in ContentLines.Read(bytes))
        {
            if (line.Name == "BEGIN")
            {
                if (open.Count > Deepest) throw new FormatException($"On line {line.Number} one part stands within more than {Deepest} others.");
                var part = new CalendarComponent(line.Value.Trim().ToUpperInvariant(), line.Number);
                open.Peek()._parts.Add(part);
                open.Push(part);
            }
            else if (line.Name != "END") open.Peek()._lines.Add(line);
            else if (open.Count > 1 && open.Any(part => part.Name.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase)))
                while (!open.Pop().Name.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase)) { }
        }

        return file;
    }
}
