namespace ChatBot.Dialogs.Reminders;

/// <summary>The ids of what can be chosen about reminders: <c>remind::own:2027-03-12</c>, <c>remind:1w,1d:grant:bufdir/2027/1</c>, <c>unremind:own:2027-03-12</c>.</summary>
/// <param name="Event">The event's key; null for all.</param>
/// <param name="Ends">Whether it ends reminders.</param>
/// <param name="Offsets">How long before; null for what is usual.</param>
internal sealed record ReminderChoice(string? Event, bool Ends, IReadOnlyList<ReminderOffset>? Offsets = null)
{
    private const string AskPrefix = "remind:", EndPrefix = "unremind:", Everything = "*";

    /// <summary>The id.</summary>
    public string Id => Ends ? EndPrefix + (Event ?? Everything) : $"{AskPrefix}{(Offsets is null ? "" : ReminderOffsets.Write(Offsets))}:{Event}";

    /// <summary>The choice that an id stands for; null when it stands for none.</summary>
    public static ReminderChoice? Read(string id)
    {
        if (id.StartsWith(EndPrefix, StringComparison.Ordinal)) return new(id[EndPrefix.Length..] is Everything ? null : id[EndPrefix.Length..], Ends: true);
        if (!id.StartsWith(AskPrefix, StringComparison.Ordinal) || id.IndexOf(':', AskPrefix.Length) is not (>= 0 and var at)) return null;
        var offsets = ReminderOffsets.Read(id[AskPrefix.Length..at]);
        return new(id[(at + 1)..], Ends: false, offsets.Count > 0 ? offsets : null);
    }
}
