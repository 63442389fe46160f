using ChatBot.Bot.Delivery;
using ChatBot.Bot.Delivery.Reminders;
using ChatBot.Bot.Journal;
using ChatBot.Bot.Spool;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Answers.Checks;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Observability;

/// <summary>Two questions of a load balancer: does it live, and may it get messages.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", async (HealthReport report, CancellationToken cancellation) =>
            Results.Json(report.Make("ok", await report.FiguresAsync(cancellation))));
        routes.MapGet("/readyz", async (HealthReport report, CancellationToken cancellation) =>
        {
            // At once: while the database gives no sign, a balancer that looks waits for it once.
            var figures = report.FiguresAsync(cancellation);
            var (isReady, status) = await report.ReadinessAsync(cancellation);
            return Results.Json(report.Make(status, await figures), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}

/// <summary>Makes the answer of both. Content problems are told and change no status: a fault in a text is staff's, and the last good text is being served.</summary>
internal sealed class HealthReport(
    KnowledgeHolder knowledge, ContentWatch content, ITurnStore store, ISubscriptions subscriptions, ReminderClock clock, ReminderFlood flood, ClockWatch watch, IHeldStore heldStore, JournalHealth journal,
    SpoolHealth spool, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>From when on a subscription that is due should have been planned.</summary>
    internal static readonly TimeSpan Overdue = TimeSpan.FromMinutes(5);

    /// <summary>Whether messages may come, and why or why not, in a word.</summary>
    public async Task<(bool IsReady, string Status)> ReadinessAsync(CancellationToken cancellation)
    {
        if (knowledge.Current is null) return (false, "loading");
        if (lifetime.ApplicationStopping.IsCancellationRequested) return (false, "draining");
        if (spool.IsPassing) return (false, "spool-not-persistent");
        if (await Within(store.IsReadyAsync, false, cancellation)) return (true, "ok");
        return await Within(spool.CanTakeAsync, false, cancellation) ? (true, "spool-only") : (false, "no-store");
    }

    /// <summary>What the store counts; null for what it does not tell in time.</summary>
    public async Task<StoreFigures> FiguresAsync(CancellationToken cancellation)
    {
        var health = Within<StoreHealth?>(async ending => await store.HealthAsync(time.GetUtcNow(), ending), null, cancellation);
        var reminders = Within<ReminderFigures?>(async ending => await subscriptions.FiguresAsync(time.GetUtcNow() - Overdue, ending), null, cancellation);
        var held = Within<HeldFigures?>(heldStore.HeldAsync, null, cancellation);
        return new(await health, await reminders, await held);
    }

    /// <summary>The answer.</summary>
    public object Make(string status, StoreFigures figures)
    {
        var (health, reminders, held) = figures;
        return new
        {
            status,
            contentVersion = knowledge.Current?.Content.Version,
            contentProblems = Problems().Select(problem => new { problem.Unit, problem.Code, problem.File, problem.Line, problem.Message }),
            outboxAgeSeconds = (int?)health?.OutboxAge?.TotalSeconds ?? 0,
            unconfirmed = health?.Unconfirmed ?? 0,
            spool = spool.Make(),
            clock = watch.Doubt.ToText(),
            held = held is null ? null : new { since = held.Since, messages = held.Rows, subscriptions = held.Subscriptions },
            journal = journal.Make(),
            reminders = new
            {
                state = clock.IsDoubted ? "clock-not-believed" : held is not null ? "held" : flood.IsHeld ? "too-many-due" : "ok",
                subscriptions = reminders?.Subscriptions ?? 0,
                waiting = reminders?.Waiting ?? 0,
                overdue = reminders?.Overdue ?? 0,
            },
        };
    }

    // What is due comes with the calendar and not with an edit.
    private IEnumerable<ContentProblem> Problems() => knowledge.Current is { } known
        ? content.Problems.Concat(DueChecks.Find(known.Content, OsloTime.DayOf(time.GetUtcNow())))
        : content.Problems;

    // A store that hangs must not make the question hang: the balancer would call the process dead.
    private async Task<T> Within<T>(Func<CancellationToken, Task<T>> ask, T otherwise, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await ask(either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is StoreUnavailableException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return otherwise;
        }
    }
}

/// <summary>What the store counts; null for what it did not tell in time.</summary>
internal sealed record StoreFigures(StoreHealth? Health, ReminderFigures? Reminders, HeldFigures? Held);
