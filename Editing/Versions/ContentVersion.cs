namespace ChatBot.Editing.Versions;

/// <summary>One version of the content that is kept: who published it, when, and what it changed.</summary>
/// <param name="Number">Counted from 1; later versions have higher numbers.</param>
/// <param name="Content">The fingerprint of its files, the same as the service tells in <c>/healthz</c>.</param>
/// <param name="At">When it was published.</param>
/// <param name="By">The role of who published it, or the organiser whose own activity it was; never a person's name.</param>
/// <param name="What">What was done, in a few words.</param>
/// <param name="Changed">The files that differ from the version before, by path below the content root.</param>
/// <param name="Files">The SHA-256 of every file, in hexadecimal, by path below the content root.</param>
/// <param name="Restores">The number of the version this one went back to; null when it is new.</param>
/// <param name="IsOwn">Whether an organiser did it to an activity of their own.</param>
public sealed record ContentVersion(
    int Number, string Content, DateTimeOffset At, string By, string What, IReadOnlyList<string> Changed, IReadOnlyDictionary<string, string> Files, int? Restores = null,
    bool IsOwn = false);
