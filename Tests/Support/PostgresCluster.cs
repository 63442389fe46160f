using System.Diagnostics;
using ChatBot.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace ChatBot.Tests.Support;

/// <summary>A private PostgreSQL server for one test run, reached by a Unix socket in a temporary folder and started when first asked
/// for. It ends with this process, however this process ends: the shell that keeps it waits for the end of its standard input.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string Keeper = """
        "$1/initdb" -D "$2/data" -A trust -U chatbot -E UTF8 --locale=C -N >"$2/log" 2>&1 || exit 1
        "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c max_connections=100 >>"$2/log" 2>&1 &
        server=$!
        read -r _
        kill -INT "$server"
        wait "$server"
        """;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string? _programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(programs => File.Exists(Path.Combine(programs, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private DirectoryInfo? _folder;
    private Process? _keeper;
    private int _databases;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new empty database.</summary>
    /// <returns>Its connection string. Without PostgreSQL on this machine the test is skipped, or fails where everything is required.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellation)
    {
        Requirement.Demand(_programs is not null, "PostgreSQL's server is not installed in /usr/lib/postgresql (Debian's package is `postgresql`).");
        await _starting.WaitAsync(cancellation);
        try
        {
            if (_keeper is null)
                await StartAsync(cancellation);
        }
        finally
        {
            _starting.Release();
        }
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name}", cancellation);
        return ConnectionString(name);
    }

    /// <summary>Runs a statement as the server's owner.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_keeper is not null)
        {
            NpgsqlConnection.ClearAllPools();
            _keeper.StandardInput.Close();
            await _keeper.WaitForExitAsync();
            _keeper.Dispose();
        }
        _folder?.Delete(recursive: true);
        _starting.Dispose();
    }

    private string ConnectionString(string database) =>
        $"Host={_folder!.FullName};Username=chatbot;Database={database};Maximum Pool Size=12;Timeout=10";

    private async Task StartAsync(CancellationToken cancellation)
    {
        _folder = Directory.CreateTempSubdirectory("chatbot-pg-");
        string[] command = ["sh", "-c", Keeper, "sh", _programs!, _folder.FullName];
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            using var chown = Process.Start("chown", ["postgres", _folder.FullName]);
            await chown.WaitForExitAsync(cancellation);
            command = ["runuser", "-u", "postgres", "--", .. command];
        }
        _keeper = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            WorkingDirectory = _folder.FullName,
        })!;
        await WaitUntilReadyAsync(_keeper, cancellation);
    }

    private async Task WaitUntilReadyAsync(Process keeper, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                await ExecuteAsync("select 1", cancellation);
                return;
            }
            catch (NpgsqlException) when (!keeper.HasExited && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50, cancellation);
            }
        }
    }
}
