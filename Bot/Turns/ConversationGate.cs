namespace ChatBot.Bot.Turns;

/// <summary>Lets turns of one conversation pass one after the other within this process; the store's version holds it across processes.</summary>
/// <remarks>Without it a burst from one person would only spend its time in version conflicts.</remarks>
internal sealed class ConversationGate
{
    private const int Stripes = 256;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits until the conversation is free; dispose what is returned to free it again.</summary>
    public async ValueTask<Passage> EnterAsync(string person, CancellationToken cancellation)
    {
        var stripe = _stripes[(uint)StringComparer.Ordinal.GetHashCode(person) % Stripes];
        await stripe.WaitAsync(cancellation);
        return new(stripe);
    }

    /// <summary>The right to run a turn.</summary>
    public readonly struct Passage(SemaphoreSlim stripe) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => stripe.Release();
    }
}
