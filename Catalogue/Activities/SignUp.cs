namespace ChatBot.Catalogue.Activities;

/// <summary>How one signs up.</summary>
public enum SignUpKind
{
    /// <summary>Nobody has told.</summary>
    Unknown,

    /// <summary>One just comes.</summary>
    None,

    /// <summary>On a web page.</summary>
    Link,

    /// <summary>By telephone or text message.</summary>
    Phone,

    /// <summary>By e-mail.</summary>
    Email,
}

/// <summary>Whether and how one signs up.</summary>
/// <param name="Kind">How.</param>
/// <param name="Value">The address or number; null when <paramref name="Kind"/> needs none.</param>
public sealed record SignUp(SignUpKind Kind, string? Value = null)
{
    /// <summary>Nobody has told.</summary>
    public static SignUp Unknown { get; } = new(SignUpKind.Unknown);

    /// <summary>One just comes.</summary>
    public static SignUp NotNeeded { get; } = new(SignUpKind.None);
}
