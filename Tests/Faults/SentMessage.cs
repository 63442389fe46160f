namespace ChatBot.Tests.Faults;

/// <summary>A message that a person has sent.</summary>
/// <param name="Sid">Its id.</param>
/// <param name="Person">The number it came from.</param>
/// <param name="Index">Which of the person's it is, from 0.</param>
/// <param name="Text">What it says.</param>
internal sealed record SentMessage(string Sid, string Person, int Index, MixedText Text)
{
    /// <summary>Which replica took it; null while none has.</summary>
    public int? TakenBy { get; set; }
}
