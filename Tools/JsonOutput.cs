using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ChatBot.Tools;

/// <summary>How JSON is printed: camel case, all scripts readable.</summary>
internal static class JsonOutput
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
