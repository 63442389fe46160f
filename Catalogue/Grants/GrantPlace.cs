namespace ChatBot.Catalogue.Grants;

/// <summary>Where one applies and asks.</summary>
/// <param name="Giver">Who gives the money, such as "Bufdir".</param>
/// <param name="Web">The address one applies at, without scheme; null where none is known.</param>
/// <param name="Email">An e-mail address for questions; null where none is known.</param>
/// <param name="Phone">A telephone number for questions; null where none is known.</param>
public sealed record GrantPlace(string Giver, string? Web = null, string? Email = null, string? Phone = null);
