namespace ChatBot.bench.Load;

/// <summary>A text on its way.</summary>
/// <param name="Sid">The carrier's id.</param>
/// <param name="From">Who writes.</param>
/// <param name="To">The number written to.</param>
/// <param name="Text">The text.</param>
internal sealed record LoadMessage(string Sid, string From, string To, string Text);
