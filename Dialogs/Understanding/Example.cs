namespace ChatBot.Dialogs.Understanding;

/// <summary>One example question as the models see it.</summary>
/// <param name="Topic">The number of its topic.</param>
/// <param name="Language">The number of its language.</param>
/// <param name="Features">Its hashed features.</param>
internal readonly record struct Example(int Topic, int Language, uint[] Features);
