using System.Diagnostics;

namespace ChatBot.Bot.Observability;

/// <summary>Where an exception came up. Together with its type it is all of an exception that may be logged: its message can hold what a person wrote.</summary>
internal static class Place
{
    /// <summary>The innermost method of ours on the stack of the exception, or of what caused it.</summary>
    public static string Of(Exception exception) => InnermostOurs(exception.GetBaseException()) ?? InnermostOurs(exception) ?? "unknown";

    private static string? InnermostOurs(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is { } method && method.DeclaringTypeName?.StartsWith("ChatBot.", StringComparison.Ordinal) == true)
                return $"{method.DeclaringTypeName}.{method.Name}";
        }
        return null;
    }
}
