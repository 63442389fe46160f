using System.CommandLine;
using ChatBot.Tools.Reports;

namespace ChatBot.Tools;

/// <summary>Prints how a municipality's service is used, as the service tells it. The database is never opened.</summary>
internal static class ReportCommand
{
    /// <summary>The environment variables that stand for the options.</summary>
    public const string ServiceVariable = "CHATBOT_SERVICE", TokenVariable = "CHATBOT_STAFF_TOKEN";

    public static Command Create() => Create(ReportClient.Open, Environment.GetEnvironmentVariable);

    /// <summary>The command with a client and an environment of one's own.</summary>
    public static Command Create(Func<ReportClient> open, Func<string, string?> environment)
    {
        var service = new Option<string?>("--service") { Description = $"The service's address, such as https://svar.example.kommune.no. The default is the variable {ServiceVariable}." };
        var token = new Option<string?>("--token") { Description = $"A staff token: the role's secret, or the identity token of the municipality's sign-in. Better in the variable {TokenVariable}, where nobody else on the machine can read it." };
        var municipality = new Option<string?>("--municipality") { Description = "The id of the municipality. The default is the token's own." };
        var month = new Option<string?>("--month") { Description = "One month, such as 2026-11. The default is the last year." };
        var isPublic = new Option<bool>("--public") { Description = "Only figures that may be handed to anybody: whole months, rounded to ten, with the method." };
        var json = Commands.Json();
        var command = new Command("report", "Print what is asked, answered and not answered in a municipality, out of hours and at what cost.") { service, token, municipality, month, isPublic, json };
        command.SetAction((parsed, cancellation) => Commands.RunAsync(async () =>
        {
            if (!Uri.TryCreate(parsed.GetValue(service) ?? environment(ServiceVariable), UriKind.Absolute, out var address)) return Commands.Refuse($"Give the service's address with --service or in {ServiceVariable}.");
            if ((parsed.GetValue(token) ?? environment(TokenVariable))?.Trim() is not { Length: > 0 } secret) return Commands.Refuse($"Give a staff token in {TokenVariable} or with --token.");
            if (parsed.GetValue(isPublic) && parsed.GetValue(month) is not null) return Commands.Refuse("--public gives all months that may be told; leave --month out.");
            using var client = open();
            var (report, text) = await client.AskAsync(address, secret, parsed.GetValue(municipality), parsed.GetValue(month), parsed.GetValue(isPublic), cancellation);
            foreach (var line in parsed.GetValue(json) ? [text] : report.Lines()) Console.WriteLine(line);
            return 0;
        }));
        return command;
    }
}
