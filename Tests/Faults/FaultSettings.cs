using ChatBot.Tests.Support;

namespace ChatBot.Tests.Faults;

/// <summary>What replicas under faults are told besides.</summary>
internal static class FaultSettings
{
    public static ServiceHostSettings OnPostgres(this ServiceHostSettings settings, string connection) =>
        settings.With("Storage:Provider", "Postgres").With("Storage:ConnectionString", connection);
}
