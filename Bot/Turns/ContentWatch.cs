using System.Runtime.CompilerServices;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Settings;
using ChatBot.Catalogue.Content;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Understanding;
using ChatBot.Editing.Versions;

namespace ChatBot.Bot.Turns;

/// <summary>The one class that watches the content folder: takes a change in when the files have been still for a moment, and keeps the last good version.</summary>
/// <remarks>It compares names, sizes and times instead of waiting for notifications, which do not arrive from network shares.</remarks>
internal sealed partial class ContentWatch(BotSettings settings, KnowledgeHolder holder, TimeProvider time, ILogger<ContentWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(300);

    private readonly KnowledgeBuilder _builder = new(settings.Fictional, new KeptTraining(settings.ContentLastGood));
    private readonly LastGoodContent _lastGood = new(settings.ContentLastGood);
    private static readonly ContentProblem Unreadable = new(
        ContentUnits.National, "C109", ProblemEffect.Blocks, "", null,
        "The content folder is away, empty or may not be read, so no change is taken in; what was live stays live. See that the folder of the setting Content:Root is there and that the service may read it.");

    private string _taken = "";
    private volatile bool _isUnreadable;
    private volatile IReadOnlyList<ContentProblem> _found = [];

    /// <summary>The faults of the content, of what is live and of what was refused.</summary>
    public IReadOnlyList<ContentProblem> Problems => _isUnreadable ? [Unreadable, .. _found] : _found;

    /// <summary>Loads the content before the first message; from the last good version where the files are broken or away.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SeedAsync(cancellationToken);
        TakeFirst(cancellationToken);
        // Reading and training leave half a gigabyte behind that no turn needs; nobody waits yet while it is given back.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (holder.Current is null) LogNothingToSay();
        await base.StartAsync(cancellationToken);
    }

    // Apart from the start, which would hold the files until the service listens, and so past the collection.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeFirst(CancellationToken cancellation)
    {
        var files = ContentSnapshot.Of(new Dictionary<string, byte[]>());
        try
        {
            _taken = ContentFolder.Stamp(settings.ContentRoot);
            files = Read();
            TakeIn(files, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The share may come back; until then the last good version of everything is what there is.
            TellUnreadable(exception);
        }
        PutBack(files, cancellation);
    }

    // A new deployment begins with the content that is shipped. Where content was ever taken in, an empty folder is a share that is not there.
    private async Task SeedAsync(CancellationToken cancellation)
    {
        if (settings.ContentRoot == settings.ShippedContent || !Directory.Exists(settings.ShippedContent) || _lastGood.Units.Count > 0) return;
        if (!Directory.Exists(settings.ContentRoot) || Directory.EnumerateFileSystemEntries(settings.ContentRoot).Any()) return;
        try
        {
            await new ContentHome(settings.ContentRoot, time).SeedAsync(settings.ShippedContent, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TellUnreadable(exception);
        }
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
                TakeIn(Read(), stoppingToken);
                _taken = stamp;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file that is being written, or a share that is away: look again at the next tick.
                TellUnreadable(exception);
                _taken = "";
            }
        }
    }

    /// <summary>What is broken at the start has no earlier version in memory; the one on disk takes its place.</summary>
    private void PutBack(ContentSnapshot files, CancellationToken cancellation)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var more = Blocked(_found);
        if (_isUnreadable) more = [.. _lastGood.Units];
        // A municipality is read only once there is something national to read it by, so its faults show in the second round.
        while (more.Count > 0)
        {
            refused.UnionWith(more);
            var built = _builder.Build(_lastGood.Restore(files, refused), cancellation);
            Serve(built);
            more = [.. Blocked(built.Problems).Except(refused)];
            _found = [.. _found, .. built.Problems.Where(problem => more.Contains(problem.Unit))];
        }
    }

    private static List<string> Blocked(IReadOnlyList<ContentProblem> problems) =>
        [.. problems.Where(problem => problem.Effect == ProblemEffect.Blocks).Select(problem => problem.Unit).Distinct(StringComparer.Ordinal)];

    private ContentSnapshot Read()
    {
        var files = ContentFolder.Read(settings.ContentRoot);
        // A share that is not mounted is an empty folder; nobody means to close every municipality at once.
        if (files.Files.Count == 0) throw new IOException("The content folder is empty.");
        _isUnreadable = false;
        return files;
    }

    private void TakeIn(ContentSnapshot snapshot, CancellationToken cancellation)
    {
        try
        {
            var built = _builder.Build(snapshot, cancellation);
            _found = built.Problems;
            foreach (var problem in built.Problems) LogProblem(problem.Unit, problem.Code, problem.File, problem.Line ?? 0);
            // Kept before it is served: a stop right after people have seen a text must not lose it.
            if (!built.NeedsTraining) Keep(built, snapshot);
            Serve(built);
            if (!built.NeedsTraining) return;
            // The new words are live; changed example questions follow when they are learnt: first by their language alone, then as a whole.
            if (_builder.Mend(built.Problems, built.TakenIn, cancellation) is { } mended) Serve(mended);
            built = _builder.Retrain(built.Problems, built.TakenIn, cancellation);
            _found = built.Problems;
            // What was not tried on the danger set is never what a restart falls back on.
            Keep(built, snapshot);
            Serve(built);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours in reading must not take the words away that are being served.
            LogFailed(exception.GetType().Name, Place.Of(exception));
        }
    }

    private void Keep(BuiltKnowledge built, ContentSnapshot snapshot)
    {
        try
        {
            foreach (var unit in built.TakenIn) _lastGood.Keep(unit, snapshot);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is served is good all the same; only a restart would have nothing to fall back on.
            LogNotKept(exception.GetType().Name);
        }
    }

    private void TellUnreadable(Exception exception)
    {
        if (!_isUnreadable) LogUnreadable(exception.GetType().Name);
        _isUnreadable = true;
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

    [LoggerMessage(305, LogLevel.Warning, "W102 The last good version of the content could not be kept ({Fault})")]
    private partial void LogNotKept(string fault);
}
