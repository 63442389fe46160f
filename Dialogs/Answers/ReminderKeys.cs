namespace ChatBot.Dialogs.Answers;

/// <summary>The texts of reminders, in <c>Answers/reminders.resx</c>, with the arguments each may use.</summary>
public static class ReminderKeys
{
    private static readonly Dictionary<string, string[]> Named = new(StringComparer.Ordinal)
    {
        ["monday"] = [],
        ["tuesday"] = [],
        ["wednesday"] = [],
        ["thursday"] = [],
        ["friday"] = [],
        ["saturday"] = [],
        ["sunday"] = [],
        ["day"] = ["weekday", "date"],
        ["time"] = ["day", "time"],
        ["choice.remind"] = [],
        ["choice.channel"] = [],
        ["choice.week"] = [],
        ["choice.eve"] = [],
        ["choice.end"] = [],
        ["done"] = ["title", "when"],
        ["done.channel"] = ["title", "when"],
        ["done.days"] = ["days"],
        ["done.unsure"] = [],
        ["done.see"] = [],
        ["late"] = ["title", "when"],
        ["unknown"] = ["title"],
        ["list"] = [],
        ["list.channel"] = [],
        ["list.line"] = ["title", "when"],
        ["list.all"] = [],
        ["none"] = [],
        ["none.channel"] = [],
        ["how"] = [],
        ["ended"] = ["title"],
        ["ended.all"] = [],
        ["web"] = ["number"],
        ["web.calendar"] = [],
        ["say.grant"] = ["title", "when"],
        ["say.grant.unsure"] = ["title", "last"],
        ["say.activity"] = ["title", "when"],
        ["say.own"] = ["when"],
        ["moved.grant"] = ["title", "when", "old"],
        ["moved.activity"] = ["title", "old", "when"],
        ["moved.place"] = ["title", "when", "place"],
        ["certain"] = ["title", "when"],
        ["unsure"] = ["title", "old"],
        ["cancelled"] = ["title", "old"],
        ["gone"] = ["title", "when", "who"],
        ["stop"] = [],
        ["access"] = ["count"],
    };

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Named.ToDictionary(entry => Of(entry.Key), entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal);

    /// <summary>The key of a text: <c>reminder.done</c> for <c>done</c>.</summary>
    public static string Of(string name) => $"reminder.{name}";
}
