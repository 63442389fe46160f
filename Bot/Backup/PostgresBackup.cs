using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ChatBot.Bot.Backup;

/// <summary>Copies a PostgreSQL database by the machine's own <c>pg_dump</c> and <c>pg_restore</c>.</summary>
internal sealed class PostgresBackup(string connectionString, TimeProvider time) : IDatabaseCopy
{
    private const string Tables = "public.*";

    /// <summary>How long a connection that was just closed may still be seen.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly NpgsqlConnectionStringBuilder _settings = new(connectionString) { ApplicationName = "chatbot restore", Pooling = false };

    /// <inheritdoc/>
    public async Task<T> CopyOutAsync<T>(Func<Stream, Task<T>> take, CancellationToken cancellation)
    {
        using var dump = Start("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--table={Tables}", $"--dbname={_settings.Database}"], output: true);
        var said = dump.StandardError.ReadToEndAsync(cancellation);
        var result = await take(dump.StandardOutput.BaseStream);
        await EndAsync(dump, said, cancellation);
        return result;
    }

    /// <inheritdoc/>
    public async Task<string> CopyInAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        await RemoveTablesAsync(cancellation);
        using var restore = Start("pg_restore", ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", $"--dbname={_settings.Database}"], output: false);
        var said = restore.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await write(restore.StandardInput.BaseStream);
            restore.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it was given everything: what it said tells why.
        }
        await EndAsync(restore, said, cancellation);
        return $"The tables are in the database {_settings.Database}.";
    }

    // Also those that the backup does not know, or the next migration would find them there.
    private async Task RemoveTablesAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_settings.ToString());
            await connection.OpenAsync(cancellation);
            await RefuseWhileServedAsync(connection, cancellation);
            const string Drop = """
                do $$ declare name text; begin
                  for name in select tablename from pg_tables where schemaname = 'public' loop execute format('drop table public.%I cascade', name); end loop;
                end $$
                """;
            await using var drop = new NpgsqlCommand(Drop, connection);
            await drop.ExecuteNonQueryAsync(cancellation);
        }
        catch (NpgsqlException exception)
        {
            throw new BackupException($"PostgreSQL answers {(exception as PostgresException)?.SqlState ?? "nothing"}.", exception);
        }
    }

    private async Task RefuseWhileServedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + Patience;
        await using var count = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'chatbot'", connection);
        while (Convert.ToInt64(await count.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) is > 0 and var open)
        {
            if (time.GetUtcNow() >= until) throw new BackupException($"{open} connections of the service are open. Stop every replica first.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellation);
        }
    }

    private Process Start(string program, string[] arguments, bool output)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = !output, RedirectStandardOutput = output, RedirectStandardError = true };
        // By the environment: arguments can be read by everybody on the machine.
        foreach (var (name, value) in Variables()) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new BackupException($"{program} is not on this machine. Install PostgreSQL's client programs, of the server's version or newer (Debian: postgresql-client).", exception);
        }
    }

    private IEnumerable<(string Name, string Value)> Variables()
    {
        var servers = (_settings.Host ?? "localhost").Split(',', StringSplitOptions.TrimEntries).Select(ServerIn).ToList();
        yield return ("PGHOST", string.Join(',', servers.Select(server => server.Host)));
        yield return ("PGPORT", string.Join(',', servers.Select(server => server.Port)));
        // Of several servers the one that the service would take; "prefer-primary" is Npgsql's alone.
        if (_settings.TargetSessionAttributes is { } which && which != "prefer-primary") yield return ("PGTARGETSESSIONATTRS", which);
        if (_settings.Username is { } user) yield return ("PGUSER", user);
        if (_settings.Password is { } password) yield return ("PGPASSWORD", password);
        if (_settings.RootCertificate is { } root) yield return ("PGSSLROOTCERT", root);
        yield return ("PGSSLMODE", _settings.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => "prefer",
        });
    }

    // A host may have its own port behind it; a folder with a socket, and an address of IPv6 that is not in brackets, have none.
    private (string Host, string Port) ServerIn(string server)
    {
        var at = server.LastIndexOf(':');
        var hasPort = at > 0 && server[0] != '/' && (server[0] == '[' ? server[at - 1] == ']' : server.IndexOf(':', StringComparison.Ordinal) == at);
        return (
            (hasPort ? server[..at] : server).Trim('[', ']'),
            hasPort ? server[(at + 1)..] : _settings.Port.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task EndAsync(Process process, Task<string> said, CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new BackupException($"{Path.GetFileName(process.StartInfo.FileName)} ended with {process.ExitCode}: {(await said).Trim()}");
    }
}
