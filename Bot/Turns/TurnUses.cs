using System.Text;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Reports;
using ChatBot.Bot.Storage;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;

namespace ChatBot.Bot.Turns;

/// <summary>What a turn adds to the figures of use, and the known words of a question that got no answer. No I/O.</summary>
/// <remarks>Words are kept of so little that nothing of what is left can be about anybody: see docs/decisions on what is kept of questions.</remarks>
internal sealed class TurnUses(QuestionMarks marks, Seal seal)
{
    // One length for many, so that the sealed column does not tell which words they are.
    private const int Padding = 64;

    /// <summary>The record with what the turn adds.</summary>
    public TurnRecord AddTo(TurnRecord record, UsedTurn turn, Knowledge knowledge, DateTimeOffset now)
    {
        if (record.Effects.OfType<Effect.Forget>().Any()) record = record with { QuestionMarks = marks.AllOf(record.Conversation.Municipality, record.Conversation.Person, now) };
        if (turn.Held != Held.Nothing) return record;
        return record with { Use = CountOf(record, turn, knowledge, now), Question = QuestionOf(record, turn, knowledge, now) };
    }

    private static UseCount CountOf(TurnRecord record, UsedTurn turn, Knowledge knowledge, DateTimeOffset now)
    {
        var (result, month) = (turn.Result, OsloMonth.Of(now));
        if (record.IsDanger || result.Outcome == Outcome.Emergency || IsSafety(result.Topic, knowledge)) return UseCount.OfSafety(month);
        var outcome = OutcomeOf(result);
        var topic = outcome is UseOutcome.Answered or UseOutcome.Unanswered ? knowledge.Content.Topics.Find(result.Topic ?? "")?.Id : null;
        return new(month, record.Message.Channel, LanguageOf(turn), topic, outcome)
        {
            OutOfHours = !OfficeHours.Hold(now),
            IsNewcomer = turn.Opening.Standing.Messages == 0,
            IsNewTopic = !turn.Before.Given.Any(given => given.Topic == topic),
            Segments = turn.Segments,
            CostMicros = record.CostMicros,
        };
    }

    private static UseOutcome OutcomeOf(TurnResult result) => result.Outcome switch
    {
        Outcome.Answered or Outcome.Glossary => UseOutcome.Answered,
        Outcome.Clarify => UseOutcome.AskedBack,
        Outcome.Unknown when result.Referral is not null => UseOutcome.Referred,
        Outcome.Unknown or Outcome.Withdrawn or Outcome.Expired => UseOutcome.Unanswered,
        _ => UseOutcome.Other,
    };

    private static bool IsSafety(string? topic, Knowledge knowledge) => topic is not null && knowledge.Content.Topics.Find(topic) is { Danger: true } or { Theme: "safety" };

    private static string LanguageOf(UsedTurn turn) =>
        turn.Result.Understood is { Language.SpokenHere: false } ? UseCount.OtherLanguage : turn.Result.Reply?.Language.Tag ?? turn.Result.State.Language ?? UseCount.OtherLanguage;

    private NewQuestion? QuestionOf(TurnRecord record, UsedTurn turn, Knowledge knowledge, DateTimeOffset now)
    {
        if (record.IsNobodys || !MayBeKept(record, turn, knowledge) || KnownWords.Of(turn.Text, LanguageOf(turn), knowledge.Understanding) is not { } words) return null;
        var (municipality, people, month) = (record.Conversation.Municipality, record.Conversation.Person, OsloMonth.Of(now));
        var alike = marks.Alike(municipality, LanguageOf(turn), words.Alike);
        var shown = Encoding.UTF8.GetBytes(string.Join(' ', words.InOrder));
        Array.Resize(ref shown, (shown.Length + Padding - 1) / Padding * Padding);
        return new(
            month, alike, marks.Of(municipality, month, people[0]), [.. people.Skip(1).Select(person => marks.Of(municipality, month, person))], LanguageOf(turn), OsloDay.Of(now),
            seal.Close(shown, SealPurpose.Question, NewQuestion.RowFor(municipality, month, alike)));
    }

    private static bool MayBeKept(TurnRecord record, UsedTurn turn, Knowledge knowledge)
    {
        if (turn.Result is not { Outcome: Outcome.Unknown, Referral: null, Understood: { Language.SpokenHere: true } understood }) return false;
        // The page promises that what was said there goes with its window, and knows no people: one person can be five of its conversations.
        if (record.Message.Channel == WebConversations.Channel) return false;
        // An answer to a question of ours is about the person.
        if (turn.Before.Question is not null || turn.Opening.Standing.StoppedAt is not null) return false;
        return !IsSafeMode(turn) && turn.Danger is null && !SensitiveNumbers.Mask(turn.Text).Masked && !PrivateMatters.AreLikely(understood, knowledge.Content);
    }

    // Whoever was answered about danger is in safe mode for as long as anything of that is remembered.
    private static bool IsSafeMode(UsedTurn turn) => turn.Opening.Recent.DangerRemembered > 0;
}
