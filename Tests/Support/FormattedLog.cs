using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace ChatBot.Tests.Support;

/// <summary>Keeps each log line as the service's own formatter writes it to standard output, exceptions and scopes included.</summary>
internal sealed class FormattedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly LoggerExternalScopeProvider _scopes = new();

    /// <summary>The formatter; none while the service is being put together.</summary>
    public ConsoleFormatter? Formatter { get; set; }

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, this);

    public void Dispose()
    {
    }

    private void Write<T>(LogEntry<T> entry)
    {
        using var line = new StringWriter();
        Formatter!.Write(entry, _scopes, line);
        _lines.Enqueue(line.ToString());
    }

    private sealed class Category(string name, FormattedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(new LogEntry<TState>(logLevel, name, eventId, state, exception, formatter));
    }
}
