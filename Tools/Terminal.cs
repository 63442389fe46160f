using Spectre.Console;

namespace ChatBot.Tools;

/// <summary>Writes to people: in colours on a terminal, plain everywhere else and where <c>NO_COLOR</c> asks for it.</summary>
internal static class Terminal
{
    private static bool HasColours => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Writes a piece of a line.</summary>
    public static void Write(string text, Color? foreground = null, Color? background = null)
    {
        if (HasColours) AnsiConsole.Write(new Text(text, new Style(foreground, background)));
        else Console.Write(text);
    }

    /// <summary>Writes a line.</summary>
    public static void Line(string text = "", Color? foreground = null)
    {
        Write(text, foreground);
        Console.WriteLine();
    }

    /// <summary>Writes a line to those who read the faults.</summary>
    public static void Complain(string text) => Console.Error.WriteLine(text);
}
