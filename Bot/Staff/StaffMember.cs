using ChatBot.Bot.Settings;

namespace ChatBot.Bot.Staff;

/// <summary>Somebody who has signed in: a role, never a name.</summary>
/// <param name="Role">The role; recorded with what is published.</param>
/// <param name="Areas">The municipalities whose content may be changed; <see cref="StaffSettings.National"/> among them for all.</param>
/// <param name="Session">What tells this sign-in from another; forms are bound to it.</param>
internal sealed record StaffMember(string Role, IReadOnlyList<string> Areas, string Session)
{
    /// <summary>Whether all content may be changed.</summary>
    public bool IsNational => Areas.Contains(StaffSettings.National);

    /// <summary>Whether a municipality's own content, or the national one, may be changed.</summary>
    /// <param name="municipality">The id; null for the national content.</param>
    public bool MayChange(string? municipality) => IsNational || (municipality is not null && Areas.Contains(municipality));
}

/// <summary>Why nobody has come in.</summary>
internal enum StaffRefusal
{
    /// <summary>Nobody has signed in, or the sign-in has run out.</summary>
    NotSignedIn,

    /// <summary>Somebody has signed in who has no role here.</summary>
    NoRole,

    /// <summary>It could not be judged who it is: the issuer's keys are away.</summary>
    NotNow,
}

/// <summary>Who has come in.</summary>
/// <param name="Member">Who it is; null when nobody has come in.</param>
/// <param name="Refusal">Why not; of use only then.</param>
internal readonly record struct StaffEntry(StaffMember? Member, StaffRefusal Refusal);

/// <summary>One way to sign in.</summary>
internal interface IStaffDoor
{
    /// <summary>Where one who has not signed in does so: below the service's own address.</summary>
    string SignInPath { get; }

    /// <summary>Who makes a request.</summary>
    Task<StaffEntry> EnterAsync(HttpContext http, CancellationToken cancellation);

    /// <summary>Who holds a token that a program gives: the role's secret, or the identity token of the municipality's own sign-in.</summary>
    Task<StaffEntry> EnterByTokenAsync(string token, CancellationToken cancellation);
}
