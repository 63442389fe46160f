using System.Globalization;
using System.Reflection;

namespace ChatBot.Bot.Storage;

/// <summary>Brings a database's tables up to this program's, one numbered file after the other, all in one transaction.</summary>
internal static class Migrations
{
    private const string Folder = ".Storage.Migrations.";

    /// <summary>Applies what is missing.</summary>
    /// <returns>How many were applied.</returns>
    /// <exception cref="StoreRefusedException">The database knows a migration that this program does not.</exception>
    public static async Task<int> ApplyAsync(Session session)
    {
        // Two replicas may start at the same moment. SQLite has one process.
        if (session.Dialect == Dialect.Postgres)
            await session.ExecuteAsync("select pg_advisory_xact_lock(7041504)").ConfigureAwait(false);
        await session.ExecuteAsync("create table if not exists schema_version (version bigint primary key, name text not null)").ConfigureAwait(false);
        var version = await session.NumberAsync("select coalesce(max(version), 0) from schema_version").ConfigureAwait(false);
        var known = All();
        if (version > known[^1].Version)
        {
            throw new StoreRefusedException(
                $"The database's tables are version {version}, and this program knows {known[^1].Version}: a newer program has used it. Start that program, or restore a copy from before it.");
        }
        var applied = 0;
        foreach (var migration in known)
        {
            if (migration.Version <= version)
                continue;
            await session.ExecuteAsync(Read(migration.Resource)).ConfigureAwait(false);
            await session.ExecuteAsync("insert into schema_version (version, name) values (@Version, @Name)", new { migration.Version, migration.Name })
                .ConfigureAwait(false);
            applied++;
        }
        return applied;
    }

    /// <summary>The migrations of this program, oldest first. A file is <c>NNN_name.sql</c> and is never changed once released.</summary>
    public static IReadOnlyList<(long Version, string Name, string Resource)> All() =>
    [
        .. from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
           let at = resource.IndexOf(Folder, StringComparison.Ordinal)
           where at >= 0
           let name = resource[(at + Folder.Length)..^".sql".Length]
           orderby name
           select (long.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), name, resource),
    ];

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
