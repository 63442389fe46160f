using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Dialogs.Conversation;

/// <summary>C113: content goes live only if the danger set built into the program still passes with it.</summary>
internal static class DangerSetCheck
{
    /// <summary>The cries that would be missed; none in good content.</summary>
    public static IReadOnlyList<ContentProblem> Run(NationalContent national, Training training)
    {
        var missed = DangerSet.Misses(text => DangerIn(text, national, training));
        return [.. missed.Select(miss => new ContentProblem(
            ContentUnits.National, "C113", ProblemEffect.Blocks, $"Answers/safety.{miss.Language}.resx", null,
            $"With these texts a message about danger would no longer be recognised: the built-in set for '{miss.Language}' has one about {miss.Topic} that is missed. Look at what was changed among the example questions of the safety topics and of the topics near them."))];
    }

    private static string? DangerIn(string text, NationalContent national, Training training)
    {
        var understood = training.Understanding.Read(text, null, "");
        if (DangerCheck.Find(text) is { } finding && !finding.IsContradicted(understood)) return finding.Topic;
        return understood.Topics.Count > 0 && understood.Verdict == Verdict.Answer && national.Topics.Find(understood.Topics[0].Topic) is { Danger: true } topic ? topic.Id : null;
    }
}
