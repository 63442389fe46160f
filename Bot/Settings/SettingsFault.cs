namespace ChatBot.Bot.Settings;

/// <summary>The settings do not allow a start. All faults are told at once, each with the setting's name and what to do.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception("The service does not start, because of its settings:\n- " + string.Join("\n- ", faults))
{
    /// <summary>One line per fault.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
