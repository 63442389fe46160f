using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Catalogue.Content;

namespace ChatBot.Bot.Channels.Activities;

/// <summary>Activities as JSON.</summary>
internal static class ActivityJson
{
    /// <summary>The activity in a body, its letters made whole; null when it is none: no JSON, not an object, a name twice, a field of the wrong kind, no type.</summary>
    public static Activity? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(WholeLetters.In(body).Span, ActivityContext.Default.Activity) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An activity as JSON text.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, ActivityContext.Default.Activity);
}

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false)]
internal sealed partial class ActivityContext : JsonSerializerContext;
