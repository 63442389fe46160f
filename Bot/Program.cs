using ChatBot.Bot;
using ChatBot.Bot.Commands;
using ChatBot.Bot.Settings;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;

try
{
    if (SpoolCommand.IsIn(args)) return await SpoolCommand.RunAsync(args, Console.Out);
    if (await CommandLine.RunAsync(args, Console.Out, TimeProvider.System, CancellationToken.None) is { } exitCode) return exitCode;
    var app = await Service.ComposeAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or StoreRefusedException)
{
    // Whoever deploys reads this: what is wrong and how to mend it, without a stack trace.
    Console.Error.WriteLine(exception.Message);
    return 1;
}

/// <summary>The service. It is put together in <c>Service</c>, its parts in <c>Composition</c>.</summary>
public partial class Program;
