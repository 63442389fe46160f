using System.Globalization;
using ChatBot.Catalogue.Rights;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.Rights;

/// <summary>Puts a question into words: short, numbered, and on <c>9</c> why it is asked.</summary>
internal sealed class CheckReplies(TurnContext turn)
{
    private readonly RightsCheck _check = new(turn);

    /// <summary>Asks the question that is open.</summary>
    public Reply Ask(CheckTalk talk)
    {
        var question = CheckQuestions.Find(talk.Open) ?? CheckQuestions.Reason;
        var asked = turn.Say(RightsKeys.Of(question.Text), Arguments(question, talk));
        List<Choice> choices = [.. question.Choices.Select(choice => new Choice(RightsDialog.Shown + choice.Label, Label(choice.Label)))];
        // Why it is asked, and then the question again; a screen shows both at once.
        List<string> more = [turn.Say(RightsKeys.Of($"why.{question.Why}"))];
        if (!turn.Message.OnScreen) more.AddRange([asked, .. choices.Select((choice, i) => $"{Write(i + 1)} {choice.Label}")]);
        return new Reply(turn.Language, asked)
        {
            Topic = RightsDialog.TopicId,
            Choices = choices,
            Details = string.Join('\n', talk.Steps.Count == 0 ? [turn.Say(RightsKeys.Of("intro")), .. more, .. General()] : more),
            Opens = new(RightsDialog.Question, talk.Write()),
            Page = talk.Page,
            Hints = turn.Hints(),
        };
    }

    // What holds for most, for who asks nothing of their own.
    private IReadOnlyList<string> General()
    {
        var general = turn.Here.Answers.Get($"{RightsDialog.TopicId}.Full", turn.Language, turn.Today);
        string[] lines = [turn.Say($"{RightsDialog.TopicId}.Sms"), general.Text];
        return general.IsMachine ? [.. lines, turn.Say(PhraseKeys.NoticeMachine)] : lines;
    }

    private string Label(string name)
    {
        var (adultTo, lateFrom, lateTo) = _check.Told.Bands;
        return name switch
        {
            "age.adult" => $"{Law("law.age.min")}-{Write(adultTo)}",
            "age.late" => $"{Write(lateFrom)}-{Write(lateTo)}",
            "age.under" => turn.Say(RightsKeys.Of(name), "age", Law("law.age.min")),
            "age.over" => turn.Say(RightsKeys.Of(name), "age", Law("law.age.max")),
            _ => turn.Say(RightsKeys.Of(name)),
        };
    }

    private Dictionary<string, string> Arguments(CheckQuestion question, CheckTalk talk)
    {
        if (question.IsDay && RightsCheck.RangeOf(question.Fact, _check.FactsOf(talk)) is { } month) return new() { ["month"] = DateText.WriteMonth(month.First, turn.Language) };
        return question.Fact == RightsFact.SponsorSettledUnder5Years ? new() { ["years"] = Law("law.intro.sponsor.years") } : [];
    }

    private string Law(string parameter) => turn.Knowledge.Content.National.Rights.Number(parameter, turn.Today) is { } number ? Write(number) : "";

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
