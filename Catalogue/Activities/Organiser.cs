namespace ChatBot.Catalogue.Activities;

/// <summary>Who holds an activity. Numbers and addresses are an organisation's, never a private person's.</summary>
/// <param name="Name">The name as it is written on the door.</param>
/// <param name="Phone">A telephone number as people read it; null when unknown.</param>
/// <param name="Email">An e-mail address; null when unknown.</param>
/// <param name="Web">An address on the web; null when unknown.</param>
public sealed record Organiser(string Name, string? Phone = null, string? Email = null, string? Web = null);
