using System.Diagnostics;
using System.Text.RegularExpressions;
using ChatBot.Tests.Support;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace ChatBot.Tests.Operations;

/// <summary>The files to deploy by say what the service understands.</summary>
public sealed partial class DeployFilesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "deploy");

    // What others read: the web server, and Azure.
    private static readonly string[] Others = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "WEBSITES_PORT", "WEBSITES_CONTAINER_STOP_TIME_LIMIT"];

    public static TheoryData<string> Files => ["chatbot.service", "chatbot-backup.service", "compose.yaml", "main.bicep"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_setting_a_file_gives_is_one_that_the_service_reads(string file)
    {
        var told = File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToList();
        var given = Given(file).Except(Others, StringComparer.Ordinal).ToList();

        Assert.Contains("PublicBaseUrl", given);
        Assert.Contains("Storage__Provider", given);
        Assert.All(given, name => Assert.Contains(told, setting => Fits(name.Replace("__", ":", StringComparison.Ordinal), setting)));
    }

    [Fact]
    public void A_setting_that_nobody_reads_would_be_found() => Assert.False(Fits("Storage:Providers", "Storage:Provider") || Fits("Twilio:AuthTokens:a", "Twilio:AuthTokens"));

    [Theory]
    [InlineData("chatbot.service")]
    [InlineData("chatbot-backup.service")]
    public async Task Systemd_understands_the_unit_and_finds_it_well_shut_in(string file)
    {
        Requirement.Demand(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed (Debian's package is `systemd`).");
        using var scratch = new Scratch();
        // The program is not here; systemd would complain of that alone.
        var unit = (await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken)).Replace("ExecStart=/opt/chatbot/ChatBot.Bot", "ExecStart=/bin/true", StringComparison.Ordinal);
        scratch.Write(file, unit);
        var path = scratch.Path(file);

        var verified = await RunAsync("verify", path);
        var judged = await RunAsync("security", "--offline=true", path);

        Assert.Equal((0, ""), verified);
        var exposure = Exposure().Match(judged.Output);
        Assert.True(exposure.Success && double.Parse(exposure.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < 3, judged.Output);
    }

    [Fact]
    public void The_compose_file_has_two_replicas_that_share_content_and_journal_and_nothing_else_behind_a_balancer_that_looks_whether_they_are_ready()
    {
        var services = Compose()["services"];
        var (first, second) = (services["bot1"], services["bot2"]);
        var balancer = File.ReadAllText(Path.Combine(Folder, "haproxy.cfg"));

        Assert.Equal(["bot1:/data", "bot2:/data", "content:/content", "journal:/journal"], new[] { first, second }.SelectMany(replica => ((List<object>)replica["volumes"]).Cast<string>()).Distinct().Order(StringComparer.Ordinal));
        foreach (var name in new[] { "bot1", "bot2" }) Assert.Contains($"server {name} {name}:8080 check", balancer, StringComparison.Ordinal);
        Assert.Contains("option httpchk GET /readyz", balancer, StringComparison.Ordinal);
        Assert.Equal("60s", first["stop_grace_period"]);
        Assert.Equal("8080", ((Dictionary<object, object>)first["environment"])["ASPNETCORE_HTTP_PORTS"]);
    }

    [Fact]
    public void The_template_has_two_replicas_a_standby_in_another_zone_and_no_secret_in_plain()
    {
        var bicep = File.ReadAllText(Path.Combine(Folder, "main.bicep"));

        Assert.Contains("capacity: 2", bicep, StringComparison.Ordinal);
        Assert.Contains("mode: 'ZoneRedundant'", bicep, StringComparison.Ordinal);
        Assert.Contains("healthCheckPath: '/readyz'", bicep, StringComparison.Ordinal);
        Assert.All(new[] { "Storage__ConnectionString", "Privacy__PseudonymKeys__0", "Privacy__SealKeys__0", "Twilio__AuthTokens__0" }, name =>
            Assert.Contains($"name: '{name}', value: '@Microsoft.KeyVault(", bicep, StringComparison.Ordinal));
        Assert.Equal(bicep.Count(letter => letter == '{'), bicep.Count(letter => letter == '}'));
    }

    private static IEnumerable<string> Given(string file) => file switch
    {
        "compose.yaml" => ((Dictionary<object, object>)Compose()["services"]["bot1"]["environment"]).Keys.Cast<string>(),
        "main.bicep" => InBicep().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Groups[1].Value),
        _ => File.ReadLines(Path.Combine(Folder, file)).Where(line => line.StartsWith("Environment=", StringComparison.Ordinal)).Select(line => line.Split('=')[1]),
    };

    // Settings:0 stands in the document as Settings, and a name that one may choose as <name>.
    private static bool Fits(string name, string setting)
    {
        var (given, told) = (name.Split(':'), setting.Split(':'));
        if (given.Length > 1 && given.Length == told.Length + 1 && given[^1].All(char.IsAsciiDigit)) given = given[..^1];
        return given.Length == told.Length && given.Zip(told).All(part => part.Second[0] == '<' || part.First == part.Second);
    }

    private static Dictionary<string, Dictionary<string, Dictionary<string, object>>> Compose()
    {
        using var text = File.OpenText(Path.Combine(Folder, "compose.yaml"));
        var parser = new MergingParser(new Parser(text));
        parser.Consume<StreamStart>();
        var all = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(parser);
        var services = ((Dictionary<object, object>)all["services"]).ToDictionary(
            service => (string)service.Key, service => ((Dictionary<object, object>)service.Value).ToDictionary(entry => (string)entry.Key, entry => entry.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        return new(StringComparer.Ordinal) { ["services"] = services };
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/systemd-analyze", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output + await errors).Trim());
    }

    [GeneratedRegex("name: '([A-Za-z]+(?:__[A-Za-z0-9]+)*|[A-Z]+(?:_[A-Z]+)+)', value:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex InBicep();

    [GeneratedRegex("Overall exposure level for [^:]*: ([0-9.]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Exposure();
}
