namespace ChatBot.Catalogue.Activities;

/// <summary>Where an activity is.</summary>
/// <param name="Name">What people call the place; null when only the address is known.</param>
/// <param name="Address">Street and number, with postcode and town where they are known; null when only the name is known.</param>
public sealed record Place(string? Name, string? Address);
