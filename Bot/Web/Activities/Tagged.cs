using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Bot.Web.Activities;

/// <summary>Sends bytes with a mark of what they are, and nothing to who has them already.</summary>
internal static class Tagged
{
    private const int Length = 20;

    public static async Task SendAsync(HttpContext context, byte[] bytes, string type)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length]}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.Vary = "Accept-Language";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
