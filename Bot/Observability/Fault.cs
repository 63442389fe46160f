using System.Diagnostics;

namespace ChatBot.Bot.Observability;

/// <summary>An exception as it may be logged: its type and where in our code it came up, never its message, which can hold what a person wrote.</summary>
/// <param name="Type">The type's name, and that of the exception that caused it.</param>
/// <param name="Place">The innermost method of ours on the stack.</param>
internal readonly record struct Fault(string Type, string Place)
{
    /// <summary>Takes from an exception what may be logged.</summary>
    public static Fault Of(Exception exception)
    {
        var root = exception.GetBaseException();
        var type = root == exception ? exception.GetType().Name : $"{exception.GetType().Name} from {root.GetType().Name}";
        return new Fault(type, PlaceOf(root) ?? PlaceOf(exception) ?? "unknown");
    }

    private static string? PlaceOf(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is { } method && method.DeclaringTypeName?.StartsWith("ChatBot.", StringComparison.Ordinal) == true)
            {
                return $"{method.DeclaringTypeName}.{method.Name}";
            }
        }

        return null;
    }
}
