namespace ChatBot.Dialogs.Understanding;

/// <summary>One training text as the models see it.</summary>
/// <param name="Topic">The number of its topic.</param>
/// <param name="Language">The number of its language.</param>
/// <param name="Features">Its hashed features.</param>
/// <param name="OwnScript">Whether it is written in its language's script, and not in Latin letters for want of a keyboard.</param>
/// <param name="IsQuestion">Whether it is a question of the kind that people send; an answer's own sentences are not.</param>
internal readonly record struct Example(int Topic, int Language, uint[] Features, bool OwnScript, bool IsQuestion);
