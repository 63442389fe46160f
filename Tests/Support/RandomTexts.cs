using System.Text;

namespace ChatBot.Tests.Support;

/// <summary>Random texts in every script we answer in, with the characters that give trouble.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyzæøåÆØÅ ,.?!0123456789\n",
        "{}[]~^|\\€@£$¥§¿¡\r\n abc",
        "«»–—…“”‘’\u00A0\t`•→½ abc",
        "ąćęłńóśźżĄĆ abc",
        "áčđŋšŧž ÁČ",
        "çğîşûêÇĞ abc",
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ’ʼ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئ ،؟٠١٢",
        "پچژگکیەڕۆێ\u200C\u200F ۰۱۲",
        "ሀለሐመሠረሰሸቀበተነአከወዘየደገጠጰጸፈፐ ።፣፩",
    ];

    private static readonly string[] Characters = ["😀", "🇳🇴", "👩‍👩‍👧", "👍🏽", "e\u0301", "ی\u0654", "б\u0301", "㍿", "\u2028", "№", "²"];

    private readonly Random _random = new(seed);

    public Random Random => _random;

    /// <summary>A text of at most so many characters, mostly of one script.</summary>
    public string Next(int most, bool clusters = true)
    {
        var text = new StringBuilder();
        var main = Alphabets[_random.Next(Alphabets.Length)];
        var purity = _random.NextDouble() < 0.5 ? 1.0 : 0.9;
        for (var left = _random.Next(most + 1); left > 0; left--)
        {
            var roll = _random.NextDouble();
            if (roll < purity) text.Append(main[_random.Next(main.Length)]);
            else if (clusters && roll > 0.98) text.Append(Characters[_random.Next(Characters.Length)]);
            else text.Append(Alphabets[_random.Next(Alphabets.Length)] is var other ? other[_random.Next(other.Length)] : ' ');
        }

        return text.ToString();
    }
}
