using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ChatBot.bench.Load;

/// <summary>The machine's own PostgreSQL with the settings it comes with, every commit on the disk before it is told, in a temporary folder; reached by a Unix socket, ended with this process.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const int TicksPerSecond = 100;

    private const string Keeper = """
        trap '' INT TERM HUP
        "$1/initdb" -D "$2/data" -A trust -U chatbot -E UTF8 --locale=C >"$2/log" 2>&1 || exit 1
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=300 >>"$2/log" 2>&1 &
        server=$!
        echo $server >"$2/pid"
        read -r _
        kill -INT "$server"
        wait "$server"
        rm -rf "$2"
        """;

    private readonly Process _keeper;
    private readonly string _folder;

    private PostgresServer(Process keeper, string folder) => (_keeper, _folder) = (keeper, folder);

    /// <summary>The processor that the server and all its processes have used.</summary>
    public TimeSpan Processor
    {
        get
        {
            var server = File.ReadAllText(Path.Combine(_folder, "pid")).Trim();
            var ticks = 0L;
            foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
            {
                if (StatOf(process) is not { } stat) continue;
                // After the name: state, parent; then the times of itself and, for the parent, of those that have ended.
                if (Path.GetFileName(process) == server) ticks += Ticks(stat, 11) + Ticks(stat, 12) + Ticks(stat, 13) + Ticks(stat, 14);
                else if (stat[1] == server) ticks += Ticks(stat, 11) + Ticks(stat, 12);
            }
            return TimeSpan.FromSeconds(ticks / (double)TicksPerSecond);
        }
    }

    public static async Task<PostgresServer> StartAsync()
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Order(StringComparer.Ordinal).Last();
        var folder = Directory.CreateTempSubdirectory("chatbot-load-pg-").FullName;
        string[] command = ["sh", "-c", Keeper, "sh", programs, folder];
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            using var chown = Process.Start("chown", ["postgres", folder]);
            await chown.WaitForExitAsync();
            command = ["runuser", "-u", "postgres", "--", .. command];
        }
        var keeper = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = folder })!;
        var server = new PostgresServer(keeper, folder);
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                await server.ExecuteAsync("select 1");
                return server;
            }
            catch (NpgsqlException) when (!keeper.HasExited && waited.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> AddAsync(string name)
    {
        await ExecuteAsync($"create database {name}");
        return $"Host={_folder};Username=chatbot;Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"Host={_folder};Username=chatbot;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static long Ticks(string[] stat, int at) => long.Parse(stat[at], CultureInfo.InvariantCulture);

    private static string[]? StatOf(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
