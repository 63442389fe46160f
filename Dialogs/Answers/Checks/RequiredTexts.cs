namespace ChatBot.Dialogs.Answers.Checks;

/// <summary>C110: every topic and every phrase has its bokmål text; it is what everything else falls back to.</summary>
internal static class RequiredTexts
{
    public static void Check(NationalContent unit, UnitReader reader)
    {
        var source = unit.Answers.GetValueOrDefault("nb");
        foreach (var id in DialogMap.ByTopic.Keys.Where(id => unit.Topics.Find(id) is null))
            reader.BlockAt("C110", "Topics.json", ["topics"], $"There is no topic {id}, and the program refers to it. Put it back from the last good version.");
        foreach (var topic in unit.Topics.All)
        {
            // What is outside the service has example questions and no answer.
            foreach (var form in topic.Kind == Topic.KindOfOutside ? [AnswerKey.Questions] : AnswerKey.Forms)
                if (IsMissing(source, $"{topic.Id}.{form}")) reader.Block("C110", $"Answers/{topic.Theme}.resx", LineBeside(source, topic.Id, form), $"The key {topic.Id}.{form} has no bokmål text, so there would be nothing to say. Write it, or take the topic out of Topics.json.");
        }
        foreach (var key in PhraseKeys.Arguments.Keys.Where(key => IsMissing(source, key)))
            reader.Block("C110", "Answers/phrases.resx", source?.Find(key)?.Line, $"The key {key} has no bokmål text, and the program says it. Put it back from the last good version.");
        foreach (var key in PageKeys.All.Where(key => IsMissing(source, key)))
            reader.Block("C110", "Answers/page.resx", source?.Find(key)?.Line, $"The key {key} has no bokmål text, and the web page shows it. Put it back from the last good version.");
        foreach (var (id, line) in unit.Lines.Where(line => line.Value.Label is { } label && IsMissing(source, label)))
            reader.BlockAt("C110", "Facts.json", ["lines", id, "label"], $"The line {id} is named by {line.Label}, which has no bokmål text. Write it in Answers/phrases.resx.");
    }

    // The text itself where it is empty, else the last of the topic's texts that are there: what is missing belongs below it.
    private static int? LineBeside(AnswerFile? file, string topic, string missing) =>
        (file?.Find($"{topic}.{missing}") ?? AnswerKey.Forms.Reverse().Select(form => file?.Find($"{topic}.{form}")).FirstOrDefault(entry => entry is not null))?.Line;

    private static bool IsMissing(AnswerFile? file, string key) => string.IsNullOrWhiteSpace(file?.Find(key)?.Text);
}
