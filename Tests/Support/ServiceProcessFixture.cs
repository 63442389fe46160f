using ChatBot.Tests.EndToEnd;

namespace ChatBot.Tests.Support;

/// <summary>One service process for all tests of a class.</summary>
public sealed class ServiceProcessFixture : IAsyncLifetime
{
    private ServiceProcess? _process;
    private Carrier? _twilio;

    internal ServiceHostSettings Settings { get; } = new ServiceHostSettings()
        .With("Logging:LogLevel:Default", "Trace").With("Logging:LogLevel:Microsoft.AspNetCore", "Trace").With("Logging:Console:LogLevel:Default", "Trace");

    internal ServiceProcess Process => _process!;

    internal Carrier Twilio => _twilio!;

    public async ValueTask InitializeAsync()
    {
        _process = await ServiceProcess.StartAsync(Settings);
        _twilio = new(_process.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _twilio?.Dispose();
        if (_process is not null) await _process.DisposeAsync();
        Settings.Dispose();
    }
}
