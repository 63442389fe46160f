using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Reminders;
using ChatBot.Dialogs.Rendering;
using ChatBot.Dialogs.Rights;

namespace ChatBot.Dialogs.Conversation;

/// <summary>One step of a rights check: the next question, the one before, why it is asked, or the result.</summary>
internal sealed class RightsTurn(TurnContext turn, TurnFinish finish)
{
    private const int LastChoice = 7, LongestMonth = 31, MostMisses = 2;

    private readonly RightsCheck _check = new(turn);
    private readonly CheckReplies _replies = new(turn);

    /// <summary>Goes on: the next question, or the result when no answer would change it.</summary>
    public TurnResult Go(CheckTalk talk, Outcome outcome = Outcome.Dialog)
    {
        var answer = _check.Decide(talk);
        if (_check.Next(talk, answer) is { } question) return Ask(talk with { Open = question.Id, Page = 0, Misses = 0 }, outcome: outcome);
        var result = CheckResult.Of(answer, _check.FactsOf(talk), _check.Told);
        var reply = new ResultReplies(turn).Of(result);
        if (turn.Message.IsPrivate && Because.Of(answer, turn) is { Count: > 0 } reasons) reply = reply with { Reasons = [turn.Say(RightsKeys.Of("because")), .. reasons] };
        // Only the date itself waits for an answer, and only until the next message.
        if (result.Until is { } until && ReminderRule.Offer(until, turn) is { } offer) reply = reply with { Choices = [offer], Opens = new(ReminderRule.Question, ReminderChoice.Read(offer.Id)!.Event!) };
        var done = finish.Place(reply, result.Id, 0, turn, outcome, RightsDialog.TopicId);
        // The list of the last question is no list of the result.
        return done with { State = done.State with { Offered = [] } };
    }

    /// <summary>Asks the open question, or asks it again.</summary>
    public TurnResult Ask(CheckTalk talk, bool notUnderstood = false, Outcome outcome = Outcome.Dialog)
    {
        var reply = _replies.Ask(talk);
        if (notUnderstood) reply = reply with { Text = $"{turn.Say(RightsKeys.Of("again"))} {reply.Text}" };
        if (reply.Page > 0 && SmsRenderer.Render(reply, turn.Settings) is null) reply = _replies.Ask(talk with { Page = 0 });
        return finish.Place(reply, RightsDialog.TopicId, reply.Page, turn, outcome, outcome == Outcome.Answered ? RightsDialog.TopicId : null);
    }

    /// <summary>Says that the answer was not understood and asks again; the second time it is passed over, so that nobody is held up.</summary>
    public TurnResult Miss(CheckTalk talk) => talk.Misses + 1 >= MostMisses ? Go(talk.With()) : Ask(talk with { Misses = talk.Misses + 1, Page = 0 }, notUnderstood: true);

    /// <summary>Tells more of the question: why it is asked; after the last page the question itself again.</summary>
    public TurnResult More(CheckTalk talk) => Ask(talk with { Page = talk.Page + 1 });

    /// <summary>Goes back to the question before; null when there is none and something else was shown before.</summary>
    public TurnResult? Back(CheckTalk talk)
    {
        if (talk.Page > 0) return Ask(talk with { Page = talk.Page - 1 });
        if (talk.Steps.Count == 0) return finish.State.Trail.Count > 0 ? null : Ask(talk);
        var last = talk.Steps[^1];
        return Ask(new(talk.Steps.RemoveAt(talk.Steps.Count - 1), last.Question.Length > 0 ? last.Question : CheckQuestions.Reason.Id, 0, 0));
    }

    /// <summary>Takes a lone number: a command, a choice, a day; false when it is to be read as an age or a year.</summary>
    public bool Number(int number, CheckQuestion question, CheckTalk talk, out TurnResult? result)
    {
        result = number switch
        {
            0 => null,
            8 => Back(talk),
            9 => More(talk),
            _ when question.IsDay && number <= LongestMonth => Day(number, question, talk),
            _ when number <= question.Choices.Count => Go(talk.With(question.Choices[number - 1].Told)),
            _ => Miss(talk),
        };
        return number is <= LastChoice or 8 or 9 || (question.IsDay && number <= LongestMonth) || question.Form is AnswerForm.Kind or AnswerForm.YesNo;
    }

    private TurnResult Day(int number, CheckQuestion question, CheckTalk talk)
    {
        if (RightsCheck.RangeOf(question.Fact, _check.FactsOf(talk)) is not { } month || number > DateTime.DaysInMonth(month.First.Year, month.First.Month)) return Miss(talk);
        var day = new DateOnly(month.First.Year, month.First.Month, number);
        return Go(talk.With(ToldFacts.Date(question.Fact, day, day)));
    }
}
