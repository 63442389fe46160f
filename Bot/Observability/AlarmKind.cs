namespace ChatBot.Bot.Observability;

/// <summary>What somebody has to look at.</summary>
internal enum AlarmKind
{
    /// <summary>The carrier refuses our keys: nothing goes out from that account.</summary>
    KeysRefused,

    /// <summary>The carrier refuses because a setting or the account is wrong.</summary>
    CarrierConfiguration,

    /// <summary>The carrier refuses with a code we have no rule for.</summary>
    UnlistedRefusal,

    /// <summary>An operator filters our texts as spam.</summary>
    Filtered,

    /// <summary>A number cannot get text messages.</summary>
    NumberDead,

    /// <summary>A message grew stale before it reached the phone.</summary>
    Expired,

    /// <summary>A person who has sent STOP could not be given a danger answer.</summary>
    DangerStopped,

    /// <summary>A danger answer could not be given, for any other reason.</summary>
    DangerNotDelivered,

    /// <summary>Nobody will ever know whether a message was sent.</summary>
    Unsettled,

    /// <summary>A message was sent a second time because nobody knew of the first.</summary>
    SentAgain,

    /// <summary>A sealed row cannot be opened: a key is missing.</summary>
    SealBroken,

    /// <summary>We made a message that must never be sent.</summary>
    OurBug,

    /// <summary>A turn failed by our own fault.</summary>
    TurnFailed,

    /// <summary>A person has had more replies than the flood guard allows.</summary>
    Flood,

    /// <summary>Half of the daily spending limit is used.</summary>
    HalfSpent,

    /// <summary>Four fifths of the daily spending limit are used.</summary>
    MostSpent,

    /// <summary>The daily spending limit is used: only danger answers go out.</summary>
    AllSpent,

    /// <summary>A signed message came to a number of no municipality.</summary>
    NobodysNumber,

    /// <summary>The store is away, and messages have begun to wait in the spool.</summary>
    SpoolInUse,

    /// <summary>The spool holds as much as it may: messages are sent back to the carrier.</summary>
    SpoolFull,

    /// <summary>The spool's disk takes no message.</summary>
    SpoolBroken,

    /// <summary>A message in the spool could not be read or replayed and was set aside: somebody may wait for its answer.</summary>
    SpoolSetAside,

    /// <summary>The database is older than it was, or a setting says so: what it held waits for a person.</summary>
    StoreHeld,

    /// <summary>The journal cannot be written: a restore now could undo a stop.</summary>
    JournalBehind,

    /// <summary>Records of the journal were altered.</summary>
    JournalBroken,
}
