using QRCoder;

namespace ChatBot.Bot.Web.Activities;

/// <summary>A QR code as a picture within the page.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    /// <summary>The picture as a <c>data:</c> address.</summary>
    /// <param name="text">What a phone reads from it.</param>
    public static string Of(string text)
    {
        // Level M survives a fold or a stain on a poster.
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return $"data:image/png;base64,{Convert.ToBase64String(new PngByteQRCode(code).GetGraphic(PixelsPerModule))}";
    }
}
