using System.Globalization;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Activities;

/// <summary>Addresses of this service's pages about activities.</summary>
internal static class ActivityLinks
{
    /// <summary>The address of the dates of what is shown under an id; null where the service has no public address.</summary>
    public static string? Calendar(string shown, TurnContext turn)
    {
        if (turn.Settings.PublicBaseUrl is not { } root) return null;
        var query = ActivityIds.One(shown) is { } one ? [("id", one)] : ActivityIds.List(shown) is { } list ? Conditions(list.Wish) : [];
        var parts = query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}").ToList();
        return $"{root.AbsoluteUri.TrimEnd('/')}/activities/{turn.Message.Municipality}.ics{(parts.Count == 0 ? "" : $"?{string.Join('&', parts)}")}";
    }

    private static List<(string Name, string Value)> Conditions(ActivityWish wish)
    {
        List<(string, string)> parts = [.. wish.Kinds.Select(kind => ("kind", kind))];
        if (wish.Age is { } age) parts.Add(("age", age.ToString(CultureInfo.InvariantCulture)));
        if (wish.MaxOre == 0) parts.Add(("free", "true"));
        return parts;
    }
}
