namespace ChatBot.Bot.Channels.Teams;

/// <summary>The token with which we call the connector.</summary>
internal interface IConnectorToken
{
    /// <summary>A token.</summary>
    /// <param name="refused">Whether the one we had was refused, so that a new one is to be fetched.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ConnectorToken> GetAsync(bool refused, CancellationToken cancellation);
}

/// <summary>A token, or why there is none.</summary>
/// <param name="Text">The token; null where none is needed, or none can be had.</param>
/// <param name="Fault">Why none can be had.</param>
internal readonly record struct ConnectorToken(string? Text, TokenFault Fault)
{
    /// <summary>None is needed.</summary>
    public static readonly ConnectorToken NotNeeded = new(null, TokenFault.None);

    /// <summary>Without the token.</summary>
    public override string ToString() => "token";
}

/// <summary>Why there is no token.</summary>
internal enum TokenFault
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>The authority does not answer.</summary>
    Away,

    /// <summary>The authority refuses our credential.</summary>
    Refused,
}

/// <summary>For a trial on this machine: nobody asks for a token.</summary>
internal sealed class NoConnectorToken : IConnectorToken
{
    public Task<ConnectorToken> GetAsync(bool refused, CancellationToken cancellation) => Task.FromResult(ConnectorToken.NotNeeded);
}
