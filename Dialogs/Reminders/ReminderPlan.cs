namespace ChatBot.Dialogs.Reminders;

/// <summary>Says what a subscription is to be sent, and when. Pure: the same input gives the same step.</summary>
/// <remarks>A change of the date comes first, then what is near. Of several reminders that are late only the nearest still goes out. What
/// would fall into closed hours has gone out before them; only what is late, because we were, waits for the next open hour.</remarks>
/// <param name="window">When reminders may go out.</param>
public sealed class ReminderPlan(SendingWindow window)
{
    /// <summary>For how long after a guessed date we wait for the true one.</summary>
    public static readonly TimeSpan WaitForCertainty = TimeSpan.FromDays(90);

    /// <summary>How soon an event is looked for again that is not known.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(15);

    /// <summary>The step at an instant.</summary>
    /// <param name="subscription">What was asked for, told and sent.</param>
    /// <param name="current">The event as it is known now; null when it is not known (any more): then nothing goes out.</param>
    /// <param name="now">The instant.</param>
    public PlanStep At(Subscription subscription, ReminderEvent? current, DateTimeOffset now)
    {
        var told = subscription.Told;
        if (IsOff(told) && (current is null || IsStillOff(told, current.Facts))) return now < told.EndsAt ? PlanStep.Wait(told.EndsAt) : PlanStep.End();
        if (current is null || (current.Key != subscription.Event && told.EndsAt <= now))
            return now < LastOf(told) ? PlanStep.Wait(Sooner(LastOf(told), now + LookAgain)) : PlanStep.End(Pending(subscription, told));
        var facts = current.Facts;
        if (facts.IsUnlisted) return Unlisted(subscription, facts, now);
        if (IsNews(subscription, facts) && (facts.Cancelled || now < facts.EndsAt || CanSpareATrip(subscription, current, now))) return Change(subscription, current, now);
        if (facts.EndsAt > now) return Near(subscription, facts, now);
        return now < LastOf(facts) ? PlanStep.Wait(LastOf(facts), Pending(subscription, facts)) : PlanStep.End(Pending(subscription, facts));
    }

    /// <summary>When each of some offsets is due before a date, the earliest first; those that are past are left out.</summary>
    public IReadOnlyList<DateTimeOffset> DueAfter(IEnumerable<ReminderOffset> offsets, ReminderFacts facts, DateTimeOffset now) =>
        [.. offsets.Select(offset => DueOf(offset, facts)).Where(due => due > now).Distinct().Order()];

    /// <summary>When to look at a new subscription first.</summary>
    public DateTimeOffset FirstLook(IEnumerable<ReminderOffset> offsets, ReminderFacts facts, DateTimeOffset now) =>
        DueAfter(offsets, facts, now) is [var first, ..] ? first : LastOf(facts);

    private static bool IsOff(ReminderFacts told) => told.Cancelled || told.IsUnlisted;

    // What was cancelled and then taken away is still cancelled; what was only taken away may now be cancelled, and that is more.
    private static bool IsStillOff(ReminderFacts told, ReminderFacts facts) => facts.IsUnlisted || (told.Cancelled && facts.Cancelled);

    // One guess for another is no news: that the date is not announced has been said. A new place comes with what is still to be sent.
    private bool IsNews(Subscription subscription, ReminderFacts facts)
    {
        var told = subscription.Told;
        if (!told.IsSameDateAs(facts)) return told.IsCertain || facts.IsCertain || facts.Cancelled;
        return told.Place is { } before && facts.Place is { } place && before != place && !facts.Cancelled && Pending(subscription, facts).Count == 0;
    }

    // Until the time that was told, somebody may still be about to set out.
    private static bool CanSpareATrip(Subscription subscription, ReminderEvent current, DateTimeOffset now) => current.Kind == ReminderEventKind.Activity && now < subscription.Told.EndsAt;

    private DateTimeOffset DueOf(ReminderOffset offset, ReminderFacts facts) => window.DueOn(facts.Day.AddDays(-offset.DaysOf()));

    // The guess is no deadline: whoever waits for the true date still does, for a while.
    private static DateTimeOffset LastOf(ReminderFacts facts) => facts.IsCertain ? facts.EndsAt : facts.EndsAt + WaitForCertainty;

