namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Ethiopic numbers, which have signs for tens and for a hundred: ፲፪ is twelve.</summary>
internal static class EthiopicNumber
{
    private const char One = '\u1369', Ten = '\u1372', Hundred = '\u137B';

    /// <summary>Reads a number and moves behind it; -1 when there is none.</summary>
    public static int Read(string text, ref int at)
    {
        var (sum, part, start) = (0, 0, at);
        for (; at < text.Length && text[at] is >= One and <= Hundred; at++)
        {
            if (text[at] == Hundred)
                (sum, part) = (sum + (Math.Max(1, part) * 100), 0);
            else
                part += text[at] >= Ten ? (text[at] - Ten + 1) * 10 : text[at] - One + 1;
        }
        return at == start ? -1 : sum + part;
    }
}
