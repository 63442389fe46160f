using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;

namespace ChatBot.Bot.Turns;

/// <summary>The one class that watches the content folder: takes a change in when the files have been still for a moment, and keeps the last good version.</summary>
/// <remarks>It compares names, sizes and times instead of waiting for notifications, which do not arrive from network shares.</remarks>
internal sealed partial class ContentWatch(BotSettings settings, KnowledgeHolder holder, TimeProvider time, ILogger<ContentWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(300);

    private readonly KnowledgeBuilder _builder = new(settings.Fictional);
    private readonly LastGoodContent _lastGood = new(settings.ContentLastGood);
    private string _taken = "";

    /// <summary>The faults of the content, of what is live and of what was refused.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; private set; } = [];

    /// <summary>Loads the content before the first message; from the last good version where the files are broken.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            TakeInAtStart(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The share may come back; until then the service lives and says that it is not ready.
            LogUnreadable(exception.GetType().Name);
        }
        if (holder.Current is null) LogNothingToSay();
        return base.StartAsync(cancellationToken);
    }

    private void TakeInAtStart(CancellationToken cancellationToken)
    {
        _taken = ContentFolder.Stamp(settings.ContentRoot);
        TakeIn(cancellationToken);
        // What is broken at the start has no earlier version in memory; the one on disk takes its place.
        if (Problems.Where(problem => problem.Effect == ProblemEffect.Blocks).Select(problem => problem.Unit).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } refused)
            Serve(_builder.Build(_lastGood.Restore(ContentFolder.Read(settings.ContentRoot), refused), cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = _taken;
        var since = time.GetUtcNow();
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var stamp = ContentFolder.Stamp(settings.ContentRoot);
                if (stamp != seen) (seen, since) = (stamp, time.GetUtcNow());
                if (stamp == _taken || time.GetUtcNow() - since < Still) continue;
                _taken = stamp;
                TakeIn(stoppingToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file that is being written, or a share that is away: look again at the next tick.
                LogUnreadable(exception.GetType().Name);
                _taken = "";
            }
        }
    }

    private void TakeIn(CancellationToken cancellation)
    {
        try
        {
            var snapshot = ContentFolder.Read(settings.ContentRoot);
            var built = _builder.Build(snapshot, cancellation);
            Problems = built.Problems;
            foreach (var problem in built.Problems) LogProblem(problem.Unit, problem.Code, problem.File, problem.Line ?? 0);
            Serve(built);
            if (built.NeedsTraining)
            {
                // The new words are live; changed example questions follow when they are learnt.
                built = _builder.Retrain(built.Problems, built.TakenIn, cancellation);
                Problems = built.Problems;
                Serve(built);
            }
            foreach (var unit in built.TakenIn) _lastGood.Keep(unit, snapshot);
        }
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException or OperationCanceledException))
        {
            // A fault of ours in reading must not take the words away that are being served.
            LogFailed(exception.GetType().Name, Place.Of(exception));
        }
    }

    private void Serve(BuiltKnowledge built)
    {
        if (built.Knowledge is not { } knowledge) return;
        holder.Swap(knowledge);
        LogTakenIn(knowledge.Content.Version, string.Join(", ", built.TakenIn));
    }

    [LoggerMessage(300, LogLevel.Information, "Content {Version} was taken in: {Units}")]
    private partial void LogTakenIn(string version, string units);

    [LoggerMessage(301, LogLevel.Warning, "Content of {Unit} has fault {Code} in {File}, line {Line}")]
    private partial void LogProblem(string unit, string code, string file, int line);

    [LoggerMessage(302, LogLevel.Warning, "The content folder could not be read ({Fault}); it is tried again")]
    private partial void LogUnreadable(string fault);

    [LoggerMessage(303, LogLevel.Error, "W100 Content could not be taken in: {Fault} at {Place}")]
    private partial void LogFailed(string fault, string place);

    [LoggerMessage(304, LogLevel.Error, "W101 There is no content to answer with, not even an earlier version")]
    private partial void LogNothingToSay();
}
