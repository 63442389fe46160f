using ChatBot.Bot.Staff.Pages;
using ChatBot.Catalogue.Activities;

namespace ChatBot.Bot.Organisers.Pages;

/// <summary>The form of an activity, with what is wrong beside each field.</summary>
internal static class ActivityFormView
{
    /// <summary>The form.</summary>
    /// <param name="visit">Whose it is.</param>
    /// <param name="action">Where it is sent.</param>
    /// <param name="draft">What stands in it.</param>
    /// <param name="button">What is done by sending it.</param>
    public static Html Of(OrganiserVisit visit, string action, ActivityDraft draft, string button) => Html.Of($"""
        {Summary(draft, visit.Tongue)}
        <form method="post" action="{action}" class="fields" novalidate>{visit.Mark}
        {Field(ActivityField.All[0], draft, visit.Tongue)}
        {KindsOf(draft, visit.Tongue)}
        {ActivityField.All.Skip(1).Select(field => Field(field, draft, visit.Tongue))}
        <button>{button}</button>
        </form>
        """);

    /// <summary>What is wrong, with links to the fields.</summary>
    public static Html Summary(ActivityDraft draft, Tongue say)
    {
        if (draft.Faults.Count == 0) return Html.None;
        var faults = ActivityField.All.Take(1).Append(ActivityField.KindsField).Concat(ActivityField.All.Skip(1)).Where(field => draft.Faults.ContainsKey(field.Column));
        return Html.Of($"""
            <div class="fault" role="alert"><h2>{say["Noe må rettes før det kan sendes", "Something must be corrected before it can be sent"]}</h2>
            <ul>{faults.Select(field => Html.Of($"""<li><a href="#{field.Name}">{field.Label(say)}</a>: {draft.Faults[field.Column]}</li>"""))}</ul></div>
            """);
    }

    private static Html Field(ActivityField field, ActivityDraft draft, Tongue say)
    {
        var (text, fault) = (draft.Cells.GetValueOrDefault(field.Column, ""), draft.Faults.GetValueOrDefault(field.Column));
        var about = string.Join(' ', new[] { field.Hint(say) is null ? null : $"{field.Name}-hint", fault is null ? null : $"{field.Name}-fault" }.OfType<string>());
        var marks = Html.Of($"""id="{field.Name}" name="{field.Name}"{(about.Length == 0 ? Html.None : Html.Of($""" aria-describedby="{about}" """))}{(fault is null ? Html.None : Html.Of($""" aria-invalid="true" """))}""");
        var input = field switch
        {
            { Choices.Count: > 0 } => Html.Of($"<select {marks}>{Choices(field, text, say)}</select>"),
            { Lines: > 1 } => Html.Of($"""<textarea {marks} rows="{field.Lines}" maxlength="{field.Most}" lang="nb">{Lines(text)}</textarea>"""),
            _ => Html.Of($"""<input {marks} value="{text}" maxlength="{field.Most}" autocomplete="off">"""),
        };
        return Html.Of($"""
            <div class="field"><label for="{field.Name}">{field.Label(say)}</label>
            {(field.Hint(say) is { } hint ? Html.Of($"""<p class="soft" id="{field.Name}-hint">{hint}</p>""") : Html.None)}
            {(fault is null ? Html.None : Html.Of($"""<p class="wrong" id="{field.Name}-fault">{fault}</p>"""))}
            {input}</div>
            """);
    }

    // A browser drops the first line break of a text area.
    private static Html Lines(string text) => Html.Of($"\n{text}");

    // What staff wrote in the table may be none of the choices; it must not be lost by looking at it.
    private static IEnumerable<Html> Choices(ActivityField field, string text, Tongue say)
    {
        foreach (var (value, bokmal, english) in field.Choices) yield return Option(value, say[bokmal, english], value == text);
        if (!field.Choices.Any(choice => choice.Value == text)) yield return Option(text, text, true);
    }

    private static Html Option(string value, string told, bool isChosen) =>
        isChosen ? Html.Of($"""<option value="{value}" selected>{told}</option>""") : Html.Of($"""<option value="{value}">{told}</option>""");

    private static Html KindsOf(ActivityDraft draft, Tongue say)
    {
        var field = ActivityField.KindsField;
        var chosen = draft.Cells.GetValueOrDefault(field.Column, "").Split(',', StringSplitOptions.TrimEntries).Select(ActivityKinds.Named).OfType<ActivityKind>().ToHashSet();
        var fault = draft.Faults.GetValueOrDefault(field.Column);
        return Html.Of($"""
            <fieldset id="{field.Name}" class="field"{(fault is null ? Html.None : Html.Of($""" aria-describedby="{field.Name}-fault" """))}><legend>{field.Label(say)}</legend>
            {(fault is null ? Html.None : Html.Of($"""<p class="wrong" id="{field.Name}-fault">{fault}</p>"""))}
            <ul class="ticks" lang="nb">{ActivityKinds.All.Select(kind => Html.Of($"""<li><label><input type="checkbox" name="{field.Name}" value="{kind.Name}"{(chosen.Contains(kind) ? Html.Of($" checked") : Html.None)}> {kind.Name}</label></li>"""))}</ul>
            </fieldset>
            """);
    }
}
