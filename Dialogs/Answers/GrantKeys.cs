using ChatBot.Catalogue.Grants;

namespace ChatBot.Dialogs.Answers;

/// <summary>The texts of the grants dialog, in <c>Answers/grantdialog.resx</c>, with the arguments each may use, and the keys of what is said of one grant.</summary>
public static class GrantKeys
{
    /// <summary>What the key of every text of one grant begins with.</summary>
    public const string OfGrant = "grant.";

    /// <summary>The form that says in one line what a grant is for; every grant has it.</summary>
    public const string Purpose = "Purpose";

    /// <summary>The form that says what else one must know; a grant may do without.</summary>
    public const string Note = "Note";

    private static readonly string[] Plain =
    [
        "again", "head", "choice.fit", "choice.more", "choice.apply", "choice.all", "choice.calendar", "column.grant", "column.deadline", "column.where", "column.why",
        "deadline.rolling", "deadline.unknown", "short.rolling", "short.unknown", "ask.who", "who.organisation", "who.group", "who.person", "who.public",
        "ask.registered", "registered.yes", "registered.number", "registered.none", "registered.unknown", "ask.for", "for.children", "for.immigrants",
        "for.outsideWork", "for.everybody", "ask.what", "what.meetingPlace", "what.sport", "what.culture", "what.learning", "what.safety", "what.running", "what.other",
        "fit.head", "fit.almost", "fit.none", "fit.unsure", "missing.register", "missing.number", "missing.ask", "missing.organisation", "missing.public",
        "missing.provider", "name.person", "name.group", "name.organisation", "name.public", "name.provider", "register.voluntary", "register.number",
        "register.none", "step.register", "step.number", "step.ask", "step.plan", "step.send", "step.after",
    ];

    private static readonly Dictionary<string, string[]> Filled = new(StringComparer.Ordinal)
    {
        ["calendar"] = ["address"],
        ["deadline.fixed"] = ["date"],
        ["deadline.announced"] = ["date"],
        ["deadline.pattern"] = ["date"],
        ["deadline.old"] = ["date"],
        ["short.fixed"] = ["date"],
        ["short.announced"] = ["date"],
        ["short.pattern"] = ["date"],
        ["closes"] = ["date", "time"],
        ["because"] = ["list"],
        ["who"] = ["list"],
        ["amount.least"] = ["amount", "year"],
        ["amount.most"] = ["amount", "year"],
        ["amount.pot"] = ["amount", "year"],
        ["amount.share"] = ["percent"],
        ["report"] = ["date"],
        ["where"] = ["web"],
        ["ask-giver"] = ["contact"],
        ["step.head"] = ["grant"],
        ["step.partner"] = ["who"],
        ["step.read"] = ["web"],
        ["step.read-ask"] = ["giver"],
        ["feed.name"] = ["place"],
        ["feed.deadline"] = ["grant"],
        ["feed.guess"] = ["grant"],
    };

    /// <summary>Every text that must be there, with the names of the arguments it must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Arguments =
        Plain.ToDictionary(Of, _ => (IReadOnlyList<string>)[], StringComparer.Ordinal).Concat(Filled.ToDictionary(text => Of(text.Key), text => (IReadOnlyList<string>)text.Value, StringComparer.Ordinal))
            .ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);

    /// <summary>The key of a text: <c>grants.ask.who</c> for <c>ask.who</c>.</summary>
    public static string Of(string name) => $"grants.{name}";

    /// <summary>The key of what is said of one grant: <c>grant.vat.Purpose</c>.</summary>
    public static string Of(Grant grant, string form)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return $"{OfGrant}{grant.Id}.{form}";
    }

    /// <summary>The id of the grant whose text a key is; null for any other key.</summary>
    public static string? GrantOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(OfGrant, StringComparison.Ordinal) && key.LastIndexOf('.') is var dot && dot > OfGrant.Length ? key[OfGrant.Length..dot] : null;
    }
}
