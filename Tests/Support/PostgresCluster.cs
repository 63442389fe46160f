using System.Diagnostics;
using ChatBot.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace ChatBot.Tests.Support;

/// <summary>A private PostgreSQL server for one test run, reached by a Unix socket in a temporary folder and started when first asked
/// for. It ends with this process, however this process ends: the shell that keeps it waits for the end of its standard input.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    // Ctrl-C reaches the shell too: it lives on until the tests' end of its input closes, and then cleans up.
    private const string Keeper = """
        trap '' INT TERM HUP
        "$1/initdb" -D "$2/data" -A trust -U chatbot -E UTF8 --locale=C -N >"$2/log" 2>&1 || exit 1
        run() {
          "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=100 >>"$2/log" 2>&1 &
          server=$!
        }
        run "$@"
        while read -r order; do
          case $order in
            stop) kill -QUIT "$server"; wait "$server" ;;
            start) run "$@" ;;
          esac
        done
        kill -INT "$server"
        wait "$server"
        rm -rf "$2"
        """;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string? _programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(programs => File.Exists(Path.Combine(programs, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly HashSet<string> _databases = [];

    private DirectoryInfo? _folder;
    private Process? _keeper;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An empty database for a test class, emptied again at each call: its tests run one after another.</summary>
    /// <returns>Its connection string. Without PostgreSQL on this machine the test is skipped, or fails where everything is required.</returns>
    /// <remarks>The name is of lower-case letters, one for each class that uses the server.</remarks>
    public async Task<string> EmptyDatabaseAsync(string name, CancellationToken cancellation)
    {
        Requirement.Demand(_programs is not null, "PostgreSQL's server is not installed in /usr/lib/postgresql (Debian's package is `postgresql`).");
        await _starting.WaitAsync(cancellation);
        try
        {
            if (_keeper is null)
                await StartAsync(cancellation);
            if (_databases.Add(name))
                await ExecuteAsync($"create database {name}", cancellation);
        }
        finally
        {
            _starting.Release();
        }
        await ExecuteAsync(name, "drop schema public cascade; create schema public", cancellation);
        return ConnectionString(name);
    }

    /// <summary>Runs a statement as the server's owner.</summary>
    public Task ExecuteAsync(string sql, CancellationToken cancellation) => ExecuteAsync("postgres", sql, cancellation);

    /// <summary>Ends the server at once, as a crash does. Only a test that runs beside no other may do so.</summary>
    public Task StopServerAsync() => OrderAsync("stop");

    /// <summary>Starts the server that was stopped, and returns when it answers again.</summary>
    public async Task StartServerAsync(CancellationToken cancellation)
    {
        await OrderAsync("start");
        await WaitUntilReadyAsync(_keeper!, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_keeper is not null)
        {
            _keeper.StandardInput.Close();
            await _keeper.WaitForExitAsync();
            _keeper.Dispose();
        }
        // The keeper removes the folder, but not if the server never came up.
        if (Directory.Exists(_folder?.FullName))
            _folder.Delete(recursive: true);
        _starting.Dispose();
    }

    private async Task OrderAsync(string order)
    {
        await _keeper!.StandardInput.WriteLineAsync(order);
        await _keeper.StandardInput.FlushAsync();
    }

    private string ConnectionString(string database) =>
        $"Host={_folder!.FullName};Username=chatbot;Database={database};Maximum Pool Size=12;Timeout=10";

    private async Task ExecuteAsync(string database, string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString(database)};Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

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
            catch (NpgsqlException exception)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync(Path.Combine(_folder!.FullName, "log"), cancellation)}", exception);
            }
        }
    }
}
