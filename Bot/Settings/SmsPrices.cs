using System.Globalization;

namespace ChatBot.Bot.Settings;

/// <summary>The countries we reply to, what a segment costs there, and what a municipality may spend in a day.</summary>
/// <param name="Countries">Price of one segment in millionths of a krone, by calling code, such as <c>47</c>.</param>
/// <param name="DailyLimitMicros">What one municipality may spend in an Oslo day, in millionths of a krone; danger answers are never held back by it.</param>
internal sealed record SmsPrices(IReadOnlyDictionary<string, long> Countries, long DailyLimitMicros)
{
    private const int Micros = 1_000_000;

    public static SmsPrices Read(SettingsReader reader)
    {
        var countries = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (code, price) in reader.Map("Sms:Countries"))
        {
            if (code.Length is > 0 and <= 3 && code.All(char.IsAsciiDigit) && decimal.TryParse(price, NumberStyles.Number, CultureInfo.InvariantCulture, out var kroner) && kroner >= 0)
                countries[code] = (long)(kroner * Micros);
            else reader.Fault($"Sms:Countries:{code} must be a calling code without plus and a price in kroner, such as \"47\": \"0.55\".");
        }
        return new(countries, (long)(reader.Decimal("Sms:DailyLimit", 0, 1_000_000) * Micros));
    }

    /// <summary>The price of a segment to a number; null when we do not reply to its country.</summary>
    /// <param name="number">The number in E.164, with its plus.</param>
    public long? PriceTo(string number)
    {
        for (var length = 3; length >= 1; length--)
            if (number.Length > length && Countries.TryGetValue(number[1..(1 + length)], out var price)) return price;
        return null;
    }
}
