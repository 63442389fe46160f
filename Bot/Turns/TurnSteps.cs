using System.Diagnostics;

namespace ChatBot.Bot.Turns;

/// <summary>Says which step of a turn was reached, for whoever listens: tracing, and tests that end the process there.</summary>
internal static class TurnSteps
{
    /// <summary>The name to subscribe to through <see cref="DiagnosticListener.AllListeners"/>.</summary>
    public const string ListenerName = "ChatBot.Turn";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    /// <summary>Tells that a step was reached. The message's id is the only payload.</summary>
    public static void Reached(string step, string messageId)
    {
        if (Listener.IsEnabled(step)) Listener.Write(step, messageId);
    }
}