    private PlanStep Change(Subscription subscription, ReminderEvent current, DateTimeOffset now)
    {
        var (told, facts) = (subscription.Told, current.Facts);
        var isUrgent = CanSpareATrip(subscription, current, now);
        // A date moved ahead of now is of use to whoever would come on the old one.
        var useful = facts.Cancelled || (isUrgent && facts.EndsAt <= now) ? told.EndsAt : facts.EndsAt;
        var at = isUrgent ? now : window.OpenFrom(now);
        if (at >= useful) return facts.Cancelled ? PlanStep.End(subscription.NextNote) : PlanStep.Wait(facts.EndsAt, [subscription.NextNote, .. Pending(subscription, facts)]);
        if (at > now) return PlanStep.Wait(at);
        var until = Sooner(useful, isUrgent ? told.EndsAt : window.EndOf(now));
        var note = new PlannedReminder(subscription.NextNote, MessageOf(told, facts), facts, told, isUrgent, until);
        // What would have been said by now is said by the note.
        var late = Late(subscription, facts, now);
        return new(note, [.. late.Select(ReminderOffsets.CodeOf)], facts.Cancelled ? useful : NextOf(subscription, facts, now));
    }

    // It may be back in the list before anybody has to know, so this is told when the reminder would be, and after that at once; in open hours, for nobody has cancelled anything.
    private PlanStep Unlisted(Subscription subscription, ReminderFacts facts, DateTimeOffset now)
    {
        var (told, pending) = (subscription.Told, Pending(subscription, subscription.Told));
        if (told.EndsAt <= now) return PlanStep.End(pending);
        var due = Open(subscription, told).Select(offset => DueOf(offset, told)).DefaultIfEmpty(now).Max();
        var at = window.OpenFrom(due > now ? due : now);
        if (at >= told.EndsAt) return PlanStep.Wait(told.EndsAt, [subscription.NextNote, .. pending]);
        if (at > now) return PlanStep.Wait(at);
        var note = new PlannedReminder(subscription.NextNote, ReminderMessage.Unlisted, facts, told, false, Sooner(told.EndsAt, window.EndOf(now)));
        return new(note, pending, told.EndsAt);
    }

    private PlanStep Near(Subscription subscription, ReminderFacts facts, DateTimeOffset now)
    {
        var late = Late(subscription, facts, now);
        if (late.Count == 0) return PlanStep.Wait(NextOf(subscription, facts, now));
        var nearest = late.MinBy(ReminderOffsets.DaysOf);
        string[] passed = [.. late.Where(offset => offset != nearest).Select(ReminderOffsets.CodeOf)];
        var at = window.OpenFrom(now);
        if (at >= facts.EndsAt) return PlanStep.Wait(LastOf(facts), [.. passed, nearest.CodeOf()]);
        if (at > now) return PlanStep.Wait(at, passed);
        var send = new PlannedReminder(nearest.CodeOf(), ReminderMessage.Near, facts, subscription.Told, false, Sooner(window.EndOf(now), facts.EndsAt));
        return new(send, passed, NextOf(subscription, facts, now));
    }

    private static ReminderMessage MessageOf(ReminderFacts told, ReminderFacts facts) =>
        facts.Cancelled ? ReminderMessage.Cancelled
        : told.IsSameDateAs(facts) ? ReminderMessage.OtherPlace
        : told.IsCertain && !facts.IsCertain ? ReminderMessage.Unsure
        : !told.IsCertain && facts.IsCertain ? ReminderMessage.Certain : ReminderMessage.Moved;

    private List<ReminderOffset> Late(Subscription subscription, ReminderFacts facts, DateTimeOffset now) =>
        [.. Open(subscription, facts).Where(offset => DueOf(offset, facts) <= now)];

    private DateTimeOffset NextOf(Subscription subscription, ReminderFacts facts, DateTimeOffset now) =>
        FirstLook(Open(subscription, facts), facts, now);

    // What was past when they asked was never promised.
    private IEnumerable<ReminderOffset> Open(Subscription subscription, ReminderFacts facts) =>
        subscription.Offsets.Where(offset => !subscription.Done.Contains(offset.CodeOf()) && DueOf(offset, facts) > subscription.Since);

    private List<string> Pending(Subscription subscription, ReminderFacts facts) => [.. Open(subscription, facts).Select(ReminderOffsets.CodeOf)];

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
