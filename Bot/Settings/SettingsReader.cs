using System.Globalization;

namespace ChatBot.Bot.Settings;

/// <summary>Reads typed settings and collects every fault, so that whoever deploys mends them in one go.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Adds a fault found by the caller.</summary>
    public void Fault(string fault) => _faults.Add(fault);

    /// <summary>A text; null when it is missing or empty.</summary>
    public string? Text(string name) => configuration[name] is { Length: > 0 } value ? value : null;

    /// <summary>A list of texts, from <c>name:0</c>, <c>name:1</c> … or one text with commas.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (Text(name) is { } joined) return joined.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. configuration.GetSection(name).GetChildren().Select(child => child.Value).OfType<string>().Where(value => value.Length > 0)];
    }

    /// <summary>The values below a name, by their key.</summary>
    public IReadOnlyDictionary<string, string> Map(string name) => configuration.GetSection(name).GetChildren()
        .Where(child => child.Value is not null).ToDictionary(child => child.Key, child => child.Value!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the sections below a name.</summary>
    public IReadOnlyList<string> Children(string name) => [.. configuration.GetSection(name).GetChildren().Select(child => child.Key)];

    /// <summary>A whole number within limits.</summary>
    public int Number(string name, int least, int most) =>
        Within(name, least, most, text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null, value => value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A decimal number within limits.</summary>
    public decimal Decimal(string name, decimal least, decimal most) =>
        Within(name, least, most, text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null, value => value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A duration within limits, as <c>d.hh:mm:ss</c>.</summary>
    public TimeSpan Duration(string name, TimeSpan least, TimeSpan most) =>
        Within(name, least, most, text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null, value => value.ToString());

    /// <summary>Yes or no.</summary>
    public bool YesNo(string name) => Within(name, false, true, text => bool.TryParse(text, out var value) ? value : null, value => value ? "true" : "false");

    /// <summary>One of the names of an enumeration.</summary>
    public T OneOf<T>(string name)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        Fault($"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}, but it is {Shown(name)}.");
        return default;
    }

    private T Within<T>(string name, T least, T most, Func<string, T?> parse, Func<T, string> write)
        where T : struct, IComparable<T>
    {
        if (Text(name) is { } text && parse(text) is { } value && value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) return value;
        Fault($"{name} must be between {write(least)} and {write(most)}, but it is {Shown(name)}.");
        return least;
    }

    private string Shown(string name) => Text(name) is { } value ? $"'{value}'" : "missing";
}
