namespace ChatBot.Tests.Faults;

/// <summary>A text that people send.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsDanger">Whether it is about danger.</param>
/// <param name="Beginning">How the reply to it begins; empty where it is known as an answer to danger.</param>
internal sealed record MixedText(string Text, bool IsDanger, string Beginning)
{
    /// <summary>How much of a reply tells it from the others to the same person.</summary>
    public const int Telling = 28;

    public static string BeginningOf(string reply) => reply[..Math.Min(Telling, reply.Length)];
}
