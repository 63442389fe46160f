using System.IO.Compression;
using System.Net.Mime;

namespace ChatBot.Bot.Web;

/// <summary>A file of a page, read and compressed once.</summary>
internal sealed class WebFile
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly byte[] _gzip;
    private readonly string _type;

    /// <param name="path">The file.</param>
    public WebFile(string path)
    {
        _plain = File.ReadAllBytes(path);
        _brotli = Packed(stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        _gzip = Packed(stream => new GZipStream(stream, CompressionLevel.SmallestSize));
        _type = Path.GetExtension(path) switch
        {
            ".css" => MediaTypeNames.Text.Css,
            ".js" => MediaTypeNames.Text.JavaScript,
            _ => MediaTypeNames.Text.Html,
        } + "; charset=utf-8";
    }

    /// <summary>Sends it, as small as the browser takes it.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, bytes) = accepted.Contains("br", StringComparison.Ordinal) ? ("br", _brotli) : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", _gzip) : (null, _plain);
        context.Response.ContentType = _type;
        context.Response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null) context.Response.Headers.ContentEncoding = encoding;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private byte[] Packed(Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var packing = pack(packed)) packing.Write(_plain);
        return packed.ToArray();
    }
}
