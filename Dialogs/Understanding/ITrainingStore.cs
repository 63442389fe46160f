namespace ChatBot.Dialogs.Understanding;

/// <summary>Keeps what was learnt from one start to the next.</summary>
public interface ITrainingStore
{
    /// <summary>What was kept under a key, or null; never a fault, for everything can be learnt again.</summary>
    /// <param name="key">The fingerprint of what was learnt from.</param>
    ReadOnlyMemory<byte>? Find(string key);

    /// <summary>Keeps something in place of what was kept before; if it cannot, nothing happens.</summary>
    /// <param name="key">The fingerprint of what was learnt from.</param>
    /// <param name="learnt">What was learnt.</param>
    void Keep(string key, ReadOnlyMemory<byte> learnt);
}

/// <summary>Keeps nothing.</summary>
public sealed class NoTrainingStore : ITrainingStore
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string key) => null;

    /// <inheritdoc/>
    public void Keep(string key, ReadOnlyMemory<byte> learnt)
    {
    }
}
