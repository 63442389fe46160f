namespace ChatBot.Bot.Settings;

/// <summary>How log lines are written.</summary>
internal enum LogFormat
{
    /// <summary>One JSON object a line, for programs.</summary>
    Json,

    /// <summary>One line of text each, for people.</summary>
    Text,
}
