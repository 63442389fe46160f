using ChatBot.Bot.Staff.Pages;

namespace ChatBot.Bot.Staff;

/// <summary>One request of somebody who has signed in.</summary>
/// <param name="Http">The request.</param>
/// <param name="Member">Who it is.</param>
/// <param name="Mark">The hidden field that every form of the page carries.</param>
/// <param name="IsPlatform">Whether the platform signs in and out.</param>
internal sealed record StaffVisit(HttpContext Http, StaffMember Member, Html Mark, bool IsPlatform)
{
    /// <summary>A value of the address; null when it is missing or empty.</summary>
    public string? this[string name] => Http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}
