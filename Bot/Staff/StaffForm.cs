using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Bot.Staff;

/// <summary>A form that staff have sent.</summary>
/// <param name="fields">Its fields.</param>
/// <param name="file">The file sent with it; null when there is none.</param>
internal sealed class StaffForm(IFormCollection fields, byte[]? file)
{
    /// <summary>The most bytes a form with a file may have.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const int MostFields = 80;

    /// <summary>The file sent with it.</summary>
    public byte[]? File => file;

    /// <summary>A field; null when it is missing or empty.</summary>
    public string? this[string name] => fields[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Reads the form of a request; null when it is none, or too large.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mostBytes">The most bytes it may have.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<StaffForm?> ReadAsync(HttpContext http, int mostBytes, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength > mostBytes) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = mostBytes;
        // All in memory: a text must not lie in a temporary file.
        var options = new FormOptions { MemoryBufferThreshold = mostBytes, MultipartBodyLengthLimit = mostBytes, ValueLengthLimit = mostBytes, ValueCountLimit = MostFields };
        try
        {
            var form = await new FormFeature(http.Request, options).ReadFormAsync(cancellation);
            if (form.Files.Count == 0 || form.Files[0].Length == 0) return new(form, null);
            using var bytes = new MemoryStream();
            await form.Files[0].CopyToAsync(bytes, cancellation);
            return new(form, bytes.ToArray());
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // No form, one that is too large, or one that ends in the middle: BadHttpRequestException is an IOException too.
            return null;
        }
    }
}
