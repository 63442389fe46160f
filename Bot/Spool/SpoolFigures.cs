namespace ChatBot.Bot.Spool;

/// <summary>How much waits in the spool.</summary>
/// <param name="Count">How many messages.</param>
/// <param name="Bytes">How many bytes they take.</param>
/// <param name="Oldest">How long the oldest has waited; null when none waits.</param>
/// <param name="SetAside">How many files were set aside and lie there still.</param>
/// <param name="IsFull">Whether the next message may find no room.</param>
internal readonly record struct SpoolFigures(int Count, long Bytes, TimeSpan? Oldest, int SetAside, bool IsFull);
