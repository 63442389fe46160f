namespace ChatBot.Tests.Faults;

/// <summary>How long a fault lasts: as short as will show it in CI, and as long as in <c>docs/faults.md</c> with <c>CHATBOT_FAULTS=long</c>.</summary>
internal static class FaultLength
{
    private const string Variable = "CHATBOT_FAULTS";

    public static TimeSpan Of(int shortSeconds, int longSeconds) =>
        TimeSpan.FromSeconds(Environment.GetEnvironmentVariable(Variable) == "long" ? longSeconds : shortSeconds);
}
