using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Privacy;

/// <summary>Marks by which questions are known to be alike, and who asked them known to be different people, without telling what or who.</summary>
/// <remarks>Each is a keyed hash under a key of its own, made of a pseudonym key. A person's mark is another in each month and at each municipality,
/// so that it follows nobody; it is made of the pseudonym, so that whoever deletes finds it again.</remarks>
internal sealed class QuestionMarks(KeyRing keys)
{
    /// <summary>The longest time that a question may be kept: as far back as the marks of a person are looked for.</summary>
    public static readonly TimeSpan LongestKept = TimeSpan.FromDays(90);

    private readonly Dictionary<string, byte[]> _people = keys.Keys.ToDictionary(key => key.Id, key => Derived(key, "chatbot question mark 1"u8), StringComparer.Ordinal);
    private readonly byte[] _words = Derived(keys.Primary, "chatbot question words 1"u8);

    /// <summary>The mark of a person in a month.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="month">The month.</param>
    /// <param name="person">One of the person's pseudonyms there.</param>
    public string Of(string municipality, string month, string person)
    {
        var key = _people.GetValueOrDefault(person.Split(':')[0]) ?? _people[keys.Primary.Id];
        return Hash(key, municipality, month, person);
    }

    /// <summary>All marks under which questions of a person may still stand.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="people">The person's pseudonyms there.</param>
    /// <param name="now">The instant.</param>
    public IReadOnlyList<string> AllOf(string municipality, IReadOnlyList<string> people, DateTimeOffset now)
    {
        List<string> months = [OsloMonth.Of(now)];
        // A clock may have been corrected since: one month more at either end.
        for (var earliest = OsloMonth.Add(OsloMonth.Of(now - LongestKept), -1); string.CompareOrdinal(months[^1], earliest) > 0;) months.Add(OsloMonth.Add(months[^1], -1));
        months.Add(OsloMonth.Add(months[0], 1));
        return [.. people.SelectMany(person => months.Select(month => Of(municipality, month, person)))];
    }

    /// <summary>The mark of a question's words.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="language">The tag of the language.</param>
    /// <param name="words">The words, in one order whoever wrote them.</param>
    public string Alike(string municipality, string language, IEnumerable<string> words) => Hash(_words, municipality, language, string.Join(' ', words));

    /// <summary>How a published figure is rounded: a number from 0 to 9 that nobody can compute without the key, always the same for the same figure.</summary>
    /// <param name="figure">Which figure, such as the municipality, the month and the language.</param>
    public int Rounding(string figure)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_words, Encoding.UTF8.GetBytes($"rounding\n{figure}"), hash);
        return (int)(BitConverter.ToUInt32(hash) % 10);
    }

    // None of the parts holds a newline, so no two spell the same.
    private static string Hash(byte[] key, string municipality, string part, string rest) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{municipality}\n{part}\n{rest}"))).AsSpan(0, 18));

    private static byte[] Derived(SecretKey key, ReadOnlySpan<byte> info)
    {
        var derived = new byte[SecretKey.Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, derived, salt: [], info);
        return derived;
    }
}
