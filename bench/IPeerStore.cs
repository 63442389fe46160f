namespace ChatBot.bench;

/// <summary>Where a peer records messages: the service's own tables, the statements of its turn.</summary>
internal interface IPeerStore : IAsyncDisposable
{
    /// <summary>Records a message and its reply, which goes back inline; done when it is on the disk.</summary>
    Task HandleAsync(string sid, string municipality, string person);
}
