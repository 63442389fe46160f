using ChatBot.Dialogs.Activities;
using ChatBot.Dialogs.Answers;
using ChatBot.Dialogs.Understanding;
using ChatBot.Dialogs.Understanding.Entities;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Questions on activities, and messages that narrow or widen what was found: "and on Sunday?", "something cheaper".</summary>
internal static class ActivityRule
{
    // Topics next to this one: a message that also names a kind and a day is answered better by the list.
    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal) { ActivityDialog.TopicId, "meet-people", "join-club", "immigrant-organisations", "digital-help", "welcome-event", "norwegian-practice" };

    /// <summary>From which score another topic is what is meant, also where a kind of activity is named.</summary>
    private const double Surely = 0.6;

    /// <summary>From which score another topic may be what is meant.</summary>
    private const double Perhaps = 0.35;

    /// <summary>Below so many words a message that names a kind goes on with the question before: "and dance on Sunday".</summary>
    private const int WholeQuestion = 5;

    /// <summary>Applies the rule; null when the message is about something else, or the municipality has no list.</summary>
    public static TurnResult? Apply(TurnContext turn, TurnFinish finish, Understood understood)
    {
        if (turn.Here.Activities.Offers == 0) return null;
        var isOpen = ActivityTalk.IsOpen(finish.State);
        var change = new WishReader(turn).Read(turn.Message.Text);
        if (IsGrave(understood, turn) && WithoutWho(change, turn, isOpen) is { } calm) understood = calm;
        // "And on Sunday?" sounds like a question for the doctor on duty; in the middle of a list it is none.
        if (IsGrave(understood, turn) && !IsNothingElse(change, turn) && !(isOpen && change.IsAny && (change.IsPlain || IsHardlyMeant(understood)))) return null;
        if (change.Wishes.Contains(Wish.Calendar) && ReplyLanguage.IsShort(turn.Message.Text)) return Calendar(isOpen ? finish.State.Showing : null, turn, finish);
        return isOpen ? Narrowed(change, turn, finish, understood) : Asks(change, understood) ? Show(change.ApplyTo(null, null), 0, turn, finish, Outcome.Answered) : null;
    }

    /// <summary>The id under which a question on a topic is answered when it is asked in another language than it is to be answered in.</summary>
    public static string Aside(string topic, string question, TurnContext turn) =>
        topic == ActivityDialog.TopicId && turn.Here.Activities.Offers > 0 ? ActivityIds.Of(new WishReader(turn).Read(question).ApplyTo(null, null), 0) : topic;

    /// <summary>The id of the list, when a kind of activity is asked for that is held in another language: "fotball på arabisk"; null for anything else.</summary>
    /// <param name="question">The question without the language.</param>
    /// <param name="tag">The tag of the language.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="understood">What is understood of the question.</param>
    public static string? HeldIn(string question, string tag, TurnContext turn, Understood understood)
    {
        if (tag == "nb" || turn.Here.Activities.Offers == 0) return null;
        var change = new WishReader(turn).Read(question);
        return change.HasKind && !IsGrave(understood, turn) && !IsAboutElse(understood, Surely) ? ActivityIds.Of(change.ApplyTo(null, null) with { Language = tag }, 0) : null;
    }

    // "Gym for my husband" is no cry, and "my husband" is in many, "near me" too: what stays when they are left out decides. The patterns of danger have seen the whole message.
    private static Understood? WithoutWho(WishChange change, TurnContext turn, bool isOpen)
    {
        // In the middle of a list "something for women" names no kind, and has one word that is no wish.
        if (turn.Message.Danger is not null || !(isOpen ? change.Strange <= 1 : change is { HasKind: true, IsPlain: true }) || !(change.NamesSomebody || change.Wishes.Contains(Wish.Near))) return null;
        var rest = turn.Knowledge.Understanding.Read(change.WithoutWho, turn.Language, turn.Message.Municipality);
        return IsGrave(rest, turn) && (rest.Verdict == Verdict.Answer || !isOpen) ? null : rest with { Verdict = Verdict.NotUnderstood };
    }

    private static TurnResult? Narrowed(WishChange change, TurnContext turn, TurnFinish finish, Understood understood)
    {
        if (!change.IsAny) return understood is { Verdict: Verdict.Answer, Topics: [{ Topic: ActivityDialog.TopicId }, ..] } ? Show(ActivityWish.All, 0, turn, finish, Outcome.Answered) : null;
        if (!change.IsPlain && !IsWishWhatever(change, understood) && (IsAboutElse(understood, change.HasKind ? Surely : 0) || (!change.HasKind && MayBeElse(understood)))) return null;
        var (wish, skip) = ActivityTalk.LatestList(finish.State) ?? (ActivityWish.All, 0);
        if (IsWholeQuestion(change, turn, understood)) wish = ActivityWish.All;
        if (change.Wishes.Contains(Wish.Another) && !change.HasKind && !change.HasCondition)
            return Show(wish, skip + ActivityReplies.PerList, turn, finish, Outcome.Dialog) ?? finish.Say(PhraseKeys.MoreNone);
        return Show(change.ApplyTo(wish, LowestShown(wish, skip, turn)), 0, turn, finish, Outcome.Dialog);
    }

    private static bool Asks(WishChange change, Understood understood)
    {
        if (change is { IsPlain: true, HasKind: true, HasCondition: true, NamesSomebody: false }) return true;
        if (IsAboutElse(understood, change.HasKind && understood.Topics.Any(score => score.Topic == ActivityDialog.TopicId) ? Surely : 0)) return false;
        if (understood is { Verdict: not Verdict.NotUnderstood, Topics: [{ Topic: ActivityDialog.TopicId }, ..] } && (understood.Verdict == Verdict.Answer || change.IsAny)) return true;
        return change.IsNamed || (change.HasKind && change.HasCondition);
    }

    private static TurnResult? Show(ActivityWish wish, int skip, TurnContext turn, TurnFinish finish, Outcome outcome) =>
        finish.Show(ActivityIds.Of(wish, skip), 0, turn, outcome, ActivityDialog.TopicId);

    private static TurnResult? Calendar(string? shown, TurnContext turn, TurnFinish finish) =>
        finish.Show(ActivityIds.CalendarOf(shown ?? ActivityIds.Of(ActivityWish.All, 0)), 0, turn, Outcome.Dialog, ActivityDialog.TopicId, aside: true);

    private static int? LowestShown(ActivityWish wish, int skip, TurnContext turn)
    {
        var shown = turn.Here.Activities.Find(wish.ToQuery(skip, ActivityReplies.PerList), turn.Now).Matches.Select(match => match.Activity.Price);
        return shown.Where(price => price.Kind != Catalogue.Activities.PriceKind.Unknown).Select(price => (int?)(price.AmountOre ?? 0)).Min();
    }

    private static bool IsWholeQuestion(WishChange change, TurnContext turn, Understood understood) =>
        turn.Message.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= WholeQuestion
        && (change.HasKind || (change.NamesSomebody && understood is { Verdict: not Verdict.NotUnderstood, Topics: [{ Topic: ActivityDialog.TopicId }, ..] }));

    // "Something for women", "somebody who speaks Arabic": alone they would be outside, or a wish for another language; in the middle of a list they narrow it.
    private static bool IsWishWhatever(WishChange change, Understood understood) => understood.Topics is [var best, ..]
        && ((best.Topic == TrainingSet.Outside && change.NamesSomebody) || (best.Topic == "language-change" && change.Said.Language is not null));

    // "Work on Saturday" names a day, and is better asked back than taken for a narrower list.
    private static bool MayBeElse(Understood understood) => understood is { Verdict: Verdict.AskBack, Topics: [{ Score: >= Perhaps } best, ..] } && !Beside.Contains(best.Topic);

    private static bool IsAboutElse(Understood understood, double from) => understood is { Verdict: Verdict.Answer, Topics: [var best, ..] } && best.Score >= from && !Beside.Contains(best.Topic);

    // "Football up to 100 kroner on Sunday", "calendar": every word is one of the list's own, and none is for a person.
    private static bool IsNothingElse(WishChange change, TurnContext turn) =>
        turn.Message.Danger is null && change.IsPlain && !change.NamesSomebody && (change is { HasKind: true, HasCondition: true } || change.Wishes.Contains(Wish.Calendar));

    private static bool IsHardlyMeant(Understood understood) => understood is { Verdict: Verdict.AskBack, Topics: [{ Score: < Perhaps }, ..] };

    // What may be a cry is answered as everywhere.
    private static bool IsGrave(Understood understood, TurnContext turn) =>
        understood is { Verdict: not Verdict.NotUnderstood, Topics: [var best, ..] } && turn.Knowledge.Content.Topics.Find(best.Topic) is { Sensitive: true } or { Danger: true };
}
