using System.Diagnostics;
using System.Reflection;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Makes one part of the service at a time throw at every call, with words in the exception that nobody must see.</summary>
internal sealed class Traitor
{
    private int _betrayals;

    /// <summary>The parts, by the names under which they are put in place.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["store", "outbox", "sender", "records", "direct", "mail"];

    /// <summary>What the exceptions say.</summary>
    public string Words { get; set; } = "";

    /// <summary>The part that throws now; null for none.</summary>
    public string? Part { get; set; }

    /// <summary>How often anything threw.</summary>
    public int Betrayals => _betrayals;

    /// <summary>A stand-in that throws while its part is the one, and is the real one otherwise.</summary>
    public T Before<T>(string part, T real)
        where T : class
    {
        var standIn = DispatchProxy.Create<T, StandIn>();
        var inner = (StandIn)(object)standIn;
        (inner.Traitor, inner.Part, inner.Real) = (this, part, real);
        return standIn;
    }

    /// <summary>Throws when a message reaches a step of its turn.</summary>
    public IDisposable At(string step, string messageId) => DiagnosticListener.AllListeners.Subscribe(new Listeners(this, step, messageId));

    private Exception Betrayal()
    {
        Interlocked.Increment(ref _betrayals);
        return new InvalidOperationException(Words, new FormatException(Words));
    }

    /// <summary>Stands in for an interface.</summary>
    public class StandIn : DispatchProxy
    {
        internal Traitor? Traitor { get; set; }

        internal string Part { get; set; } = "";

        internal object? Real { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            // A name or a number of a part is no step of a turn.
            if (Part == Traitor!.Part && !targetMethod!.IsSpecialName) throw Traitor.Betrayal();
            try
            {
                return targetMethod!.Invoke(Real, args);
            }
            catch (TargetInvocationException wrapped)
            {
                throw wrapped.InnerException!;
            }
        }
    }

    private sealed class Listeners(Traitor traitor, string step, string messageId) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "ChatBot.Turn") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == step && Equals(value.Value, messageId)) throw traitor.Betrayal();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
