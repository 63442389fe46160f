using ChatBot.bench;
using ChatBot.bench.Load;

// What to measure; see README.md beside this file.
switch (args.FirstOrDefault())
{
    case "startup": await StartupBench.RunAsync(); break;
    case "engine": EngineBench.Run(); break;
    case "check": CheckBench.Run(); break;
    case "telemetry": TelemetryBench.Run(); break;
    case "teams": await TeamsBench.RunAsync(args); break;
    case "teams-service": await TeamsServer.RunAsync(args[1], args[2], args[3]); break;
    case "teams-peer": await TeamsPeer.RunAsync(args[1], args[2], args[3], args[4]); break;
    case "understanding": await UnderstandingBench.RunAsync(args.ElementAtOrDefault(1)); break;
    case "content": ContentBench.Run(); break;
    case "activities": ActivityBench.Run(); break;
    case "reminders": ReminderBench.Run(); break;
    case "store": await StoreBench.RunAsync(); break;
    case "peer": await Peer.RunAsync(args[1], args[2], args[3]); break;
    case "load": return await LoadBench.RunAsync(LoadOptions.Read(args[1..])) ? 0 : 2;
    case "heap": HeapBench.Run(int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture)); break;
    case "micro": BenchmarkDotNet.Running.BenchmarkRunner.Run<MicroBench>(); break;
    default: Console.WriteLine("Say what to measure: startup, engine, understanding, check, activities, reminders, store, load, teams, telemetry or micro."); return 1;
}
return 0;
