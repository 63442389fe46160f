using System.Text.Json;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;
using ChatBot.Bot.Turns;

namespace ChatBot.Bot.Spool;

/// <summary>Answers what waits in the spool, in its order, one turn each, as soon as the store takes turns again.</summary>
/// <remarks>A message that cannot be answered although the store is there holds up its own person's, and nobody else's; after some tries it is set aside.</remarks>
internal sealed partial class SpoolReplay(
    MessageSpool spool, SpoolForms forms, TurnHandler texts, ActivityTurns activities, IEnumerable<IReplyWriter> writers, ConversationGate gate, KnowledgeHolder knowledge,
    ITurnStore store, TimeProvider time, ILogger<SpoolReplay> log)
{
    private const int MostTries = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Goes through what waits, once.</summary>
    /// <returns>How many messages wait no longer.</returns>
    /// <exception cref="StoreUnavailableException">The store is away; what is left waits on.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (spool.IsEmpty || knowledge.Current is null) return 0;
        await _one.WaitAsync(cancellation);
        try
        {
            var done = 0;
            foreach (var entry in spool.InOrder()) done += await TryReplayAsync(entry, cancellation) ? 1 : 0;
            if (done > 0) LogReplayed(done, spool.Figures().Count);
            return done;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<bool> TryReplayAsync(SpoolEntry entry, CancellationToken cancellation)
    {
        if (entry.NotBefore > time.GetUtcNow()) return false;
        using var passage = await gate.EnterAsync(entry.Lane, cancellation);
        // Asked here, where no turn of the same person's runs: an earlier message may still have been on its way to the disk.
        if (!spool.IsNext(entry)) return false;
        try
        {
            await ReplayAsync(spool.Read(entry), cancellation);
            spool.Remove(entry);
            TurnSteps.Reached("replayed", entry.Message.MessageId);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Either the store gives no sign, or this message is what hangs.
            if (!await IsStoreThereAsync(cancellation)) throw new StoreUnavailableException("The store gives no sign.");
            return Failed(entry, "Timeout", "-");
        }
        catch (Exception exception) when (exception is SealBrokenException or JsonException)
        {
            LogFailed(entry.File, exception.GetType().Name, Place.Of(exception), MostTries);
            spool.SetAside(entry);
            return true;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            return Failed(entry, exception.GetType().Name, Place.Of(exception));
        }
    }

    private Task ReplayAsync(SpooledMessage message, CancellationToken cancellation)
    {
        if (message.Sms is { } text)
        {
            var sms = forms.SmsIn(message, text);
            return message.Answered is null ? texts.ReplayAsync(sms, message.ReceivedAt, cancellation) : texts.RecordAnsweredAsync(sms, message, cancellation);
        }
        if (message.Activity is not { } activity) throw new NotSupportedException($"Nothing is known of the channel {message.Channel}.");
        var inbound = SpoolForms.ActivityIn(message, activity);
        if (message.Answered is not null) return activities.RecordAnsweredAsync(inbound, message, cancellation);
        var writer = writers.FirstOrDefault(writer => writer.Channel == message.Channel) ?? throw new NotSupportedException($"The channel {message.Channel} is not open.");
        return activities.ReplayAsync(inbound, writer, message.ReceivedAt, cancellation);
    }

    private bool Failed(SpoolEntry entry, string fault, string place)
    {
        entry.Tries++;
        LogFailed(entry.File, fault, place, entry.Tries);
        if (entry.Tries < MostTries)
        {
            entry.NotBefore = time.GetUtcNow() + (FirstPause * Math.Pow(2, entry.Tries - 1));
            return false;
        }
        spool.SetAside(entry);
        return true;
    }

    private async Task<bool> IsStoreThereAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await store.IsReadyAsync(either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is StoreUnavailableException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    [LoggerMessage(410, LogLevel.Information, "{Count} messages of the spool were replayed, {Left} are left")]
    private partial void LogReplayed(int count, int left);

    [LoggerMessage(411, LogLevel.Error, "S103 {File} could not be replayed: {Fault} at {Place}, attempt {Attempt}")]
    private partial void LogFailed(string file, string fault, string place, int attempt);
}
