using System.Text.Json;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;
using ChatBot.Bot.Storage;

namespace ChatBot.Bot.Spool;

/// <summary>What lay in the folder before this process.</summary>
internal sealed partial class MessageSpool
{
    private void LoadAll()
    {
        var (found, locked) = (0, 0);
        foreach (var file in disk.List(Folder).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(SpoolNames.Aside, StringComparison.Ordinal)) _setAside++;
            // Nobody was told that it was taken, so whoever sent it has sent it again.
            else if (file.EndsWith(SpoolNames.Half, StringComparison.Ordinal)) SetAside(file, "Half");
            else if (file.EndsWith(SpoolNames.Message, StringComparison.Ordinal)) Count(TryLoad(file));
        }
        if (locked > 0)
        {
            throw new StoreRefusedException(
                $"{locked} messages in Spool:Directory are sealed with a key that Privacy:SealKeys does not hold. Put the key back, as the last of the list, until they are replayed; or move the files away.");
        }
        if (found > 0) LogFound(found);

        void Count(Loaded loaded)
        {
            if (loaded == Loaded.Locked) locked++;
            if (loaded == Loaded.Taken) found++;
        }
    }

    private Loaded TryLoad(string file)
    {
        if (SpoolNames.IdIn(file) is not { } id) return SetAside(file, "Foreign");
        try
        {
            var bytes = disk.Read(PathOf(file));
            var message = seal.Open(bytes, id);
            _index.Add(new(id, message.Lane, message.Key, message.ReceivedAt, bytes.Length, Task.FromResult(true)) { IsOnDisk = true });
            return Loaded.Taken;
        }
        catch (SealBrokenException exception) when (exception.Fault == SealFault.UnknownKey)
        {
            // No fault of the file's: a key was taken away too early, and the message can still be answered.
            return Loaded.Locked;
        }
        catch (Exception exception) when (exception is SealBrokenException or JsonException or IOException or UnauthorizedAccessException)
        {
            return SetAside(file, exception is SealBrokenException broken ? broken.Fault.ToString() : exception.GetType().Name);
        }
    }

    private Loaded SetAside(string file, string why)
    {
        LogSetAside(file, why);
        alarms.Raise(AlarmKind.SpoolSetAside);
        Interlocked.Increment(ref _setAside);
        try
        {
            disk.Rename(PathOf(file), PathOf(file + SpoolNames.Aside));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is left where it lies, and the others go on without it.
            LogBroken(exception.GetType().Name, Place.Of(exception));
        }
        return Loaded.Aside;
    }

    private enum Loaded
    {
        Taken,
        Aside,
        Locked,
    }
}
