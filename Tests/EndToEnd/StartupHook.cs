using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>Runs in the service's own process, before it, and ends that process as <c>kill -9</c> does when a step of a turn is reached.</summary>
/// <remarks>.NET looks for this very class, without a namespace; see DOTNET_STARTUP_HOOKS.</remarks>
internal sealed class StartupHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The step at which to end, and how many messages reach it first, as <c>committed:2</c>.</summary>
    public const string Variable = "CHATBOT_TEST_KILL_AT";

    private const int Sigkill = 9;

    private readonly string _step;
    private int _left;

    private StartupHook(string step, int nth) => (_step, _left) = (step, nth);

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(':') is not [var step, var nth]) return;
        DiagnosticListener.AllListeners.Subscribe(new StartupHook(step, int.Parse(nth, CultureInfo.InvariantCulture)));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "ChatBot.Turn") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != _step || Interlocked.Decrement(ref _left) != 0) return;
        Kill(Environment.ProcessId, Sigkill);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
