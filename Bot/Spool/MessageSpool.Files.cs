using System.Text.Json;
using ChatBot.Bot.Observability;
using ChatBot.Bot.Privacy;

namespace ChatBot.Bot.Spool;

/// <summary>What lay in the folder before this process.</summary>
internal sealed partial class MessageSpool
{
    private void LoadAll()
    {
        var found = 0;
        var locked = new List<(string File, string Key)>();
        foreach (var file in disk.List(Folder).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(SpoolNames.Aside, StringComparison.Ordinal)) _setAside++;
            // Nobody was told that it was taken, so whoever sent it has sent it again.
            else if (file.EndsWith(SpoolNames.Half, StringComparison.Ordinal)) SetAside(file, "Half");
            else if (file.EndsWith(SpoolNames.Message, StringComparison.Ordinal)) found += TryLoad(file, locked) ? 1 : 0;
        }
        keys.Demand(locked.CountBy(message => message.Key).Select(key => new KeyUse(KeysInUse.SealKeys, key.Key, "messages in the spool", key.Value)));
        // What is left of them was sealed with keys that are lost for good.
        foreach (var (file, _) in locked) SetAside(file, nameof(SealFault.UnknownKey));
        if (found > 0) LogFound(found);
    }

    private bool TryLoad(string file, List<(string File, string Key)> locked)
    {
        if (SpoolNames.IdIn(file) is not { } id)
        {
            SetAside(file, "Foreign");
            return false;
        }
        byte[] bytes = [];
        try
        {
            bytes = disk.Read(PathOf(file));
            var message = seal.Open(bytes, id);
            _index.Add(new(id, message.Lane, message.Key, message.ReceivedAt, bytes.Length, Task.FromResult(true)) { IsOnDisk = true });
            return true;
        }
        catch (SealBrokenException exception) when (exception.Fault == SealFault.UnknownKey)
        {
            // No fault of the file's: a key was taken away too early, and the message can still be answered.
            locked.Add((file, Seal.KeyOf(bytes)));
        }
        catch (Exception exception) when (exception is SealBrokenException or JsonException or IOException or UnauthorizedAccessException)
        {
            SetAside(file, exception is SealBrokenException broken ? broken.Fault.ToString() : exception.GetType().Name);
        }
        return false;
    }

    private void SetAside(string file, string why)
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
    }
}
