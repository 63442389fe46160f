namespace ChatBot.Dialogs.Rendering;

/// <summary>The GSM 7-bit default alphabet and its extension table.</summary>
/// <remarks>Source: 3GPP TS 23.038 §6.2.1. National shift tables are not used: Twilio sends none.</remarks>
internal static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly byte[] Table = MakeTable();

    /// <summary>How many septets a UTF-16 unit takes: 1, 2 (an escape comes before it), or 0 when the alphabet lacks it.</summary>
    public static int SeptetsOf(char unit) => unit < Table.Length ? Table[unit] : 0;

    /// <summary>Whether the alphabet has every character of the text.</summary>
    public static bool Has(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (SeptetsOf(unit) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] MakeTable()
    {
        var table = new byte['€' + 1];
        foreach (var unit in Basic)
        {
            table[unit] = 1;
        }

        foreach (var unit in Extension)
        {
            table[unit] = 2;
        }

        return table;
    }
}
