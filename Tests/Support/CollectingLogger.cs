using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>Keeps every line as it would be written, the exception's own text included.</summary>
internal sealed class CollectingLogger<T> : ILogger<T>
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            _lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}".TrimEnd());
        }
    }
}
