namespace ChatBot.Dialogs;

/// <summary>All dialogs, as a list one can read.</summary>
public static class DialogMap
{
    /// <summary>The dialogs, by the topic they belong to.</summary>
    public static readonly IReadOnlyDictionary<string, IDialog> ByTopic = new IDialog[]
    {
        new ActivityDialog(),
        new GrantsDialog(),
        new GreetingDialog(),
        new HelpDialog(),
        new LanguageDialog(),
        new RemindersDialog(),
        new RightsDialog(),
        new TalkToPersonDialog(),
    }.ToDictionary(dialog => dialog.Topic, StringComparer.Ordinal);
}
