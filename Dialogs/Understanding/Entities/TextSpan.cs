namespace ChatBot.Dialogs.Understanding.Entities;

/// <summary>Where something stands in <see cref="MessageEntities.Text"/>.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct TextSpan(int Start, int Length);
