using System.Text.Json;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>Takes our own mention out of a message; everybody else's stays.</summary>
internal static class Mentions
{
    /// <summary>The text of a message without the mention of whom it was sent to.</summary>
    public static string Strip(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Recipient?.Id is { Length: > 0 } own)
        {
            foreach (var entity in activity.Entities ?? [])
                if (TextOf(entity, own) is { Length: > 0 } mention) text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ').Trim();
    }

    private static string? TextOf(JsonElement entity, string own)
    {
        if (Text(entity, "type") != "mention" || !entity.TryGetProperty("mentioned", out var mentioned) || Text(mentioned, "id") != own) return null;
        return Text(entity, "text") ?? (Text(mentioned, "name") is { } name ? $"<at>{name}</at>" : null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
