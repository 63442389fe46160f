using ChatBot.Dialogs.Understanding;

namespace ChatBot.Tests.EndToEnd;

/// <summary>Understanding that throws, with the message in what it throws, and counts how often it was asked.</summary>
internal sealed class BrokenUnderstanding : IUnderstanding
{
    private int _asked;

    public int Asked => _asked;

    public Understood Read(string text, Language? prior, string municipality)
    {
        Interlocked.Increment(ref _asked);
        throw new FormatException($"Cannot understand: {text}");
    }
}
