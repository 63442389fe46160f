namespace ChatBot.Bot.Settings;

/// <summary>The numbers to which people are passed on who ring a number for texts.</summary>
internal static class CallForwarding
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    /// <summary>Reads them, by municipality.</summary>
    public static IReadOnlyDictionary<string, string> Read(SettingsReader reader)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in reader.Children("Municipalities"))
        {
            if (reader.Text($"Municipalities:{id}:ForwardCalls") is not { } number) continue;
            if (number[0] == '+' && number.Length is > FewestDigits and <= MostDigits + 1 && number[1..].All(char.IsAsciiDigit)) numbers[id] = number;
            else reader.Fault($"Municipalities:{id}:ForwardCalls must be a number such as +4774217100, without spaces, but it is '{number}'.");
        }
        return numbers;
    }
}
