namespace ChatBot.Editing.Organisers;

/// <summary>A personal link that was handed out.</summary>
/// <param name="At">When; to the second, which tells it from the organiser's other links.</param>
/// <param name="By">The role that made it.</param>
/// <param name="Revoked">When it was taken back; null while it holds.</param>
public sealed record IssuedLink(DateTimeOffset At, string By, DateTimeOffset? Revoked = null);

/// <summary>An organiser who was given a link.</summary>
/// <param name="Id">The organiser's id within the municipality.</param>
/// <param name="Name">The name as it stands in the table of activities.</param>
/// <param name="Links">The links, the latest first.</param>
public sealed record KnownOrganiser(string Id, string Name, IReadOnlyList<IssuedLink> Links);
