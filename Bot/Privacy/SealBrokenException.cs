namespace ChatBot.Bot.Privacy;

/// <summary>Why a seal does not open.</summary>
internal enum SealFault
{
    /// <summary>It is too short or of a form we do not know.</summary>
    Malformed,

    /// <summary>It was closed with a key that is not in the ring.</summary>
    UnknownKey,

    /// <summary>It was altered, or closed for another purpose or row.</summary>
    NotAuthentic,
}

/// <summary>A seal does not open. The message tells purpose and fault, nothing of the content.</summary>
internal sealed class SealBrokenException(string purpose, SealFault fault) : Exception($"A seal for {purpose} does not open: {fault}.")
{
    /// <summary>Why.</summary>
    public SealFault Fault { get; } = fault;
}
