namespace ChatBot.Bot.Storage;

/// <summary>Which database.</summary>
internal enum StorageProvider
{
    /// <summary>One file on this machine; one process.</summary>
    Sqlite,

    /// <summary>A server that several replicas share.</summary>
    Postgres,
}

/// <summary>Where turns are recorded; valid once made.</summary>
internal sealed record StorageSettings
{
    /// <param name="provider"><c>Storage:Provider</c>. The default is <see cref="StorageProvider.Sqlite"/>.</param>
    /// <param name="connectionString"><c>Storage:ConnectionString</c>, such as <c>Data Source=data/chatbot.db</c>.</param>
    /// <exception cref="ArgumentException">A value is not possible; the message names the setting, never a password.</exception>
    public StorageSettings(StorageProvider provider, string connectionString)
    {
        if (!Enum.IsDefined(provider))
            throw new ArgumentException("Storage:Provider must be Sqlite or Postgres.", nameof(provider));
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new ArgumentException("Storage:ConnectionString is empty. For SQLite give Data Source=<file>, for PostgreSQL Host=…;Database=…;Username=….", nameof(connectionString));
        Provider = provider;
        ConnectionString = connectionString;
    }

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; }

    /// <summary>How to reach it. It may hold a password: never logged.</summary>
    public string ConnectionString { get; }

    /// <summary>How long an inline reply may stay unconfirmed before health counts it. The default is 90 seconds.</summary>
    public TimeSpan UnconfirmedAfter { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether all that the database holds at the start waits for a person, as after a restore. The default is no.</summary>
    public bool Held { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Provider}";
}
