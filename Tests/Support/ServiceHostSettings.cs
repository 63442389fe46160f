using System.Security.Cryptography;

namespace ChatBot.Tests.Support;

/// <summary>What a deployment in Production is told: keys, a token, a folder of its own. Two services on the same settings are one after the other on the same data.</summary>
internal sealed class ServiceHostSettings : IDisposable
{
    public const string PublicBaseUrl = "https://sms.eksempel.test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatbot-service-");

    public ServiceHostSettings()
    {
        Values = new(StringComparer.OrdinalIgnoreCase)
        {
            ["PublicBaseUrl"] = PublicBaseUrl,
            ["Twilio:AuthTokens:0"] = FakeTwilio.AuthToken,
            ["Twilio:ApiBaseUrl"] = "http://127.0.0.1:9", // nobody listens there: nothing leaves this machine
            ["Privacy:PseudonymKeys:0"] = Key(),
            ["Privacy:SealKeys:0"] = Key(),
            ["Storage:ConnectionString"] = $"Data Source={Database}",
            ["Journal:Directory"] = Path.Combine(Folder, "journal"),
            ["Content:Root"] = Repository.Resources,
            ["Content:LastGood"] = Path.Combine(Folder, "last-good"),
            ["Shutdown:Drain"] = "00:00:00",
            ["Spool:Directory"] = "",
            ["urls"] = "http://127.0.0.1:0",
            ["environment"] = "Production",
        };
    }

    public string Folder => _folder.FullName;

    public string Database => Path.Combine(Folder, "data", "chatbot.db");

    /// <summary>The settings by name; null takes one away.</summary>
    public Dictionary<string, string?> Values { get; }

    /// <summary>The same as a command line.</summary>
    public string[] Arguments => [.. Values.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")];

    /// <summary>The same as environment variables.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment => Values
        .Where(setting => setting.Value is not null)
        .Select(setting => new KeyValuePair<string, string>(
            setting.Key switch { "environment" => "ASPNETCORE_ENVIRONMENT", "urls" => "ASPNETCORE_URLS", var name => name.Replace(":", "__", StringComparison.Ordinal) },
            setting.Value!));

    public static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Changes a setting.</summary>
    public ServiceHostSettings With(string name, string? value)
    {
        Values[name] = value;
        return this;
    }

    /// <summary>Replies go by REST to this carrier.</summary>
    public ServiceHostSettings WithRest(FakeTwilio twilio) => WithLookUp(twilio).With("Twilio:ReplyMode", "Rest");

    /// <summary>Replies go as TwiML; this carrier's list of messages can be asked.</summary>
    public ServiceHostSettings WithLookUp(FakeTwilio twilio) => With("Twilio:AccountSid", FakeTwilio.AccountSid).With("Twilio:ApiBaseUrl", twilio.Api.ToString());

    /// <summary>Content of its own, to be edited.</summary>
    public string CopyContent()
    {
        var copy = Path.Combine(Folder, "Resources");
        foreach (var file in Directory.EnumerateFiles(Repository.Resources, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Resources, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Values["Content:Root"] = copy;
        return copy;
    }

    /// <summary>Whether its content is the light form of what ships.</summary>
    public bool IsLight { get; private set; }

    /// <summary>Content of its own that is learnt in a moment.</summary>
    public string CopyLightContent()
    {
        IsLight = true;
        var copy = CopyContent();
        foreach (var file in Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var light = LightContent.Of(Path.GetRelativePath(copy, file).Replace('\\', '/'), text);
            if (light != text) File.WriteAllText(file, light);
        }
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
