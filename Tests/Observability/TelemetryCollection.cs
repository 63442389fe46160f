namespace ChatBot.Tests.Observability;

/// <summary>Classes that listen to the service's figures: a listener hears every service of this process, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class TelemetryCollection
{
    public const string Name = "telemetry";
}
