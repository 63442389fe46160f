using System.Globalization;

namespace ChatBot.bench.Load;

/// <summary>What <c>bench load</c> is told, each as <c>name=value</c>.</summary>
/// <param name="Databases">Which databases: <c>sqlite</c>, <c>postgres</c> or both with a comma between.</param>
/// <param name="Sides">Which sides by the beginnings of their names; empty for all.</param>
/// <param name="Activities">How many made-up activities stand in the content.</param>
/// <param name="Rate">Messages a second while latency is measured.</param>
/// <param name="Open">Seconds for which it is measured.</param>
/// <param name="Connections">How many connections send without a pause while throughput is measured.</param>
/// <param name="Round">Seconds of such a round.</param>
/// <param name="Rounds">How many are measured.</param>
/// <param name="Warm">How many go before, for the just-in-time compiler.</param>
/// <param name="Minutes">How many minutes memory is looked at, at the rate; 0 for not at all.</param>
/// <param name="Earlier">The service as it was published earlier, to be measured beside it; null for none.</param>
/// <param name="Bot">A published service; null to publish it first.</param>
internal sealed record LoadOptions(
    string Databases, string Sides, int Activities, int Rate, int Open, int Connections, int Round, int Rounds, int Warm, int Minutes, string? Earlier, string? Bot)
{
    /// <summary>Reads the arguments; what is not given is as for the published figures.</summary>
    public static LoadOptions Read(IReadOnlyList<string> arguments)
    {
        var given = arguments.Select(argument => argument.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        int Number(string name, int otherwise) => given.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        return new(
            given.GetValueOrDefault("databases", "sqlite,postgres"), given.GetValueOrDefault("sides", ""), Number("activities", 200_000), Number("rate", 200), Number("open", 30),
            Number("connections", 32), Number("round", 4), Number("rounds", 3), Number("warm", 3), Number("minutes", 0), given.TryGetValue("earlier", out var earlier) ? Path.GetFullPath(earlier) : null, given.GetValueOrDefault("bot"));
    }
}
