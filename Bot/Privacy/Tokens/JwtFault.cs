namespace ChatBot.Bot.Privacy.Tokens;

/// <summary>Why a token does not count. Safe to log: it tells nothing of the token's content.</summary>
internal enum JwtFault
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>It is longer than any token of ours.</summary>
    TooLong,

    /// <summary>It is not three parts of base64url with JSON objects in the first two, or a claim has the wrong form.</summary>
    Malformed,

    /// <summary>A name stands twice in an object: two readers could read two different tokens.</summary>
    DuplicateName,

    /// <summary>It is signed by another algorithm than RS256, or not at all.</summary>
    Algorithm,

    /// <summary>Its header brings a key along, or asks for something that we do not know.</summary>
    Header,

    /// <summary>The issuer has no such key.</summary>
    UnknownKey,

    /// <summary>The issuer's keys could not be had.</summary>
    KeysAway,

    /// <summary>The signature is not the issuer's.</summary>
    Signature,

    /// <summary>Another issuer made it.</summary>
    Issuer,

    /// <summary>It was made for somebody else.</summary>
    Audience,

    /// <summary>It has run out, or never would.</summary>
    Expired,

    /// <summary>It does not hold yet.</summary>
    TooEarly,
}
